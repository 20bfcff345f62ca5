# Notulen van een workshop en agendabestanden.

command-minutes = Notulen maken
command-copy-minutes = Notulen als tekst kopiëren
command-calendar = Agendabestand maken
minutes-name = notulen
minutes-write = Notulen…
minutes-write-hint = Wie erbij was, wat is besloten, wie wat wanneer doet, wat er is gewijzigd: als HTML, Markdown of tekst
minutes-copy = Notulen kopiëren
minutes-copy-hint = De notulen als platte tekst op het klembord, voor een e-mail
calendar-write = Agendabestand…
calendar-write-hint = Deze workshop en de acties voor Outlook, Google of Apple; een later bestand werkt bij wat is geïmporteerd
working-minutes = Notulen worden gemaakt…
working-calendar = Agendabestand wordt gemaakt…
minutes-written = Notulen gemaakt: { $path }
calendar-written = Agendabestand gemaakt: { $path }
minutes-failed-title = De notulen zijn niet gemaakt
calendar-failed-title = Het agendabestand is niet gemaakt
minutes-copied = Notulen gekopieerd: { $name }
minutes-no-workshop = In deze werkruimte is nog geen workshop. Plan er een op de pagina ‘Workshops’; dan zijn er notulen.
minutes-no-number = Er is geen workshop { $n }. Dit zijn ze:{ $list }
calendar-nothing = Nog niets heeft een dag: geen workshop, geen actie, geen herziening. Er is niets geschreven; geef eerst een ervan een dag.
cli-minutes-kind = Notulen worden geschreven als X.html, X.md of X.txt; laat de naam zo eindigen.
cli-calendar-kind = Een agendabestand heet X.ics; laat de naam zo eindigen.

## Wat er in de notulen staat
minutes-title = Notulen: { $title }
minutes-workspace = Werkruimte
minutes-not-begun = De workshop is nog niet begonnen: dit is het plan.
minutes-not-ended = De workshop is nog niet voorbij: zo ver is hij.
minutes-stands-in = { $name } voor { $whose }
minutes-quorum = Beide kanten waren er: wat is besloten, geldt voor beide.
minutes-no-quorum = Van { $side } was er niemand: wat is besloten, wacht op die kant.
minutes-nobody-present = Van geen van beide kanten is iemand als aanwezig genoteerd.
minutes-invited = Uitgenodigd
minutes-agenda = Agenda en tijd
minutes-time = Tijd
minutes-planned = Gepland (min)
minutes-real = Gebruikt (min)
minutes-total = Samen
minutes-running = loopt
minutes-skipped = overgeslagen
minutes-paused = Onderbrekingen: { $n } { $n ->
   [one] minuut
  *[other] minuten
 }
minutes-on-time = Het duurde precies zo lang als gepland.
minutes-longer = Het duurde { $n } { $n ->
   [one] minuut
  *[other] minuten
 } langer dan gepland.
minutes-shorter = Het duurde { $n } { $n ->
   [one] minuut
  *[other] minuten
 } korter dan gepland.
minutes-stands-for = Staat ervoor in
minutes-holds-until = Geldt tot
minutes-actions = Wie doet wat, en wanneer
minutes-nobody = Nog niemand
minutes-due = uiterlijk { $value }
minutes-helped = met hulp van { $value }
minutes-from-before = Openstaande acties van vorige keren
minutes-parked = Geparkeerd voor later
minutes-ideas = Ideeën
minutes-wins = Wat goed ging
minutes-board = Wat in stilte is verzameld
minutes-agreed = Wat is afgesproken
minutes-votes = Stemmingen
minutes-not-shown = nog niet getoond
minutes-answered = { $side } { $n } van { $all }
minutes-one-sided = één kant alleen beslist niets
minutes-nobody-answered = niemand heeft geantwoord
minutes-fingers = { $n } { $n ->
   [one] vinger
  *[other] vingers
 }
minutes-dots = { $n } { $n ->
   [one] stip
  *[other] stippen
 }
minutes-points = { $n } { $n ->
   [one] punt
  *[other] punten
 }
minutes-tied = gelijk
minutes-concern = Bezwaar
minutes-mood-start = Aan het begin
minutes-mood-between = Tussendoor
minutes-mood-end = Aan het einde
minutes-mood = in het midden { $middle } van 5 ({ $spread })
minutes-changed = Wat deze workshop heeft gewijzigd
minutes-nothing-changed = Niets naast wat hierboven staat.
minutes-state-elsewhere = De stand van de werkruimte bij het begin of aan het einde staat niet op deze computer; wat de workshop heeft gewijzigd, is alleen te zeggen waar hij is geleid.
minutes-more = … en nog { $n }
minutes-next = Volgende bijeenkomst

## Wat er in een agenda staat
calendar-block = { $title } ({ $n } min)
calendar-decision = Opnieuw bekijken: { $name }
calendar-review = Herziening: { $name }
calendar-content = Content nodig: { $name }
