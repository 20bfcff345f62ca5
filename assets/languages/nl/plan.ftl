# Een workshop plannen: lijst, agenda, personen, sjablonen.

workshop-new = Nieuwe workshop
workshop-empty = Lege workshop
workshop-own-template = { $title } (eigen sjabloon)
workshop-name = Titel van de workshop
workshop-menu = Meer over de workshop
workshop-plan-from = Er een workshop mee plannen
workshop-keep-template = Als sjabloon bewaren
workshop-reset = Repetitie ongedaan maken…
workshop-reset-title = Repetitie van ‘{ $name }’ ongedaan maken?
workshop-reset-clock = { $n ->
    [one] Eén stap van de klok wordt teruggenomen.
   *[other] { $n } stappen van de klok worden teruggenomen.
}
workshop-reset-votes = { $n ->
    [one] Eén stemming wordt teruggenomen.
   *[other] { $n } stemmingen worden teruggenomen.
}
workshop-reset-notes = { $n ->
    [one] Eén briefje wordt teruggenomen.
   *[other] { $n } briefjes worden teruggenomen.
}
workshop-reset-entries = { $n ->
    [one] Eén daarin vastgelegd besluit, actie of ander punt wordt teruggenomen.
   *[other] { $n } daarin vastgelegde besluiten, acties en andere punten worden teruggenomen.
}
workshop-reset-keeps = De agenda en de personen blijven zoals ze zijn.
workshop-reset-do = Ongedaan maken
workshop-goal-hint = Wat ligt er aan het eind dat er vandaag niet is?
workshop-notes-hint = Alleen u ziet dit: niet de zaal, niet in rapporten of notulen
workshop-no-day = Nog geen datum
workshop-runs = bezig
workshop-held = gehouden
workshops-running = Bezig
workshop-runs-since = Workshop loopt sinds { $since }
workshops-upcoming = Binnenkort
workshops-past = Gehouden
workshops-templates = Eigen sjablonen
workshops-empty-title = Nog niets gepland
workshops-empty-text = Een workshop is een agenda met een klok: wie er komt, wat er wanneer gebeurt en wat er aan het eind ligt. Begin met een van onze sjablonen en pas die aan.
plan-tab-agenda = Agenda
plan-tab-people = Personen ({ $n })
plan-tab-goal = Doel en notities
plan-minutes = { $n } min.
plan-empty = Nog geen agendapunt. Typ hieronder het eerste: Enter voegt het toe.
plan-start = Begin
plan-min = Min.
plan-real = Werkelijk
plan-what = Wat
plan-start-of = { $title }: begint om { $time }
plan-start-hint = Volgt uit de minuten ervoor. Typ een tijd en het punt begint dan: lunch om 12:00.
plan-minutes-of = { $title }: minuten
plan-title-of = { $title }: titel
plan-method-of = { $title }: methode
plan-opens-of = { $title }: opent
plan-output-of = { $title }: resultaat aan het eind
plan-details-of = { $title }: details
plan-delete = { $title } verwijderen
plan-move = { $title } verplaatsen: slepen, of Alt en een pijl
plan-real-of = { $title }: { $real } min, gepland { $planned }
plan-not-run = Is overgeslagen
plan-opens-nothing = Niets
plan-late = Begint { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
 } na de vaste tijd
plan-free = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
 } vrij ervoor
plan-new = Nieuw agendapunt
plan-new-minutes = Minuten van het nieuwe agendapunt
plan-new-hint = Wat komt er daarna? Enter voegt het toe
plan-add = Toevoegen
plan-goal-hint = Waar dient het voor? Te zien in de zaal
plan-note-hint = Alleen u ziet dit
plan-total = { $planned ->
    [one] { $planned } minuut
   *[other] { $planned } minuten
 } gepland
plan-total-too-many = { $planned } van { $available ->
    [one] { $available } minuut
   *[other] { $available } minuten
 }: { $n } te veel
plan-total-fits = { $planned } van { $available ->
    [one] { $available } minuut
   *[other] { $available } minuten
 }: past precies
plan-total-left = { $planned } van { $available ->
    [one] { $available } minuut
   *[other] { $available } minuten
 }: { $n } over
plan-over-at = klaar om { $time }
quorum-nobody = { $n ->
    [0] Er is nog niemand uitgenodigd.
    [one] Eén persoon is uitgenodigd, nog niemand is er.
   *[other] { $n } personen zijn uitgenodigd, nog niemand is er.
}
quorum-here = Aanwezig: { $sales } voor Verkoop, { $marketing } voor Marketing, { $neutral } neutraal.
quorum-holds = Van elke kant is er minstens één.
quorum-missing = Niemand van { $sides } is er: voor beide kan niets worden besloten.
attendance-invite-all = Iedereen uitnodigen
attendance-all-here = Iedereen is er
attendance-delegate-of = { $name } vervangt
attendance-one-list = Wie u hier toevoegt, staat in de lijst met personen. Terwijl de workshop loopt, gaan stille rondes, tests en stemmingen naar wie hier aanwezig is.
role-facilitator = Begeleiding
role-head-sales = Hoofd Verkoop
role-head-marketing = Hoofd Marketing
role-member-sales = Verkoop
role-member-marketing = Marketing
role-liaison = Verbindingspersoon
role-management = Directie
role-guest = Andere afdeling
role-observer = Toehoorder
field-not-a-time = Geen tijd: schrijf bijvoorbeeld 9:30. De oude waarde blijft.
edit-workshop = workshop wijzigen
edit-add-workshop = workshop toevoegen
edit-duplicate-workshop = workshop dupliceren
edit-template-workshop = sjabloon bewaren
edit-delete-workshop = workshop verwijderen
edit-reset-workshop = workshop terugzetten
edit-attendance = deelnemers wijzigen
edit-block = agenda wijzigen
edit-add-block = agendapunt toevoegen
edit-move-block = agendapunt verplaatsen
edit-delete-block = agendapunt verwijderen
report-agenda = Volgende workshop
report-agenda-when = Wanneer en waar
report-agenda-people = Uitgenodigd
agenda-start = Begin
agenda-none = Er is geen workshop gepland.
agenda-no-such = Er is geen workshop { $n }. Deze zijn er:{ $list }
sheet-quorum = Van elke kant iemand
sheet-planned = Geplande minuten
sheet-real = Werkelijke minuten
report-agenda-output = Resultaat en materiaal
