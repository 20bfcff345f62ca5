# Wat is afgesproken, wat het programma alleen voorstelt, en wie het heeft gezegd.
proposal-mark = Voorstel
proposal-block = { $n ->
    [one] Eén waarde hier is alleen een voorstel van het programma
   *[other] { $n } van { $all } waarden hier zijn alleen voorstellen van het programma
}
proposal-confirm = Als afgesproken bevestigen
proposal-confirm-all = Als afgesproken bevestigen: { $names }
proposal-why = Voorgesteld door het programma en nog door niemand afgesproken: het staat in geen rapport, blad of overeenkomst. Bevestig het of wijzig het.
confirmed = Bevestigd
confirmed-on = Bevestigd op { $day }
confirmed-by = Bevestigd door { $name }
confirmed-by-on = Bevestigd door { $name } op { $day }
edit-confirm = Voorstellen bevestigen
topic-group-caps = Plafonds van de groepen
topic-reasons = Redenen om een lead af te wijzen
topic-freshness = Leeftijd waarna content verouderd is
field-confirmed = Bevestigde waarden
freshness-months = { $kind }, maanden
edit-freshness = Leeftijdsgrens
definition-open = Vanaf hoeveel punten een lead wordt overgedragen, is nog niet afgesproken.
sheet-nothing = Over de overdracht is nog niets afgesproken.
cause-open = Waar ze om vragen, is nog niet afgesproken
report-criteria-silent = Op de lijst en nog niet besproken
mark-agreed = afgesproken
mark-proposed = voorgesteld, open
mark-parked = geparkeerd
mark-dropped = verworpen
mark-silent = niet besproken
report-marks = Legenda
report-summary = In één oogopslag
report-decided = Wat is besloten
report-dissent = Wat niet iedereen deelt, en waarom
report-reviews = Wanneer het opnieuw wordt bekeken
report-parked = Geparkeerd
report-more = … en nog { $n } in de hoofdstukken hieronder
report-agreed-with-dissent = Afgesproken met voorbehoud
report-sign-here = naam, datum, handtekening
report-notes = Wat in de rondes is gezegd
report-disputed = de meest omstreden leads
report-base-rate = Aandeel kopers onder alle leads (willekeurig gekozen)
report-gain = In het op punten beste vijfde deel van de leads zit { $share } van alle kopers.
report-assumed = Hierover is nog niet gesproken; het programma rekende met zijn eigen voorstellen: { $names }.
kpi-notes = Notities
report-auc = Onderscheidend vermogen: zo vaak staat een koper boven een niet-koper (AUC; 0,5 is toeval, 1 foutloos)
sign-before = Graag bekijken voordat iemand tekent
sign-in-spite = Wie nu tekent, tekent ondanks de punten hierboven.
sign-nothing-kept = Wat is ondertekend, is niet bewaard: de handtekening komt uit een eerdere versie van het programma.
sign-changed = { $n ->
    [one] Eén punt is anders dan ondertekend
   *[other] { $n } punten zijn anders dan ondertekend
}
sign-change = { $name }: ondertekend { $signed } – nu { $now }
sla-new-period = Nieuwe periode
sla-new-period-why = De huidige periode blijft met tekst en handtekeningen bewaard; de volgende begint zonder handtekening.
sla-past = { $n ->
   [one] Eén eerdere periode
   *[other] { $n } eerdere periodes
 }
edit-new-period = Nieuwe periode beginnen
edit-sign-agreement = Overeenkomst ondertekenen
contradiction = Twee getallen voor hetzelfde – { $one }; { $other }
contradiction-take-kpi = De KPI geldt: { $n }
contradiction-take-rule = De overdrachtsregel geldt: { $n }
concern-no-goal = Het gezamenlijke doel is leeg.
concern-no-period = Er is niet vastgelegd van wanneer tot wanneer de overeenkomst geldt.
concern-clauses = { $n ->
    [one] Eén clausule is nog open.
   *[other] { $n } clausules zijn nog open.
}
concern-kpis = { $n ->
    [one] Eén KPI heeft nog geen afgesproken doel.
   *[other] { $n } KPI’s hebben nog geen afgesproken doel.
}
concern-untracked = Nog niemand weet hoe dit wordt gemeten: { $names }.
concern-no-owner = Hiervoor is nog niemand verantwoordelijk: { $names }.
kpi-no-target = Nog geen gezamenlijk doel afgesproken
clause-number-open = Open, omdat dit getal niet is afgesproken: { $names }
report-signature-nameless = Handtekening zonder naam: { $side }.
sign-nothing-said = Over deze persona is nog niets gezegd; er valt niets te ondertekenen. Voer eerst uitspraken in.
sign-without-name = Een handtekening zonder naam telt niet. Vul in wie er tekent.
sign-not-yet = Nog niet ondertekend.
sign-counts = De handtekening telt.
sign-is-refused = Niet ondertekend: afgewezen.
sign-nameless = naam ontbreekt
capacity-proposed = (capaciteit: alleen een voorstel van het programma)
concern-proposals = Alleen voorgesteld door het programma en geen onderdeel van de overeenkomst: { $names }.
source-leads-month = Leads per maand bij de afgesproken drempel
source-gone = verwijderd
clause-link = { $number } = { $source }: koppelen
clause-link-why = De clausule toont dan het getal dat daar staat, en volgt het.
clause-take-kpi = De KPI ‘{ $name }’ meet deze clausule en zegt { $n }: overnemen in plaats van ‘{ $from }’
clause-insert = Getal invoegen
limit-from-kpi = uit de KPI ‘{ $name }’
limit-take-kpi = De KPI ‘{ $name }’ zegt { $n }: daarvan overnemen
field-signed = Wat is ondertekend
field-past = Eerdere periodes
field-settled = Afgesproken door
title-ask = Hoe heet deze workshop?
title-ask-why = De titel staat op het rapport en op het blad voor aan de muur.
title-of-personas = Workshop: { $names }
open-written = Openen
show-in-folder = In map tonen
open-failed = Kon vanaf hier niet worden geopend: { $path }
review-more = { $name } en nog { $n }
kpi-measured = Laatst gemeten: { $rate }, { $period }
kpi-review-set = Wie het doel afspreekt, spreekt ook af om het op { $day } te herzien; u kunt eerst een andere dag kiezen.
persona-review-set = Wie tekent, spreekt ook af om de persona vóór { $day } te herzien; u kunt eerst een andere dag kiezen. De dag wordt ingevuld zodra beide hebben getekend.
review-set-by-signing = met de handtekeningen afgesproken
review-set-with-target = met het doel afgesproken
field-review-automatic = dag van herziening automatisch gezet
sign-for-other = { $name } hoort bij { $other } en heeft nog niet gezegd dat de handtekening ook voor { $side } geldt.
sign-for-both = { $name } tekent ook voor { $side }
signed-for-both = { $name } van { $other } tekent ook voor { $side }.
sign-stranger = { $name } staat niet in de lijst van personen.
sign-add-person = { $name } toevoegen voor { $side }
kpi-own-number = { $name }: het getal waarover de groep het eens is
kpi-own-ask = Eigen getal van de groep
