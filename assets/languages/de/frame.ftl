## Frame
app-name = Tandem
nav-understand = Verstehen
nav-agree = Vereinbaren
nav-do = Umsetzen
nav-open = { $page }: { $n } offen
untitled = Unbenannter Arbeitsbereich
search = Suchen
report = Bericht
present = Präsentieren
save-state-new = Noch nicht gespeichert
save-state-unsaved = Ungespeicherte Änderungen
save-state-not-kept = Ungespeicherte Änderungen, nicht gesichert
save-state-saving = Wird gespeichert …
save-state-saved = Gespeichert { $time }
save-state-not-confirmed = Gespeichert { $time }, vom Datenträger nicht bestätigt
save-state-unchanged = Keine Änderungen
save-state-read-only = Schreibgeschützt

## Commands
command-new = Neuer Arbeitsbereich …
command-open = Öffnen …
command-save = Speichern
command-save-as = Speichern unter …
command-versions = Frühere Versionen
command-undo = Rückgängig
command-redo = Wiederholen
command-palette = Alles durchsuchen …
command-report = Bericht erstellen …
command-export = Listen als Tabelle exportieren …
command-copy-table = Liste dieser Seite als Tabelle kopieren
command-copy-picture = Bild dieser Seite kopieren
copied-table = Kopiert: { $list } ({ $n ->
   [one] { $n } Zeile
   *[other] { $n } Zeilen
 }). Fügen Sie sie in eine Tabellenkalkulation ein.
copied-picture = Ein Bild dieser Seite liegt in der Zwischenablage.
copy-picture-title = Das Bild wurde nicht kopiert
copy-picture-failed = Die Zwischenablage hat das Bild nicht angenommen ({ $detail }). Sonst hat sich nichts geändert. Bitte machen Sie stattdessen mit Ihrem System ein Bildschirmfoto.
copy-no-picture = das Fenster hat keines geliefert
copy-nothing = Auf dieser Seite gibt es noch nichts zu kopieren.
paste-picture = In der Zwischenablage liegt ein Bild. Ein Arbeitsbereich nimmt nur Zahlen und Text auf; geändert wurde nichts.
paste-no-months = Nichts eingefügt: Klicken Sie in die Zelle, in der es beginnen soll, oder setzen Sie die Monate in die erste Spalte.
paste-unread = Zellen ohne ganze Zahl blieben, wie sie waren: { $value }
paste-replaced = Ersetzt: { $value }. Rückgängig stellt alles wieder her.
paste-replaced-in = { $n ->
    [one] 1 Zahl in { $months }
   *[other] { $n } Zahlen in { $months }
}
export-short = Listen exportieren
command-present = Dem Raum zeigen
command-import-leads = Leads importieren …
command-import-content = Content-Bestand importieren …
command-import-funnel = Funnel-Zahlen importieren …
command-zoom-in = Größer
command-zoom-out = Kleiner
command-zoom-reset = Originalgröße
command-settings = Einstellungen
command-help = Hilfe und Tastenkürzel
command-quit = Beenden

## Dialogs
close = Schließen
palette-name = Suche
palette-hint = Befehle, Personas, Kriterien, Inhalte …
palette-nothing = Nichts gefunden.
help-title = Hilfe
help-way-1 = 1  Buyer Personas: Lassen Sie beide Seiten sagen, was sie wissen, und vereinbaren Sie, was beide teilen.
help-way-2 = 2  Lead-Kriterien: Kriterien wählen, beide Seiten Punkte vorschlagen lassen, sich einigen und die Wirkung auf echte Leads ansehen.
help-way-3 = 3  Funnel: Monatszahlen eintippen oder importieren, Ziel setzen, sehen, wo Leads hängen bleiben.
help-way-4 = 4  KPIs & SLA: Jede Seite sagt der anderen wenige Zahlen zu, die beide messen können.
help-way-5 = 5  Content-Audit: Vorhandenes bewerten, Schätze und Lücken finden, entscheiden.
help-way-6 = 6  Bericht erstellen und Datei speichern: Alle nehmen das Ergebnis mit.
help-shortcuts = Tastenkürzel
help-next-statement = Nächste Aussage
help-next-statement-keys = Enter
help-agree = Der Aussage zustimmen oder das zurücknehmen
help-agree-keys = Alt+Enter
help-who-says = Wer es sagt
help-who-says-keys = Alt+V · Alt+M · Alt+B · Alt+N
help-move = Persona in der Liste verschieben
help-move-keys = Alt+↑ · Alt+↓
help-rate = Gewählten Inhalt für Ihre Seite bewerten
help-rate-keys = 0 – 4
help-knows = Ihre Seite kennt ihn, oder nicht
help-knows-keys = K
help-rename = Titel des gewählten Inhalts bearbeiten
help-rename-keys = F2
help-down = Nächste Punkte oder nächster Monat
help-down-keys = Enter
command-next-tab = Nächster Reiter
command-previous-tab = Voriger Reiter
key-page-down = Bild ab
key-page-up = Bild auf
key-control = Strg
key-shift = Umschalt
settings-title = Einstellungen
settings-language = Sprache des Programms
settings-theme = Darstellung
theme-light = Hell
theme-dark = Dunkel
theme-system = Wie das System
settings-zoom = Zoom
settings-side = Sie sprechen für
settings-neutral = Neutral (Moderation)
settings-name = Ihr Name, für Unterschriften
settings-autosave = Dateien auf diesem Gerät automatisch speichern
settings-drawn = Gezeichnet mit { $with }: { $why }
renderer-forced = beim Start so verlangt.
renderer-failed-before = der letzte Start endete vor dem ersten Bild.
renderer-unknown = der Grafiktreiber gibt keine Auskunft über dieses Gerät.
renderer-card = Grafikkarte { $adapter }.
renderer-no-card = keine Grafikkarte für wgpu gefunden.
renderer-other-failed = der andere Weg funktioniert auf diesem Gerät nicht.
settings-workspace = Dieser Arbeitsbereich
settings-workspace-title = Titel
settings-workspace-language = Sprache des Arbeitsbereichs und des Berichts
settings-currency = Währung
edit-workspace = Einstellungen des Arbeitsbereichs ändern
start-title = Neuer Arbeitsbereich
template-empty = Leerer Arbeitsbereich
template-empty-text = Kauf- und Funnel-Phasen, sonst nichts.
template-personas = Persona-Workshop
template-personas-text = Drei Personas zum gemeinsamen Ausfüllen.
template-leads = Workshop Lead-Definition
template-leads-text = Die Startliste der Kriterien, bereit für die Punkte beider Seiten.
template-demo = Demo-Arbeitsbereich
template-demo-text = Ein erfundener Maschinenbauer nach zwei Workshops.
unsaved-title = Es gibt ungespeicherte Änderungen
unsaved-text = Möchten Sie vorher speichern?
unsaved-discard = Änderungen verwerfen
path-open = Arbeitsbereich öffnen
path-save = Arbeitsbereich speichern
path-report = Bericht erstellen
path-export = Listen exportieren: X.xlsx für alle, X.csv für die Liste dieser Seite
path-import = Datei importieren
path-why = Dieses System bietet keinen Dateidialog; bitte geben Sie den Pfad ein.
path-name = Pfad
path-go = Weiter

## Notices
read-only-banner = Schreibgeschützt: Hier kann nichts geändert werden. Speichern Sie eine Kopie unter anderem Namen, um daran zu arbeiten.
read-only-toast = Dieser Arbeitsbereich ist schreibgeschützt; nichts wurde geändert.
undone = Rückgängig: { $what }
redone = Wiederholt: { $what }
edit-refused = Nicht geändert: Der Wert { $rule }.
edit-import = Import
present-hint = Esc oder F11 beendet den Präsentationsmodus
typed-past-fields = Sie tippen, aber kein Feld ist aktiv: Diese Buchstaben haben nichts bewirkt. Klicken Sie in das Feld und tippen Sie noch einmal.
working-open = Wird geöffnet …
working-read = Datei wird gelesen …
working-report = Bericht wird erstellt …
working-export = Listen werden exportiert …
working-versions = Frühere Versionen werden gelesen …
report-written = Bericht erstellt: { $path }
export-written = Exportiert: { $path }
import-failed-title = „{ $name }“ wurde nicht importiert
report-failed-title = Der Bericht wurde nicht erstellt
export-failed-title = Die Listen wurden nicht exportiert
open-failed-title = „{ $name }“ wurde nicht geöffnet
open-read-only-title = Schreibgeschützt geöffnet
save-failed-title = Nicht gespeichert
open-newer-fields = Diese Datei hat Felder, die diese Version nicht kennt: { $fields }. Beim Speichern gingen sie verloren, daher ist die Datei geschützt. Ihre Daten sind sicher; speichern Sie eine Kopie unter anderem Namen, um ohne sie zu arbeiten.
open-seal-broken = Die Datei ist nicht mehr so, wie Tandem sie hinterlassen hat: Jemand hat sie von Hand oder mit einem anderen Programm bearbeitet, oder sie ist beschädigt. Sie war vollständig lesbar, aber einzelne Wörter oder Zahlen können falsch sein. Vergleichen Sie sie mit einer früheren Version, wenn Sie von keiner Änderung wissen.

## Errors: what happened, what is safe, what to do
error-not-found = Diese Datei gibt es nicht. Bitte prüfen Sie Name und Ort.
error-not-a-file = Das ist ein Ordner, ein Gerät oder eine Verknüpfung, keine Datei. Bitte wählen Sie eine Datei.
error-too-large = Die Datei hat { $mb } MB; mehr als 256 MB ist kein Arbeitsbereich. Nichts wurde geändert.
error-io = Das System konnte die Datei nicht lesen: { $detail }. Nichts wurde geändert; bitte prüfen Sie Verbindung und Rechte.
error-empty = Die Datei ist leer, wie nach einem Stromausfall. Bitte öffnen Sie eine frühere Kopie.
error-other-file = Das sieht nach { $kind } aus, nicht nach einem Arbeitsbereich. Nichts wurde geändert.
error-not-text = Ab Zeile { $line } ist die Datei kein lesbarer Text. Nichts wurde geändert; bitte öffnen Sie eine frühere Kopie.
error-conflict-markers = Die Versionsverwaltung hat beide Versionen in der Datei gelassen (Zeile { $line }). Nichts ist verloren; bitte lösen Sie zuerst dort den Konflikt.
error-not-a-workspace = Das ist kein Tandem-Arbeitsbereich. Nichts wurde geändert.
error-newer = Diese Datei braucht Tandem in Version { $version }. Nichts wurde geändert; bitte aktualisieren Sie Tandem.
error-damaged = Diese Datei ist in Zeile { $line }, Spalte { $column } beschädigt. Nichts wurde geändert. Bitte sehen Sie bei den früheren Versionen nach, oder öffnen Sie den unbeschädigten Teil.
error-duplicate = { $id } kommt zweimal vor, in Zeile { $first } und { $second }. Nichts wurde geändert; bitte entfernen Sie eines davon in einem Texteditor.
error-read-only = Die Datei ist als schreibgeschützt markiert und blieb unverändert. Bitte wählen Sie einen anderen Namen.
error-no-folder = Den Ordner gibt es nicht, oder das Laufwerk ist nicht verbunden. Bitte wählen Sie einen anderen Ort.
error-read-back = Der Datenträger gab etwas anderes zurück, als geschrieben wurde. Was vorher dort stand, blieb erhalten; bitte wählen Sie einen anderen Datenträger.
error-no-space = Auf diesem Datenträger ist kein Platz mehr{ $kb ->
   [0] {""}
   *[other] {" "}(die Datei braucht { $kb } kB)
 }. Was vorher dort stand, blieb erhalten; bitte schaffen Sie Platz oder wählen Sie einen anderen Ort.
error-only-in-place = In diesem Ordner lässt sich nichts Neues anlegen, deshalb kann die Datei nicht sicher ersetzt werden. Sie blieb unverändert.
error-write-io = Das System konnte die Datei nicht schreiben: { $detail }. Was vorher dort stand, blieb unverändert; bitte wählen Sie einen anderen Ort.
error-self-check = Tandem hat vor dem Schreiben einen eigenen Fehler gefunden ({ $detail }). Es wurde nichts geschrieben; bitte melden Sie das.
error-changed-by-others = Jemand anderes hat diese Datei seit dem Öffnen geändert; sie wurde nicht überschrieben. Bitte wählen Sie einen anderen Namen und vergleichen Sie.
error-gone = Die Datei wurde seit dem Öffnen verschoben oder gelöscht. Bitte speichern Sie erneut und wählen Sie den Ort.
error-emptied = Die Datei ist jetzt leer: Vielleicht hat ein Synchronisierungsprogramm sie noch nicht geladen, oder sie wurde beschädigt. Sie blieb unverändert. Bitte wählen Sie einen anderen Namen.
error-overtaken = Jemand anderes hat im selben Augenblick gespeichert; die Datei enthält jetzt dessen Stand. Ihrer ist noch da und liegt bei den früheren Versionen; bitte speichern Sie unter anderem Namen und vergleichen Sie.
error-torn = Das Überschreiben brach ab und ließ sich nicht zurücknehmen: Die Datei ist jetzt halb alt, halb neu. Beide Inhalte sind auf diesem Rechner gesichert; wird die Datei hier geöffnet, wird sie vervollständigt. Bitte speichern Sie zuerst an einem anderen Ort.
error-still-here = Ihre Änderungen sind noch da.
place-silent-title = Der Ort antwortet nicht
place-silent = Es wurde nichts geändert. Bitte versuchen Sie es später noch einmal, oder wählen Sie einen anderen Ort.
place-silent-save = Der Ort der Datei antwortet nicht. Ihre Änderungen sind noch da und auf diesem Rechner gesichert. Tandem wartet weiter; Sie können inzwischen an einem anderen Ort speichern.
history-not-kept = Gespeichert, aber die vorige Version konnte nicht unter „Frühere Versionen“ abgelegt werden: Ihr eigener Ordner nimmt zurzeit nichts an.
work-not-kept = Nicht gespeicherte Arbeit lässt sich zurzeit nicht auf diesem Rechner sichern. Tandem versucht es weiter; bitte speichern Sie, und prüfen Sie Platz und Rechte Ihres eigenen Ordners.
mended = Ein abgebrochener Speichervorgang wurde abgeschlossen. Was vorher in der Datei stand, liegt bei den früheren Versionen.
corrected-title = Beim Öffnen berichtigt
corrected-rows = „{ $name }“ gibt { $was ->
    [one] { $was } Lead
   *[other] { $was } Leads
 } an, die Spalten enthalten aber { $is }. Tandem rechnet mit { $is } und schreibt auch diese Zahl.
fault-title = In Tandem ist ein Fehler aufgetreten
fault-page = Diese Seite konnte nicht angezeigt werden. Ihre Arbeit ist gesichert: Speichern Sie, wechseln Sie die Seite, oder machen Sie die letzte Änderung rückgängig.
fault-job = Es wurde nichts geändert. Bitte melden Sie, was Sie gerade getan haben.
fault-again = Noch einmal anzeigen
recover-title = Nicht gespeicherte Arbeit gefunden
recover-text = Tandem wurde zuletzt nicht ordentlich beendet. Das wurde gesichert:
recover-when = Gesichert am { $when }
recover-file = Datei: { $file }
recover-never-saved = Nie in eine Datei gespeichert
recover-changed-since = Die Datei hat sich seither geändert. Das Gefundene öffnet sich als eigener Arbeitsbereich; die Datei bleibt, wie sie ist.
recover-other = Das gehört nicht zu der Datei, die Sie gerade öffnen.
recover-more = Danach noch { $n }
recover-keep = Wiederherstellen
recover-discard = Verwerfen
recover-discard-hint = Eine Kopie bleibt bei den früheren Versionen.
recover-discarded = Verworfen. Eine Kopie bleibt unter „Frühere Versionen“ (Strg+H).
recover-later = Später entscheiden
versions-title = Frühere Versionen
versions-text = Jede Version, die beim Speichern ersetzt wurde, aufbewahrt auf diesem Gerät. Wählen Sie eine, um zu sehen, was sich unterscheidet.
versions-after = Danach: { $changes }
versions-none = Noch gibt es keine. Jedes Speichern bewahrt die Version auf, die es ersetzt.
versions-choose = Wählen Sie links eine Version.
versions-same = Kein Unterschied zum jetzigen Stand.
versions-damaged = lässt sich nicht öffnen
versions-then = Damals
versions-now = Jetzt
versions-restore = Diese Version öffnen
versions-restore-hint = Sie öffnet sich als neuer, nicht gespeicherter Arbeitsbereich. Die Datei bleibt, wie sie ist, und der jetzige Stand wird hier aufbewahrt.
versions-taken-up = Eine frühere Version ist geöffnet. Speichern Sie sie unter einem eigenen Namen.
version-saved = beim Speichern ersetzt
version-overtaken = Ihr Stand, von einem anderen Speichern überholt
version-reloaded = Ihr Stand, bevor der andere geladen wurde
version-discarded = verworfene Arbeit
version-restored = bevor eine frühere geöffnet wurde
version-migrated = bevor eine neuere Tandem-Version gespeichert hat
change-frame = Titel, Ziel oder Schwellen
change-clauses = Klauseln
change-copies = Kopien und offene Fragen
change-added = { $n } neu
change-changed = { $n } geändert
change-removed = { $n } entfernt
change-added-one = neu
change-changed-one = geändert
change-removed-one = entfernt
changed-title = Jemand anderes hat diese Datei geändert
changed-text = Auch hier gibt es nicht gespeicherte Änderungen. Nichts wurde überschrieben; beide Stände lassen sich behalten.
changed-keep-both = Meinen Stand als Kopie sichern
changed-take-theirs = Den anderen öffnen (Ihrer bleibt erhalten)
changed-take-theirs-hint = Ihr Stand bleibt bei den früheren Versionen.
changed-later = Später entscheiden
changed-kept-both = Ihr Stand liegt jetzt in „{ $own }“; „{ $other }“ enthält den anderen.
changed-reloaded = Jemand anderes hat die Datei geändert; sie wurde neu gelesen.
changed-gone = Die Datei wurde verschoben oder gelöscht. Ihre Arbeit ist noch da.
damaged-versions = Frühere Versionen
damaged-recover = Unbeschädigten Teil öffnen
damaged-recover-hint = Es öffnet sich als neuer Arbeitsbereich; die beschädigte Datei bleibt, wie sie ist.
damaged-recovered-title = Aus einer beschädigten Datei gerettet
damaged-recovered = Unbeschädigte Einträge: { $n }. Nicht lesbar: { $broken } ({ $tables }). Was nicht lesbar ist, bleibt als Text erhalten und wird mitgespeichert. Bitte speichern Sie unter neuem Namen.
damaged-part = { $table }, Zeile { $line }
doubtful-title = Außerhalb von Tandem geändert
doubtful-compare = Mit früheren Versionen vergleichen
doubtful-go-on = Weiterarbeiten
replace-title = „{ $name }“ gibt es schon
replace-text = Noch wurde nichts geschrieben. Das Vorhandene ersetzen oder einen anderen Namen wählen?
replace-other = Anderen Namen wählen
replace-do = Ersetzen
also-open-title = Jemand anderes hat diese Datei geöffnet
also-open-somebody = Jemand
also-open-text = { $name }, seit { $since }.
also-open-gone = { $name } hat diese Datei nicht mehr geöffnet.
also-open-gone-unnamed = Die andere Person hat diese Datei geschlossen.
also-open-safe = Beide können arbeiten und speichern: Niemand überschreibt den anderen. Wer als Zweiter speichert, wird gefragt.
also-open-edit = Daran arbeiten
also-open-look = Nur ansehen
copies-beside-title = Kopien dieses Arbeitsbereichs
copies-beside = Neben dieser Datei liegen weitere mit demselben Arbeitsbereich: { $names }. Es wurde nichts geändert. Beim Zusammenführen sehen Sie jeden Unterschied, bevor etwas geschieht.
copies-beside-merge = Zusammenführen …
in-place-text = Sie lässt sich an Ort und Stelle überschreiben: Der neue Inhalt wird so lange beiseitegelegt, sodass selbst ein Stromausfall nichts verliert.
in-place-do = An Ort und Stelle überschreiben
in-place-elsewhere = Woanders speichern …
error-table-empty = Die Datei ist leer. Nichts wurde geändert.
error-table-no-rows = Die Datei hat Überschriften, aber keine Zeilen. Nichts wurde geändert.
error-table-large = Die Datei hat mehr als { $limit } { $what ->
   [rows] Zeilen
   [columns] Spalten
   [MB] MB
   *[other] kB je Zelle
 }. Nichts wurde geändert; bitte exportieren Sie einen kleineren Teil.
error-table-other = Das sieht nach { $kind ->
   [binary] einer Binärdatei
   *[other] { $kind }
 } aus. Bitte speichern Sie es zuerst als CSV oder XLSX; nichts wurde geändert.
error-table-workbook = Die Arbeitsmappe ist beschädigt oder geschützt. Nichts wurde geändert; bitte speichern Sie sie in Ihrer Tabellenkalkulation neu.
error-plan-missing = Bitte geben Sie an, welche Spalte „{ $field ->
   [title] Titel
   [month] Monat
   *[other] { $field }
 }“ ist.
error-plan-two = Zwei Spalten werden zu „{ $field }“; bitte lassen Sie eine weg.
error-plan-heading = Die Datei hat keine Spalte „{ $heading }“.
error-plan-field = Es gibt kein Feld „{ $field }“.
error-plan-meaning = „{ $means }“ ist keine Bedeutung: Bitte geben Sie won, lost, rejected oder open an, oder ein Wort, das die Liste kennt.
