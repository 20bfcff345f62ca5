# Protokoll eines Workshops und Kalenderdateien.

command-minutes = Protokoll erstellen
command-copy-minutes = Protokoll als Text kopieren
command-calendar = Kalenderdatei erstellen
minutes-name = Protokoll
minutes-write = Protokoll …
minutes-write-hint = Wer dabei war, was entschieden wurde, wer was bis wann tut, was sich geändert hat: als HTML, Markdown oder Text
minutes-copy = Protokoll kopieren
minutes-copy-hint = Das Protokoll als reiner Text in der Zwischenablage, für eine E-Mail
calendar-write = Kalenderdatei …
calendar-write-hint = Dieser Workshop und seine Aufgaben für Outlook, Google oder Apple; eine spätere Datei aktualisiert das Importierte
working-minutes = Protokoll wird erstellt …
working-calendar = Kalenderdatei wird erstellt …
minutes-written = Protokoll erstellt: { $path }
calendar-written = Kalenderdatei erstellt: { $path }
minutes-failed-title = Das Protokoll wurde nicht erstellt
calendar-failed-title = Die Kalenderdatei wurde nicht erstellt
minutes-copied = Protokoll kopiert: { $name }
minutes-no-workshop = In diesem Arbeitsbereich gibt es noch keinen Workshop. Planen Sie einen auf der Seite „Workshops“; dann hat er ein Protokoll.
minutes-no-number = Einen Workshop { $n } gibt es nicht. Vorhanden sind:{ $list }
calendar-nothing = Noch hat nichts einen Tag: kein Workshop, keine Aufgabe, keine Überprüfung. Es wurde nichts geschrieben; geben Sie zuerst einem davon einen Tag.
cli-minutes-kind = Das Protokoll wird als X.html, X.md oder X.txt geschrieben; bitte lassen Sie den Namen so enden.
cli-calendar-kind = Eine Kalenderdatei heißt X.ics; bitte lassen Sie den Namen so enden.

## Was im Protokoll steht
minutes-title = Protokoll: { $title }
minutes-workspace = Arbeitsbereich
minutes-not-begun = Der Workshop hat noch nicht begonnen: Dies ist der Plan.
minutes-not-ended = Der Workshop ist noch nicht zu Ende: So weit ist er.
minutes-stands-in = { $name } für { $whose }
minutes-quorum = Beide Seiten waren da: Was entschieden wurde, gilt für beide.
minutes-no-quorum = Vom { $side } war niemand da: Was entschieden wurde, wartet auf diese Seite.
minutes-nobody-present = Von keiner Seite ist jemand als anwesend vermerkt.
minutes-invited = Eingeladen
minutes-agenda = Agenda und Zeit
minutes-time = Zeit
minutes-planned = Geplant (Min.)
minutes-real = Gebraucht (Min.)
minutes-total = Zusammen
minutes-running = läuft
minutes-skipped = übersprungen
minutes-paused = Unterbrechungen: { $n } { $n ->
   [one] Minute
  *[other] Minuten
 }
minutes-on-time = Es dauerte so lange wie geplant.
minutes-longer = Es dauerte { $n } { $n ->
   [one] Minute
  *[other] Minuten
 } länger als geplant.
minutes-shorter = Es dauerte { $n } { $n ->
   [one] Minute
  *[other] Minuten
 } weniger als geplant.
minutes-stands-for = Steht dafür ein
minutes-holds-until = Gilt bis
minutes-actions = Wer was bis wann tut
minutes-nobody = Noch niemand
minutes-due = bis { $value }
minutes-helped = unterstützt von { $value }
minutes-from-before = Offene Aufgaben von früher
minutes-parked = Geparkt für später
minutes-ideas = Ideen
minutes-wins = Was gut lief
minutes-board = Was still gesammelt wurde
minutes-agreed = Was vereinbart wurde
minutes-votes = Abstimmungen
minutes-not-shown = noch nicht aufgedeckt
minutes-answered = { $side } { $n } von { $all }
minutes-one-sided = eine Seite allein entscheidet nichts
minutes-nobody-answered = niemand hat geantwortet
minutes-fingers = { $n } Finger
minutes-dots = { $n } { $n ->
   [one] Klebepunkt
  *[other] Klebepunkte
 }
minutes-points = { $n } { $n ->
   [one] Punkt
  *[other] Punkte
 }
minutes-tied = Gleichstand
minutes-concern = Bedenken
minutes-mood-start = Zu Beginn
minutes-mood-between = Zwischendurch
minutes-mood-end = Am Ende
minutes-mood = in der Mitte { $middle } von 5 ({ $spread })
minutes-changed = Was dieser Workshop geändert hat
minutes-nothing-changed = Nichts außer dem, was oben steht.
minutes-state-elsewhere = Der Stand des Arbeitsbereichs zu Beginn oder am Ende liegt nicht auf diesem Rechner; was der Workshop geändert hat, lässt sich nur dort sagen, wo er geleitet wurde.
minutes-more = … und { $n } weitere
minutes-next = Nächstes Treffen

## Was in einem Kalender steht
calendar-block = { $title } ({ $n } Min.)
calendar-decision = Noch einmal ansehen: { $name }
calendar-review = Überprüfung: { $name }
calendar-content = Inhalt fällig: { $name }
