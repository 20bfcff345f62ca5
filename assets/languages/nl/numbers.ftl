# Waarvan een getal genomen is, en waarom er geen is.
window-full = { $n ->
    [one] De laatste volle maand: { $span }
   *[other] De laatste { $n } volle maanden: { $span }
}
window-not-full = { $n ->
   [one] Er is geen volle maand; deze telt zoals die is: { $span }
   *[other] Er is geen volle maand; deze { $n } tellen zoals ze zijn: { $span }
 }
monthly-sentence = Gemiddeld had men { $passed } van { $leads } leads per maand overgedragen. { $window }.
rebase-over = { $months ->
    [one] { $n ->
        [0] In deze maand waren het er niet meer dan de { $capacity } die Verkoop aankan.
       *[other] In deze maand waren het er meer dan de { $capacity } die Verkoop aankan.
     }
   *[other] { $n ->
        [0] In geen van deze { $months } maanden waren het er meer dan de { $capacity } die Verkoop aankan.
        [one] In één van deze { $months } maanden waren het er meer dan de { $capacity } die Verkoop aankan.
       *[other] In { $n } van deze { $months } maanden waren het er meer dan de { $capacity } die Verkoop aankan.
     }
 }
rebase-fair-why = { $of } leads van deze maanden { $k ->
    [one] komt
   *[other] komen
 } erdoor ({ $share }): { $old } × { $share } ≈ { $n }.
works-no-months = Van deze leads zijn er geen aanmaakdatums; niemand weet hoeveel er per maand komen.
works-no-capacity = Vul in hoeveel contacten een lead kost.
works-nothing = Zelfs bij de hoogste drempel komen er meer dan { $n ->
    [one] { $n } lead per maand
   *[other] { $n } leads per maand
 } door.
pays-no-rates = De afloop van de leads zegt het niet; de proef op de som noemt de reden.
pays-too-few = Slechts { $n ->
    [one] { $n } besliste lead hangt
   *[other] { $n } besliste leads hangen
 } van de drempel af; er zijn er 30 nodig.
pays-from = Vanaf hier brengen de leads samen het meest op: { $rate } daarvan werden gewonnen ({ $of }); een lead loont vanaf { $share }. Stappen van vijf punten, samen minstens 30 leads.
pays-nowhere = Een lead loont als minstens { $share } wordt gewonnen; zelfs leads vanaf { $from ->
    [one] { $from } punt
   *[other] { $from } punten
 } halen maar { $rate } ({ $of }).
trust-none-won = { $lost ->
    [one] { $lost } lead is beslist en niet gewonnen
   *[other] { $lost } leads zijn beslist en geen daarvan is gewonnen
 }; de punten zijn niet te beoordelen.
trust-none-lost = { $won ->
    [one] De enige besliste lead is gewonnen
   *[other] Alle { $won } besliste leads zijn gewonnen
 } en geen is verloren; zo valt er niets te vergelijken: elke keuze zou goed zijn. { $open ->
    [one] { $open } is open
   *[other] { $open } zijn open
 }. Staan er verloren leads in de export, importeer ze dan als verloren.
trust-few-won = Slechts { $won ->
    [one] { $won } gewonnen lead
   *[other] { $won } gewonnen leads
 }: te weinig voor percentages, er zijn er 10 nodig.
trust-few-lost = Slechts { $lost ->
    [one] { $lost } niet gewonnen lead
   *[other] { $lost } niet gewonnen leads
 }: te weinig voor percentages, er zijn er 10 nodig.
trust-amber-won = Slechts { $won ->
    [one] { $won } gewonnen lead
   *[other] { $won } gewonnen leads
 }: let op de bandbreedte, niet op de losse getallen.
trust-amber-lost = Slechts { $lost ->
    [one] { $lost } niet gewonnen lead
   *[other] { $lost } niet gewonnen leads
 }: let op de bandbreedte, niet op de losse getallen.
backtest-decided-leads = Alle cijfers gaan over { $n ->
    [one] { $n } besliste lead
   *[other] { $n } besliste leads
 }: { $won } gewonnen, { $lost } niet gewonnen.
backtest-stopped = { $n ->
   [one] Eén daarvan wordt tegengehouden door een uitsluiting of ontbrekende gegevens en staat bij onderscheidend vermogen en koperslijst achteraan.
   *[other] { $n } daarvan worden tegengehouden door een uitsluiting of ontbrekende gegevens en staan bij onderscheidend vermogen en koperslijst achteraan.
 }
gain-of-leads = Van { $n ->
    [one] { $n } besliste lead
   *[other] { $n } besliste leads
 }, de hoogste punten eerst:
silence-no-criteria = { $won ->
    [one] Er is { $won } gewonnen lead
   *[other] Er zijn { $won } gewonnen leads
 }, maar nog geen criterium met punten. Voeg criteria toe om te zien wat de gegevens erover zeggen.
silence-no-columns = Geen criterium gaat over een kolom van deze leads.
leak-orders-well = de kolom alleen scheidt gewonnen van verloren (onderscheidend vermogen { $area }): is die bekend voordat Verkoop de lead opvolgt?
decision-below-minimum = Minimum niet gehaald
decision-missed = { $dimension } { $points }, onder het minimum { $least }
middle-rounded = { $n } (uit { $exact } afgerond)
middle-half = { $n } (uit { $exact }, halven van nul af afgerond)
overwritten = overschreven, eerst { $was }; nog niet afgesproken
overwritten-on = op { $day } overschreven, eerst { $was }; nog niet afgesproken
overwritten-by = door { $who } overschreven, eerst { $was }; nog niet afgesproken
overwritten-by-on = door { $who } op { $day } overschreven, eerst { $was }; nog niet afgesproken
overwritten-agree = Beide akkoord
overwritten-reopen = Weer openen
overwritten-agree-name = { $name }: beide zijn akkoord met het ingevulde getal
evidence-joint = Samen
evidence-alone = Alleen
evidence-twin = { $of } van deze leads { $n ->
    [one] voldoet
   *[other] voldoen
 } ook aan ‘{ $name }’
evidence-how = Tien punten verdubbelen de kans op een order. ‘Alleen’ bekijkt één criterium, ‘samen’ wat het aan alle andere toevoegt. De duiding volgt ‘samen’; het is een aanwijzing naast de afgesproken punten, nooit in plaats daarvan.
policy-no-minimum = – is geen minimum; 0 houdt leads onder nul tegen.
criterion-points-withdrawn = De regel is gewijzigd nadat { $n ->
    [one] { $n } punt was
   *[other] { $n } punten waren
 } afgesproken; tot beide weer akkoord zijn, telt het niet mee.
version-measured = Gemeten aan dezelfde leads
version-then = toen
version-now = nu
reconciliation-judged = { $of } beoordeelde leads geaccepteerd
reconciliation-not-judged = Geteld zoals bij de KPI: aandeel van de geaccepteerde in de geaccepteerde en afgewezen leads. Niet beoordeeld: al bekend ({ $known }), onbruikbaar ({ $unusable }), nog niet besloten ({ $undecided }).
funnel-left-out = Weggelaten, omdat er meer deze fase bereikten dan de vorige: { $months }
funnel-gap = geen cijfers
funnel-impossible = { $of }: onmogelijk, telt niet mee
funnel-trend-impossible = ×: onmogelijk, meer dan in de vorige fase; telt niet mee.
funnel-not-counted = Niet geteld: { $names }
plan-now-share = nu, per jaar ({ $share })
plan-share-hint = Het aandeel van Marketing geldt aan beide kanten. Bevat de funnel alleen leads van Marketing, vul dan hun doel en 100 in.
plan-levers = Of slechts één percentage stijgt:
plan-lever = { $before } → { $stage }: van { $from } naar { $to }
plan-lever-impossible = { $before } → { $stage }: is alleen niet genoeg, het percentage zou van { $from } tot boven 100% moeten stijgen
plan-all-enough = Elke fase is genoeg voor het doel.
report-recall = Dekking (recall)
report-base = Basispercentage
report-specificity = Tegengehouden (specificiteit)
definition-sum-fit = Een lead wordt overgedragen vanaf { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }, waarvan minstens { $fit } voor fit.
definition-sum-engagement = Een lead wordt overgedragen vanaf { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }, waarvan minstens { $engagement } voor interesse.
report-acceptance = Acceptatiegraad
field-overwritten = Overschreven
field-fit-from-zero = Geen lead onder nul voor fit
field-engagement-from-zero = Geen lead onder nul voor interesse
criterion-held-down = telt hoogstens { $n } in de groep “{ $name }”
effect-nothing-agreed = Er zijn nog geen punten afgesproken, dus kwalificeert geen enkele lead zich.
effect-nothing-named = { $side } heeft nog geen punten genoemd, dus kwalificeert geen enkele lead zich.
effect-lacking-too = Bovendien { $n ->
    [one] was
   *[other] waren
 } { $n } van { $all ->
    [one] { $all } criterium
   *[other] { $all } criteria
 } niet op te zoeken: bij de leads ontbreken de kolommen daarvoor. Importeer een export met deze kolommen of kies criteria die met uw leads te toetsen zijn.
version-auc = Onderscheidend vermogen (AUC)

chart-n = n = { $n }
chart-scores = { $from } tot en met { $to } punten: { $of } leads gekwalificeerd
chart-month = { $month }: { $of } leads gekwalificeerd
chart-keys = Pijltoetsen gaan van waarde naar waarde.
chart-keys-threshold = Pijltoetsen gaan van waarde naar waarde; Enter neemt er een over als drempel, Shift en een pijltoets verschuiven die met één punt.
help-chart = In een grafiek: van waarde naar waarde
help-chart-keys = ← · → · Home · End
help-chart-threshold = Waarde als drempel overnemen, drempel verschuiven
help-chart-threshold-keys = Enter · Shift+← · Shift+→
