## Command line
cli-no-display = Es gibt keinen Bildschirm für ein Fenster. Starten Sie Tandem an einem Rechner mit Bildschirm, oder nutzen Sie hier „tandem show DATEI“ und „tandem report DATEI -o X.html“.
cli-no-display-demo = Es gibt keinen Bildschirm für ein Fenster; Demo-Arbeitsbereich und Bericht werden in einen Ordner geschrieben.
cli-no-renderer = Es konnte kein Fenster geöffnet werden: Weder Vulkan/Direct3D/Metal noch OpenGL funktionieren hier ({ $detail }). Bitte aktualisieren Sie den Grafiktreiber oder starten Sie mit „--renderer glow“.
cli-bad-language = „{ $code }“ ist keine Sprache von Tandem; nutzen Sie en, de oder nl.
cli-bad-map = „{ $map }“ hat nicht die Form SPALTE=FELD.
cli-report-kind = Der Bericht wird als X.html oder X.md geschrieben; bitte lassen Sie den Namen so enden.
cli-export-kind = Listen werden als X.xlsx (alle) oder X.csv (eine) geschrieben; bitte lassen Sie den Namen so enden.
cli-export-which = Eine CSV-Datei enthält eine Liste; bitte geben Sie mit --list an, welche: { $lists }.
cli-there-already = Eine Datei dieses Namens gibt es schon; es wurde nichts geschrieben. Mit --force wird sie überschrieben.
recover-there-already = hier gibt es schon etwas; bitte nennen Sie eine neue Datei
recover-nothing = nichts darin lässt sich als Arbeitsbereich lesen; bitte suchen Sie eine frühere Version oder eine Kopie
recover-records = { $n ->
   [one] { $n } Eintrag ist unbeschädigt.
   *[other] { $n } Einträge sind unbeschädigt.
 }
recover-broken = ein Eintrag aus „{ $table }“ ist nicht lesbar
recover-kept-as-text = Was nicht lesbar ist, steht als Text in der neuen Datei unter „ext“.
recover-written = Geschrieben: { $path }
recover-seal-broken = Die Prüfsumme der Datei passt nicht: Einzelne Wörter oder Zahlen können falsch sein, ohne dass es auffällt. Bitte vergleichen Sie mit einer früheren Version.
check-salvaged = Der Text beschädigter Einträge steht in dieser Datei unter „ext“; oben fehlen sie.
check-months = Monate
check-clauses = Klauseln
check-title = Arbeitsbereich: { $title }
check-fine = Alles in Ordnung.
check-line = Zeile { $line }: 
check-violation = { $record }: „{ $field }“ { $rule }
check-corrected = { $record }: rows gibt { $was } an, die Spalten enthalten aber { $is }; Tandem rechnet mit { $is }
check-unknown = Diese Version kennt das Feld { $field } nicht.
cli-unheard = Die Ausgabe ließ sich nicht schreiben: { $detail }.
seal-broken-refused = Die Prüfsumme passt nicht: Die Datei wurde von Hand oder mit einem anderen Programm bearbeitet, oder sie ist beschädigt; einzelne Wörter oder Zahlen können falsch sein. Es wurde nichts getan. „tandem recover DATEI -o NEU“ übernimmt, was unbeschädigt ist, „tandem check“ zeigt Einzelheiten; mit --damaged wird sie trotzdem gelesen.
seal-broken-not-written = Die Prüfsumme passt nicht: Die Datei wurde von Hand oder mit einem anderen Programm bearbeitet, oder sie ist beschädigt; einzelne Wörter oder Zahlen können falsch sein. Es wurde nichts geschrieben, denn eine neue Prüfsumme würde dafür bürgen. „tandem recover DATEI -o NEU“ macht daraus eine neue Datei, die Sie vergleichen können.
demo-there-already = Das gibt es schon, und vielleicht hat jemand darin gearbeitet. Es wurde nichts geschrieben; bitte nennen Sie einen anderen Ordner.
new-there-already = Unter diesem Namen gibt es schon etwas; es wurde nichts geschrieben. Bitte nennen Sie eine andere Datei.
new-written = Neuer Arbeitsbereich: { $path }
import-into-missing = Diesen Arbeitsbereich gibt es nicht. Bitte prüfen Sie Name und Ort; „tandem new DATEI“ legt einen an, und --create tut es hier.
import-completes = Die Leads von „{ $name }“ werden anhand ihrer Kennung ergänzt; mit --again käme stattdessen eine zweite Liste hinzu.
import-displaced = „{ $heading }“ wäre als { $field } gelesen worden; das ist nun eine andere Spalte, wie mit --map angegeben.
cli-map-fields = Es gibt: { $names }.
merge-report-over = Das Protokoll würde eine der zusammengeführten Dateien oder das Ergebnis überschreiben. Es wurde nichts geschrieben; bitte nennen Sie eine andere Datei.
merge-base-none = Es gibt keinen gemeinsamen Ausgangsstand; darum ist jeder Unterschied eine Frage, und nichts wurde von selbst übernommen.
merge-base-other = Der gemeinsame Ausgangsstand gehört zu einem anderen Arbeitsbereich; darum ist jeder Unterschied eine Frage, und nichts wurde von selbst übernommen.
merge-base-unread = Der gemeinsame Ausgangsstand ist nicht zu gebrauchen; darum ist jeder Unterschied eine Frage, und nichts wurde von selbst übernommen. { $why }
not-written-read-only = Die Datei ist schreibgeschützt und blieb, wie sie ist. Es wurde nichts geschrieben.
not-written-no-folder = Den Ordner gibt es nicht, oder das Laufwerk ist nicht verbunden. Es wurde nichts geschrieben.
not-written-no-space = Auf diesem Datenträger ist kein Platz mehr. Es wurde nichts geschrieben; was dort stand, blieb unverändert.
not-written-only-in-place = In diesem Ordner lässt sich nichts Neues anlegen, darum kann die Datei nicht sicher ersetzt werden. Sie blieb, wie sie ist.
not-written-read-back = Der Datenträger gab etwas anderes zurück, als geschrieben wurde. Was dort stand, blieb unverändert; bitte schreiben Sie auf einen anderen.
merge-driver-failed = Die Kopie, die Git zum Zusammenführen anlegt, ließ sich nicht schreiben ({ $why }). Das Zusammenführen ist gescheitert; Ihre Datei im Arbeitsverzeichnis ist unverändert.
not-written-io = Das System konnte die Datei nicht schreiben: { $detail }. Was dort stand, blieb unverändert.
not-saved-self-check = Tandem hat vor dem Schreiben einen eigenen Fehler bemerkt ({ $detail }). Es wurde nichts geschrieben; bitte melden Sie das.
not-saved-changed = Jemand anderes hat die Datei inzwischen geändert. Es wurde nichts geschrieben; bitte rufen Sie den Befehl noch einmal auf.
not-saved-gone = Die Datei wurde inzwischen verschoben, gelöscht oder geleert. Es wurde nichts geschrieben; bitte prüfen Sie sie und rufen Sie den Befehl noch einmal auf.
not-saved-overtaken = Jemand anderes hat im selben Augenblick gespeichert, und die Datei enthält dessen Stand. Bitte rufen Sie den Befehl noch einmal auf.
error-sheet-large = „{ $name }“ hat { $rows } Zeilen und { $columns } Spalten; das Blatt einer Arbeitsmappe fasst 1.048.576 und 16.384. Es wurde nichts geschrieben; als CSV geht es.
import-references-kept = Kennungen und Firmennamen werden als kurze Codes behalten, damit ein zweiter Export diese Leads ergänzen kann. Die Codes sind kein Geheimnis: Wer die Datei hat, kann ausprobieren, was leicht zu erraten ist.
cli-no-such-set = Es gibt keine Liste „{ $name }“; vorhanden sind { $names }.
