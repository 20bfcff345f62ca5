# Einen Workshop planen: Liste, Agenda, Personen, Vorlagen.

workshop-new = Neuer Workshop
workshop-empty = Leerer Workshop
workshop-own-template = { $title } (eigene Vorlage)
workshop-name = Titel des Workshops
workshop-menu = Mehr zum Workshop
workshop-plan-from = Einen Workshop damit planen
workshop-keep-template = Als Vorlage speichern
workshop-reset = Probe zurücknehmen …
workshop-reset-title = Probe von „{ $name }“ zurücknehmen?
workshop-reset-clock = { $n ->
    [one] Ein Schritt der Uhr wird zurückgenommen.
   *[other] { $n } Schritte der Uhr werden zurückgenommen.
}
workshop-reset-votes = { $n ->
    [one] Eine Abstimmung wird zurückgenommen.
   *[other] { $n } Abstimmungen werden zurückgenommen.
}
workshop-reset-notes = { $n ->
    [one] Ein Zettel wird zurückgenommen.
   *[other] { $n } Zettel werden zurückgenommen.
}
workshop-reset-entries = { $n ->
    [one] Eine darin festgehaltene Entscheidung, Aufgabe oder Idee wird zurückgenommen.
   *[other] { $n } darin festgehaltene Entscheidungen, Aufgaben und Ideen werden zurückgenommen.
}
workshop-reset-keeps = Agenda und Personen bleiben, wie sie sind.
workshop-reset-do = Zurücknehmen
workshop-goal-hint = Was liegt am Ende vor, das heute fehlt?
workshop-notes-hint = Das sehen nur Sie: nicht der Raum, kein Bericht, kein Protokoll
workshop-no-day = Noch kein Termin
workshop-runs = läuft
workshop-held = abgehalten
workshops-running = Läuft
workshop-runs-since = Workshop läuft seit { $since }
workshops-upcoming = Demnächst
workshops-past = Abgehalten
workshops-templates = Eigene Vorlagen
workshops-empty-title = Noch nichts geplant
workshops-empty-text = Ein Workshop ist eine Agenda mit einer Uhr: wer kommt, was wann geschieht und was am Ende vorliegt. Beginnen Sie mit einer unserer Vorlagen und ändern Sie sie.
plan-tab-agenda = Agenda
plan-tab-people = Personen ({ $n })
plan-tab-goal = Ziel und Notizen
plan-minutes = { $n } Min.
plan-empty = Noch kein Programmpunkt. Geben Sie unten den ersten ein: Enter fügt ihn hinzu.
plan-start = Beginn
plan-min = Min.
plan-real = Ist
plan-what = Was
plan-start-of = { $title }: beginnt um { $time }
plan-start-hint = Folgt aus den Minuten davor. Geben Sie eine Uhrzeit ein, dann beginnt der Punkt zu dieser Zeit: Mittagessen um 12:00.
plan-minutes-of = { $title }: Minuten
plan-title-of = { $title }: Titel
plan-method-of = { $title }: Methode
plan-opens-of = { $title }: öffnet
plan-output-of = { $title }: Ergebnis am Ende
plan-details-of = { $title }: Einzelheiten
plan-delete = { $title } löschen
plan-move = { $title } verschieben: ziehen, oder Alt und Pfeil
plan-real-of = { $title }: { $real } Min., geplant { $planned }
plan-not-run = Wurde ausgelassen
plan-opens-nothing = Nichts
plan-late = Beginnt { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
 } nach seiner festen Zeit
plan-free = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
 } frei davor
plan-new = Neuer Programmpunkt
plan-new-minutes = Minuten des neuen Programmpunkts
plan-new-hint = Was kommt als Nächstes? Enter fügt es hinzu
plan-add = Hinzufügen
plan-goal-hint = Wozu dient es? Im Raum zu sehen
plan-note-hint = Das sehen nur Sie
plan-total = { $planned ->
    [one] { $planned } Minute
   *[other] { $planned } Minuten
 } geplant
plan-total-too-many = { $planned } von { $available ->
    [one] { $available } Minute
   *[other] { $available } Minuten
 }: { $n } zu viel
plan-total-fits = { $planned } von { $available ->
    [one] { $available } Minute
   *[other] { $available } Minuten
 }: passt genau
plan-total-left = { $planned } von { $available ->
    [one] { $available } Minute
   *[other] { $available } Minuten
 }: { $n } übrig
plan-over-at = Ende um { $time }
quorum-nobody = { $n ->
    [0] Noch ist niemand eingeladen.
    [one] Eine Person ist eingeladen, noch ist niemand da.
   *[other] { $n } Personen sind eingeladen, noch ist niemand da.
}
quorum-here = Anwesend: { $sales } für den Vertrieb, { $marketing } für das Marketing, { $neutral } neutral.
quorum-holds = Von jeder Seite ist mindestens eine Person da.
quorum-missing = Niemand vom { $sides } ist da: Für beide kann nichts entschieden werden.
attendance-invite-all = Alle einladen
attendance-all-here = Alle sind da
attendance-delegate-of = { $name } vertritt
attendance-one-list = Wen Sie hier hinzufügen, der steht auch in der Personenliste. Während der Workshop läuft, richten sich stille Runden, Tests und Abstimmungen an alle, die hier als anwesend gelten.
role-facilitator = Moderation
role-head-sales = Vertriebsleitung
role-head-marketing = Marketingleitung
role-member-sales = Vertrieb
role-member-marketing = Marketing
role-liaison = Verbindungsperson
role-management = Geschäftsleitung
role-guest = Andere Abteilung
role-observer = Beobachter/in
field-not-a-time = Keine Uhrzeit: Schreiben Sie zum Beispiel 9:30. Der alte Wert bleibt.
edit-workshop = Workshop ändern
edit-add-workshop = Workshop anlegen
edit-duplicate-workshop = Workshop duplizieren
edit-template-workshop = Als Vorlage speichern
edit-delete-workshop = Workshop löschen
edit-reset-workshop = Workshop zurücksetzen
edit-attendance = Teilnehmende ändern
edit-block = Agenda ändern
edit-add-block = Programmpunkt hinzufügen
edit-move-block = Programmpunkt verschieben
edit-delete-block = Programmpunkt löschen
report-agenda = Nächster Workshop
report-agenda-when = Wann und wo
report-agenda-people = Eingeladen
agenda-start = Beginn
agenda-none = Es ist kein Workshop geplant.
agenda-no-such = Es gibt keinen Workshop { $n }. Diese gibt es:{ $list }
sheet-quorum = Von jeder Seite jemand
sheet-planned = Geplante Minuten
sheet-real = Tatsächliche Minuten
report-agenda-output = Ergebnis und Material
