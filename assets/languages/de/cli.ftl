## Command line
cli-no-display = Es gibt keinen Bildschirm für ein Fenster. Starten Sie Tandem auf einem Desktop oder nutzen Sie hier „tandem show DATEI“ und „tandem report DATEI -o X.html“.
cli-no-display-demo = Es gibt keinen Bildschirm für ein Fenster; Demo-Arbeitsbereich und Bericht werden in einen Ordner geschrieben.
cli-no-renderer = Es konnte kein Fenster geöffnet werden: Weder Vulkan/Direct3D/Metal noch OpenGL funktionieren hier ({ $detail }). Bitte aktualisieren Sie den Grafiktreiber oder starten Sie mit „--renderer glow“.
cli-bad-language = „{ $code }“ ist keine Sprache von Tandem; nutzen Sie en, de oder nl.
cli-bad-map = „{ $map }“ hat nicht die Form SPALTE=FELD.
cli-report-kind = Der Bericht wird als X.html oder X.md geschrieben; bitte lassen Sie den Namen so enden.
cli-export-kind = Listen werden als X.xlsx (alle) oder X.csv (eine) geschrieben; bitte lassen Sie den Namen so enden.
cli-export-which = Eine CSV-Datei enthält eine Liste; bitte sagen Sie, welche: --list personas, criteria, content, funnel oder kpis.
cli-there-already = Eine Datei dieses Namens gibt es schon; es wurde nichts geschrieben. Mit --force wird sie überschrieben.
recover-there-already = hier gibt es schon etwas; bitte nennen Sie eine neue Datei
recover-nothing = darin ist nichts als Arbeitsbereich lesbar; bitte suchen Sie eine frühere Version oder eine Kopie
recover-records = { $n ->
   [one] { $n } Eintrag ist heil.
   *[other] { $n } Einträge sind heil.
 }
recover-broken = ein Eintrag aus „{ $table }“ ist nicht lesbar
recover-kept-as-text = Was nicht lesbar ist, steht als Text in der neuen Datei unter „ext“.
recover-written = Geschrieben: { $path }
recover-seal-broken = Die Prüfsumme der Datei passt nicht: Einzelne Wörter oder Zahlen können falsch sein, ohne dass es auffällt. Bitte vergleichen Sie mit einer früheren Fassung.
check-salvaged = Der Text beschädigter Einträge steht in dieser Datei unter „ext“; oben fehlen sie.
check-months = Monate
check-clauses = Klauseln
check-title = Arbeitsbereich: { $title }
check-fine = Alles in Ordnung.
check-line = Zeile { $line }: 
check-violation = { $record }: „{ $field }“ { $rule }
check-unknown = Diese Version kennt das Feld { $field } nicht.
