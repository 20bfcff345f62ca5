copy-for = Für
copy-task = Auftrag
copy-out = Ausgegeben am
copy-due = Zurück bis
copy-merged-on = Zusammengeführt am
copy-report = Bericht der Zusammenführung
copy-closed = Abgeschlossen
review-comment = Bemerkung
merge-other-workspace = Das ist ein anderer Arbeitsbereich, keine Kopie desselben. Es wurde nichts zusammengeführt.
merge-newer-fields = Er enthält Felder einer neueren Version. Es wurde nichts zusammengeführt; bitte aktualisieren Sie zuerst Tandem.
merge-taken = { $n ->
    [0] Es wurde nichts übernommen.
    [one] { $n } Änderung wurde übernommen:
   *[other] { $n } Änderungen wurden übernommen:
 }
merge-questions = { $n ->
    [one] { $n } Frage ist offen:
   *[other] { $n } Fragen sind offen:
 }
git-no-repository = Dieser Ordner liegt in keinem Git-Repository. Es wurde nichts geändert.
git-refused = Git hat abgelehnt: { $detail }
git-done = Git führt Arbeitsbereiche (*.tandem.ron) in diesem Repository nun mit Tandem zusammen und vergleicht sie damit. Wer es klont, führt dies einmal aus.
git-removed = Git behandelt Arbeitsbereiche wieder wie gewöhnlichen Text.
conflict-both-changed = Beide haben es geändert
conflict-we-deleted = Wir haben es gelöscht, die anderen geändert
conflict-they-deleted = Die anderen haben es gelöscht, wir geändert
conflict-still-needed = Auf einer Seite gelöscht, auf der anderen noch gebraucht
conflict-agreed-meanwhile = Auf einer Seite vereinbart, auf der anderen umformuliert
conflict-no-base = Es unterscheidet sich; wie es vorher war, ist nicht bekannt
conflict-breaks-rule = Beides zusammen verletzt eine Regel
