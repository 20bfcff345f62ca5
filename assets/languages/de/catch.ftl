# Festhalten in einer Zeile, und die Seite der Aufgaben und Entscheidungen.

nav-actions = Aufgaben
command-catch = Aufgabe, Entscheidung, Gedanken festhalten
catch-title = Was soll festgehalten werden?
catch-letters = e a g i f
catch-line = Was gesagt wurde
catch-hint = Anna bis Freitag: Liste schicken
catch-example = Ein Buchstabe und ein Leerzeichen sagen, was es ist. Wer und bis wann steht in den Worten.
catch-no-text = Und was ist zu tun? Die Worte dafür fehlen noch.
catch-keep = Festhalten
catch-keys = Enter hält es fest und geht weiter · Esc schließt, nichts geht verloren
catch-which = Welche Person namens { $name }?
catch-until = Gilt bis
catch-by = bis { $day }
catch-by-meeting = bis zum nächsten Treffen, { $day }
catch-helped = unterstützt von { $names }
catch-in = Festgehalten in „{ $workshop }“, { $block }
catch-not-about = Es betrifft etwas anderes
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
edit-entry = Eintrag ändern
edit-done-entry = Abhaken
edit-reopen-entry = Wieder öffnen
edit-drop-entry = Verwerfen
edit-delete-entry = Eintrag löschen
help-tick = Gewählte Aufgabe abhaken oder wieder öffnen
help-tick-keys = Leertaste · X
action-new = Neu
actions-empty-title = Noch ist nichts festgehalten
actions-empty-text = { $keys } öffnet auf jeder Seite eine Zeile: was gesagt wird, wer es tut und bis wann. Entscheidungen, Aufgaben, Ideen und Geparktes stehen danach hier.
actions-first-action = Aufgabe festhalten
actions-first-decision = Entscheidung festhalten
actions-done-by-next = { $k } von { $n } bis zum nächsten Treffen erledigt
actions-open = { $n ->
   [one] { $n } Aufgabe offen
   *[other] { $n } Aufgaben offen
 }
entries-every-kind = Alle
entries-decisions = Entscheidungen
entries-actions = Aufgaben
entries-parked = Geparkt
entries-ideas = Ideen
entries-wins = Erfolge
entries-open = Offen
entries-overdue = Überfällig
entries-closed = Abgeschlossen
entries-all = Offen und abgeschlossen
entries-left-out = { $n } ausgeblendet
entries-left-out-why = So viele lässt die Auswahl weg; ein Klick zeigt alle.
entries-both-sides = Jede Seite
entries-everybody = Alle Personen
entries-every-workshop = Jeder Workshop
entries-search = Suchen
entries-none = Unter dieser Auswahl steht nichts.
entry-do = Erledigt: { $text }
entry-undo = Wieder offen: { $text }
entry-overdue = überfällig
entry-soon = fällig innerhalb einer Woche
entry-keys = Leertaste oder X: erledigt oder wieder offen · ↑ ↓: weiter · F2: Worte · Entf: löschen · Enter: neu
entry-delete = „{ $text }“ löschen
entry-noted = Festgehalten am { $day }
entry-position-of = Was { $side } dazu sagt
step-overdue-actions = { $n ->
   [one] { $n } Aufgabe ist überfällig: nachfragen, helfen oder verwerfen
   *[other] { $n } Aufgaben sind überfällig: nachfragen, helfen oder verwerfen
 }
step-decisions-due = { $n ->
   [one] { $n } Entscheidung wieder ansehen: der Tag ist gekommen
   *[other] { $n } Entscheidungen wieder ansehen: der Tag ist gekommen
 }
overview-due = Fällig oder bald fällig
overview-all-actions = { $n ->
   [one] Alle Aufgaben ({ $n } offen)
   *[other] Alle Aufgaben ({ $n } offen)
 }
report-entries = Entscheidungen und Aufgaben
report-entries-others = Ideen und Erfolge
report-entry-overdue = { $text } – { $who }, fällig am { $day }, überfällig
report-entry-nobody = noch niemand
report-decision-due = { $text } – gilt bis { $day }, wieder anzusehen
report-entry-done-by = Aufgaben, die bis „{ $meeting }“ erledigt waren: { $k } von { $n }.
cli-actions-none = Kein solcher Eintrag.
cli-action-overdue = überfällig
give-actions = Eigene Aufgaben
give-actions-of = Aufgaben von { $name }: { $n }
review-your-actions = Ihre Aufgaben
