# The monthly report and the poster of the goals.
monthly-title = Maandrapport { $month }
monthly-name = Maandrapport
monthly-wins = Successen
monthly-no-wins = Deze maand is geen succes genoteerd.
monthly-number = Het getal
monthly-leads = Wat er van de leads is geworden
monthly-acceptance = Geaccepteerd: { $rate } ({ $of })
monthly-unexplained = Niet verklaard: { $n }
monthly-young = De maand is nog jong: de percentages stijgen nog.
monthly-actions = Openstaande acties
monthly-done = { $n ->
    [one] Eén actie is deze maand afgerond.
   *[other] { $n } acties zijn deze maand afgerond.
}
monthly-no-actions = Er staat niets open.
monthly-next = Wat er nu verandert
monthly-no-next = Voor de komende twee maanden is niets gepland.
monthly-ends = De overeenkomst eindigt op { $day }.
monthly-over = De overeenkomst is sinds { $day } verlopen en moet worden vernieuwd.
monthly-review = { $name }: herziening op { $day }
monthly-meeting = { $name } op { $day }
poster-title = Wat we hebben afgesproken
poster-name = Doelenposter
poster-priorities = Wat voorgaat
command-monthly = Maandrapport schrijven
command-poster = Doelenposter schrijven
