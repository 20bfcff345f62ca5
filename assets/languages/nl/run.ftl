# Running a workshop: the bar with its clock, its keys, and the room window.

run-on-time = op schema
run-behind = { $n } min achter
run-ahead = { $n } min voor
run-over-at = einde { $time }
run-over-too-late = einde { $time }, { $n } min uitloop
run-next = daarna: { $title }
run-last = laatste agendapunt
run-paused = Gepauzeerd
run-block = { $n } van { $all }: { $title }
run-agenda = Agenda: naar een agendapunt springen
run-agenda-to = { $title } beginnen, { $n } min
run-no-title = Agendapunt zonder titel
run-key-hint = { $what } ({ $keys })
run-go-next = Volgend agendapunt
run-go-back = Vorig agendapunt
run-pause = Pauzeren
run-resume = Verdergaan
run-minute-more = Eén minuut meer
run-minute-less = Eén minuut minder
run-skip = { $title } overslaan
run-end = Workshop beëindigen
run-more = Meer over de klok
command-run-workshop = Komende workshop starten
run-start = Starten
run-start-why = De klok begint met het eerste agendapunt; de stand van de werkruimte wordt voor de notulen bewaard
run-go-on = Workshop hervatten
run-reset = Alleen de klok terugzetten
run-reset-why = Wat de klok heeft geteld wordt vergeten; stemmingen, briefjes en wat is vastgelegd blijven. Ongedaan maken haalt het terug
run-nothing-planned = Zonder agendapunten valt er niets te starten
run-no-history = De stand van de werkruimte kon niet worden bewaard; de notulen kunnen daarom niet zeggen wat deze workshop verandert. De klok loopt.
version-workshop = bij begin of einde van een workshop
edit-clock-begin = agendapunt beginnen
edit-clock-pause = klok pauzeren
edit-clock-resume = klok laten doorlopen
edit-clock-add = tijd van een agendapunt wijzigen
edit-clock-end = workshop beëindigen
edit-clock-reset = klok terugzetten
settings-follow-agenda = Pagina van een agendapunt openen wanneer het begint
key-space = Spatiebalk
help-run-next = Tijdens een workshop: volgend, vorig agendapunt
help-run-minutes = Tijdens een workshop: één minuut meer, één minder
help-run-pause = Tijdens een workshop: pauzeren, verdergaan
help-run-reveal = Ronde, stemming of briefjes tonen
help-run-reveal-keys = R

# What the room sees.

room-window = Tandem – voor de zaal
room-sees = De zaal ziet: { $what }
room-black = niets
room-blank = Zwart (B)
room-blank-why = De zaal ziet niets tot hier opnieuw op wordt gedrukt
room-follow = Volg mij
room-follow-why = De zaal ziet wat u hier bekijkt; anders blijft staan wat er te zien is
room-show-this = Dit tonen
room-forth = In de zaal verder
room-back = In de zaal terug
room-says = { $side } zegt
room-shared = Gezamenlijk
room-nothing-agreed = Er is nog niets afgesproken.
room-welcome = Welkom
room-starts = Begin { $time }
room-of = { $done } van { $all }
room-round = Stille ronde { $n }: wie heeft geantwoord
room-round-targets = Stille ronde { $n } over doelen: wie heeft geantwoord
room-close = Dicht bij elkaar
room-lead = Lead { $n } van { $all }
room-from-to = Van { $from } naar { $to }
room-now = Nu
room-range = Waarschijnlijk bereik: { $range }
room-target-reached = Doel bereikt
room-target-unclear = Onder het doel, misschien toeval
room-target-below = Onder het doel
room-gap = Leemte
room-today = Vandaag: { $value }
settings-room = F11 toont de zaal
settings-room-suiting = tweede venster bij een tweede scherm, anders dit
settings-room-window = een eigen venster (beamer)
settings-room-here = haar weergave in dit venster
settings-room-page = de pagina, groot, om in te werken
room-hidden = { $n ->
    [one] { $n } briefje
   *[other] { $n } briefjes
 }, nog verborgen
room-ungrouped = Nog niet gegroepeerd
room-points = { $n ->
    [one] { $n } punt
   *[other] { $n } punten
}
room-holds-back = { $who } heeft een bezwaar
room-target = Doel
