# Workshops: Plan, Uhr, Abstimmungen, Festgehaltenes, Protokoll.

page-workshops = Workshops
page-workshops-purpose = Einen Workshop planen, nach der Uhr führen, das Protokoll mitnehmen
page-actions = Aufgaben & Entscheidungen
page-actions-purpose = Wer was bis wann tut, was entschieden ist, was noch zu besprechen bleibt
nav-meet = Zusammenkommen
list-workshops = Workshops
list-blocks = Programmpunkte
list-clock = Uhr eines Workshops
list-votes = Abstimmungen
list-entries = Aufgaben und Entscheidungen
workshop-title = Workshop
workshop-kind = Art des Workshops
workshop-template = Vorlage
workshop-starts = Beginn
workshop-ends = Ende
workshop-place = Ort
workshop-zone = Zeitzone
workshop-zone-none = nicht festgelegt
workshop-goal = Ziel
workshop-people = Teilnehmende
workshop-notes = Private Notizen
workshop-state-before = Stand zu Beginn
workshop-state-after = Stand am Ende
workshop-kind-personas = Gemeinsame Personas
workshop-kind-leads = Was ein Lead ist
workshop-kind-content = Content-Audit
workshop-kind-agreement = KPIs und SLA
workshop-kind-monthly = Monatliches Treffen
workshop-kind-quarterly = Quartalsrückblick
workshop-kind-other = Etwas anderes
attendance-present = Anwesend
attendance-delegate-for = In Vertretung von
block-title = Programmpunkt
block-minutes = Minuten
block-fixed-start = Fester Beginn
block-method = Methode
block-opens = Öffnet
block-material = Material
block-output = Ergebnis am Ende
block-note = Private Notiz
method-talk = Gespräch
method-silent-writing = Stilles Schreiben
method-cluster = Gruppieren und benennen
method-dots = Punkteabstimmung
method-fist = Fünf-Finger-Abfrage
method-blind-round = Stille Runde
method-blind-test = Blindtest
method-pairs = Zu zweit
method-round-robin = Reihum
method-read-aloud = Vorlesen
method-break = Pause
clock-at = Zeitpunkt
clock-what = Uhr
clock-begin = Programmpunkt begonnen
clock-pause = Angehalten
clock-resume = Fortgesetzt
clock-add = Zeit geändert
clock-end = Beendet
entry-kind = Art
entry-text = Was
entry-about = Betrifft
entry-owner = Wer
entry-helper = Unterstützt von
entry-due = Bis
entry-closed = Erledigt am
entry-outcome = Was daraus wurde
entry-why = Warum
entry-positions = Positionen
entry-dissent = Abweichende Meinung
entry-decision = Entscheidung
entry-action = Aufgabe
entry-parked = Geparkt
entry-idea = Idee
entry-win = Erfolg
entry-open = Offen
entry-done = Erledigt
entry-dropped = Verworfen
vote-title = Abstimmung
vote-question = Frage
vote-options = Möglichkeiten
vote-dots = Klebepunkte pro Person
vote-concerns = Bedenken
vote-yes-no = Ja oder Nein
vote-ranking = Rangfolge
vote-mood = Stimmung

votes-purpose = Bei einer Abstimmung antworten alle nacheinander, verdeckt bis zum Aufdecken.
votes-new = Neue Abstimmung
votes-new-keys = Enter: neue Abstimmung
votes-begin = Abstimmung beginnen
votes-discard = Abstimmung verwerfen
votes-running = läuft
votes-answered = Antworten: { $done } von { $all }
votes-options-hint = Eine Möglichkeit pro Zeile
votes-take-from = Übernehmen aus:
votes-how-dots = Alle verteilen Klebepunkte auf die Möglichkeiten. Gleichstand bleibt Gleichstand.
votes-how-fist = Finger von 0 (auf keinen Fall) bis 5 (voll dafür). Bis 2 gehört ein ausgesprochenes Bedenken dazu.
votes-how-yes-no = Ja oder Nein; wer Nein sagt, sagt warum.
votes-how-ranking = Alle bringen höchstens fünf Möglichkeiten in eine Reihenfolge; der erste Platz zählt fünf Punkte.
votes-how-mood = Wie es allen geht, von 1 bis 5, zu Beginn und am Ende.
votes-keys-dots = Ziffern geben der markierten Möglichkeit Klebepunkte, Enter geht weiter.
votes-dots-each = { $n ->
    [one] Sie haben einen Klebepunkt.
   *[other] Sie haben { $n } Klebepunkte.
}
votes-dots-left = { $n ->
    [one] Ein Klebepunkt ist übrig. Noch einmal Enter gibt die Tastatur ohne ihn weiter.
   *[other] { $n } Klebepunkte sind übrig. Noch einmal Enter gibt die Tastatur ohne sie weiter.
}
votes-keys-fist = 0 bis 5 tippen, dann Enter.
votes-keys-yes-no = 1 für Ja, 0 für Nein, dann Enter.
votes-keys-ranking = Den Platz der markierten Möglichkeit tippen, 1 bis 5; die anderen bleiben leer.
votes-keys-mood = 1 bis 5 tippen, dann Enter.
votes-refused-outside = Hier zählt nur { $least } bis { $most }; die vorige Antwort bleibt.
votes-refused-dots = { $n ->
    [one] Es gibt nur einen Klebepunkt
   *[other] Es gibt nur { $n } Klebepunkte
} pro Person; die vorige Antwort bleibt.
votes-refused-place = Diesen Platz hat schon eine andere Möglichkeit; nehmen Sie ihn dort zuerst zurück.
votes-one-side = Nur eine Seite hat geantwortet: Das entscheidet nichts.
votes-points = { $n } · Vertrieb { $sales } · Marketing { $marketing }
votes-tie = Gleichstand: { $names }
votes-yes = Ja
votes-no = Nein
votes-unheard = { $n ->
    [one] Ein Bedenken ist noch nicht notiert.
   *[other] { $n } Bedenken sind noch nicht notiert.
}
votes-concern-hint = Was hält Sie zurück?
votes-decide = Als Entscheidung festhalten
fist-on = Fünf-Finger-Abfrage: { $text }
fist-back = Zurück zur Vereinbarung
fist-next = Nächste Klausel
fist-again = Noch einmal fragen
fist-keys = 1 vereinbart, 2 parkt, Enter führt zur nächsten Klausel
votes-decided-fist = { $question }: { $n } von { $all } { $n ->
    [one] trägt
   *[other] tragen
} es mit
votes-decided-yes-no = { $question }: { $yes } × ja, { $no } × nein
edit-begin-vote = Abstimmung beginnen
edit-join-vote = An Abstimmung teilnehmen
edit-discard-vote = Abstimmung verwerfen
edit-reveal-vote = Abstimmung aufdecken
edit-concern = Bedenken notieren
edit-catch = Festhalten

list-stickies = Zettel
sticky-text = Zettel
sticky-cluster = Gruppe
sticky-became = Daraus wurde
board-tab = Schreiben & gruppieren
board-purpose = Alle schreiben für sich, verdeckt bis zum Aufdecken. Danach wird gruppiert und benannt, was zusammengehört.
board-write = Ein Gedanke, dann Enter
board-write-keys = Enter beginnt zu schreiben. Alt+V, Alt+M und Alt+N legen fest, wer schreibt: Vertrieb, Marketing oder keine der beiden Seiten.
board-who = Wer schreibt
board-hidden = { $n ->
    [one] Ein Zettel ist verdeckt
   *[other] { $n } Zettel sind verdeckt
}: Vertrieb { $sales }, Marketing { $marketing }, neutral { $neutral }
board-show = Alle aufdecken
board-loose = Noch nicht gruppiert
board-group-name = Name der Gruppe
board-keys = Pfeile wählen einen Zettel, 1 bis 9 legen ihn in eine Gruppe, 0 nimmt ihn heraus, N beginnt eine Gruppe. Zettel lassen sich auch ziehen.
board-vote = Über die Gruppen mit Punkten abstimmen
board-make = Umwandeln in
board-make-persona = eine Buyer Persona
board-make-criterion = ein Lead-Kriterium
board-make-content = eine Lücke im Content
board-make-action = eine Aufgabe
board-became = ist jetzt { $what }
board-question = Was davon ist am wichtigsten?
edit-write-note = Zettel schreiben
edit-show-notes = Zettel aufdecken
edit-group-note = Zettel gruppieren
edit-rename-group = Gruppe umbenennen
edit-delete-note = Zettel löschen
edit-make-of-note = Zettel umwandeln
