copy-for = Für
copy-task = Auftrag
copy-out = Weitergegeben am
copy-due = Zurück bis
copy-merged-on = Zusammengeführt am
copy-report = Protokoll der Zusammenführung
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
git-done = Git führt Arbeitsbereiche (*.tandem.ron) in diesem Repository nun mit Tandem zusammen und vergleicht sie damit. Wer es klont, führt dies einmal aus. Nehmen Sie .gitattributes mit in den Commit, damit es für alle gilt.
git-removed = Git behandelt Arbeitsbereiche wieder wie gewöhnlichen Text.
conflict-both-changed = Beide haben es geändert
conflict-we-deleted = Wir haben es gelöscht, die anderen geändert
conflict-they-deleted = Die anderen haben es gelöscht, wir geändert
conflict-still-needed = Auf einer Seite gelöscht, auf der anderen noch gebraucht
conflict-agreed-meanwhile = Auf einer Seite vereinbart, auf der anderen umformuliert
conflict-no-base = Es unterscheidet sich; wie es vorher war, ist nicht bekannt
conflict-breaks-rule = Beides zusammen verletzt eine Regel
merge-title = Kopien zusammenführen
merge-open-title = Offene Fragen
merge-failed-title = { $name } wurde nicht zusammengeführt
merge-nothing-title = Nichts zusammenzuführen
merge-nothing = Die Kopie bringt nichts, was nicht schon hier ist. Es wurde nichts geändert.
merge-again = Die Kopie von { $name } wurde am { $day } schon zusammengeführt. Es wurde nichts geändert.
merge-no-base = Der gemeinsame Ausgangsstand mit { $name } ist nicht bekannt; jeder Unterschied ist daher eine Frage, und nichts wird von selbst übernommen.
merge-brought = { $name } bringt: { $what }
merge-brought-nothing = keine Änderungen
merge-brought-unknown = { $name }: eine Kopie dieses Arbeitsbereichs
merge-outside = { $n ->
    [one] Auch { $n } Änderung außerhalb des Auftrags übernehmen
   *[other] Auch { $n } Änderungen außerhalb des Auftrags übernehmen
 }
merge-tab-questions = Fragen ({ $n })
merge-tab-changes = Wird übernommen ({ $n })
merge-no-questions = Es gibt nichts, was beide Seiten verschieden geändert haben.
merge-no-changes = Es wird nichts übernommen.
merge-do = Zusammenführen
merge-do-hint = Strg+Enter
merge-answer = Antworten übernehmen
merge-stay-open = { $n ->
    [one] { $n } Frage bleibt offen und wird im Arbeitsbereich behalten
   *[other] { $n } Fragen bleiben offen und werden im Arbeitsbereich behalten
 }
merge-before = Vorher
merge-ours = Hier
merge-theirs = In der Kopie
merge-other = Anders formulieren
merge-why = { $why } · Kopie: { $from }
merge-all-like-this = Alle so beantworten
merge-leave-open = Offen lassen
merge-stays = Solange es offen ist, gilt
merge-result = Das Ergebnis
merge-take = Übernehmen: { $name }
merge-needed = Etwas anderes, das übernommen wird, braucht dies.
merge-not-possible = Diese Antwort ist nicht möglich: Worauf sie verweist, gibt es nicht mehr.
merge-overtaken = Der Arbeitsbereich hat sich inzwischen geändert. Es wurde nichts zusammengeführt; bitte beginnen Sie neu.
merge-refused = { $n ->
    [one] { $n } Änderung wurde weggelassen:
   *[other] { $n } Änderungen wurden weggelassen:
 }
merge-answered = { $n ->
    [one] { $n } Frage wurde beantwortet:
   *[other] { $n } Fragen wurden beantwortet:
 }
merge-done = Zusammengeführt. Rückgängig nimmt es in einem Schritt zurück.
merge-not-kept = Zusammengeführt, aber der Stand davor konnte nicht unter „Frühere Versionen“ abgelegt werden: Ihr eigener Ordner nimmt zurzeit nichts an. Rückgängig nimmt das Zusammenführen weiterhin zurück.
merge-done-open = { $n ->
    [one] Zusammengeführt. { $n } Frage ist offen; der Überblick führt dorthin.
   *[other] Zusammengeführt. { $n } Fragen sind offen; der Überblick führt dorthin.
 }
merge-answered-toast = { $n ->
    [one] { $n } Frage beantwortet.
   *[other] { $n } Fragen beantwortet.
 }
merge-from-disk = Die Datei auf dem Datenträger
merge-left-out = { $n ->
   [one] { $n } Änderung außerhalb des Auftrags der Kopie wurde weggelassen; mit --outside wird sie übernommen.
   *[other] { $n } Änderungen außerhalb des Auftrags der Kopie wurden weggelassen; mit --outside werden sie übernommen.
 }
diff-same = Es gibt keinen Unterschied.
edit-merge = Zusammenführen
edit-answer-questions = Offene Fragen beantworten
edit-give-copy = Kopie zur Prüfung weitergeben
edit-close-copy = Kopie abschließen
command-merge = Kopien zusammenführen …
give-short = Kopie weitergeben
merge-short = Zusammenführen
command-give-copy = Kopie zur Prüfung weitergeben …
command-compare = Mit anderem Arbeitsbereich vergleichen …
path-merge = Kopien dieses Arbeitsbereichs zusammenführen
path-compare = Vergleichen mit
path-copy = Kopie zur Prüfung speichern
working-copy = Kopie wird gespeichert …
working-merge = Wird zusammengeführt …
changed-merge = Beide zusammenführen
changed-merge-hint = Sie sehen, was zusammengeführt würde, bevor etwas geschieht.
compare-title = Vergleichen
compare-text = Links der andere Arbeitsbereich, rechts dieser.
version-merged = bevor eine Kopie zusammengeführt wurde
version-given = als eine Kopie weitergegeben wurde
give-title = Kopie zur Prüfung weitergeben
give-text = Die Kopie funktioniert ohne Netz auf jedem Rechner mit Tandem. Kommt sie zurück, ziehen Sie sie auf dieses Fenster: Was auf beiden Seiten geändert wurde, wird zusammengeführt.
give-part = Was angesehen werden soll
give-everything = Alles
give-items = { $n ->
    [one] { $n } Inhalt
   *[other] { $n } Inhalte
 }
give-task-hint = Worum geht es? Es steht oben in der Kopie.
give-do = Kopie speichern …
give-missing = Bitte geben Sie an, für wen die Kopie ist, für welche Seite die Person spricht und was angesehen werden soll.
give-out = Weitergegebene Kopien
give-close = Von { $name } wird nichts mehr erwartet
give-copy-report = Protokoll zu { $name } kopieren
give-report-copied = Protokoll kopiert: { $value }
give-done = Die Kopie für { $name } ist gespeichert: { $path }
give-failed-title = Die Kopie für { $name } wurde nicht gespeichert
page-review = Prüfung
page-review-purpose = Was Sie hier sagen, geht mit dieser Kopie zurück und wird dort zusammengeführt.
review-progress = { $done } von { $all }
review-for = Für { $name }
review-due = zurück bis { $day }
review-next = Weiter
review-previous = Zurück
review-useful = Wie nützlich ist es für Ihre Seite?
review-knows = Kennen Sie es?
review-verdict = Was soll damit geschehen?
review-no-content = Diese Kopie fragt nicht nach Inhalten. Bitte sehen Sie die hier genannten Seiten an; alles, was Sie ändern, geht mit ihr zurück.
review-look-at = Bitte ansehen
review-all-done = Alles ist geprüft. Speichern Sie die Kopie (Strg+S) und senden Sie sie zurück.
review-keys = Tasten: 0 nutzlos bis 4 sehr nützlich · K bekannt, N nicht bekannt · V Urteil · C Bemerkung (Esc beendet sie) · ↓ weiter · ↑ zurück
review-opinions = Prüfende
review-open-first = Zum ersten ohne Antwort
questions-open = { $n ->
    [one] { $n } offene Frage vom Zusammenführen
   *[other] { $n } offene Fragen vom Zusammenführen
 }
questions-answer = Beantworten
edit-review = Prüfung
field-conflict-record = Eintrag
field-conflict-field = Feld
field-person-name = Name
field-period-closed = Abgeschlossen am
merge-many-leads = { $n } Leads: { $list } …
