## Templates
template-persona = Buyer persona { $n }
template-demo-leads = Leads sep 2025 – sep 2026

## Shared
agreed-of = { $done } van { $all } afgesproken
agree = Akkoord
cancel = Annuleren
delete = Verwijderen
delete-ask = Verwijderen…
delete-can-be-undone = U kunt dit ongedaan maken.
move-up = Omhoog
move-down = Omlaag
duplicate = Dupliceren
archive = Archiveren
unarchive = Uit het archief halen
copy-of = Kopie van { $name }
sign-by = Getekend door
sign-on = Op
sign-dissent = Wat we niet delen
sign-outdated-text = De inhoud is sinds deze handtekening gewijzigd.
sign-again = Opnieuw ondertekenen
field-not-a-number = Dit is geen getal. De vorige waarde blijft staan.
field-out-of-range = Alleen { $min } tot { $max } is mogelijk. De vorige waarde blijft staan.
field-bound-taken = Alleen { $min } tot { $max } is mogelijk; de dichtstbijzijnde waarde geldt.
field-not-whole = Typ een heel getal. De vorige waarde blijft staan.
field-other-mark = Typ de decimalen achter een komma: 12,5. De vorige waarde blijft staan.
field-two-decimals = Hoogstens twee decimalen. De vorige waarde blijft staan.
field-not-a-date = Dit is geen datum. De vorige blijft staan.
field-no-date = geen datum
field-open-calendar = { $field }: kalender openen
field-month-before = Vorige maand
field-month-after = Volgende maand
field-remove-date = Datum verwijderen

## Personas
persona-new = Nieuwe persona
persona-new-negative = Nieuwe negatieve persona
persona-empty-title = Wie koopt er bij ons?
persona-empty-text = Een buyer persona is een type koper dat beide afdelingen herkennen. Begin met de laatste gewonnen order en laat beide kanten vertellen wat ze weten.
persona-show-archived = Gearchiveerde tonen
persona-name = Naam van de persona
persona-menu = Meer acties voor deze persona
persona-tab-statements = Uitspraken
persona-tab-profile = Profiel
persona-tab-signatures = Handtekeningen
persona-statements-agreed = { $done } van { $all ->
    [one] { $all } uitspraak
   *[other] { $all } uitspraken
 } afgesproken
persona-review-by = Herzien vóór { $day }
persona-summary = In één regel
persona-alias = Ook wel
persona-kind = Soort
persona-priority = Prioriteit
persona-roles = Rol bij de aankoop
persona-industries = Branches
persona-employees = Medewerkers
persona-revenue = Jaaromzet
persona-regions = Regio’s
persona-systems = Systemen in gebruik
persona-job-titles = Functietitels
persona-department = Afdeling en functieniveau
persona-reports-to = Rapporteert aan
persona-measured-by = Afgerekend op
persona-channels = Voorkeurskanalen
persona-tone = Toon en taboes
persona-budget-cycle = Budgetcyclus
persona-cycle-days = Gebruikelijke doorlooptijd van de aankoop in dagen
persona-deal-value = Gebruikelijke orderwaarde in { $currency }
persona-scales = Waar staat deze koper?
persona-scales-hint = Elke kant markeert −3 (links) tot 3 (rechts). Wat uiteenligt, is een gesprek waard.
persona-review-due = Herzien vóór
persona-notes = Privénotities
persona-notes-hint = Verborgen tijdens presenteren
persona-statements-open = { $n ->
   [one] { $n } uitspraak is nog open.
   *[other] { $n } uitspraken zijn nog open.
 }
persona-signatures-text = Een persona is afgesproken als beide kanten hebben getekend. Een voorbehoud wordt opgeschreven, niet verzwegen.
persona-delete-title = ‘{ $name }’ verwijderen?
persona-delete-statements = { $n ->
   [one] { $n } uitspraak verdwijnt mee.
   *[other] { $n } uitspraken verdwijnen mee.
 }
persona-delete-content = { $n ->
   [one] { $n } contentitem is voor deze persona bedoeld.
   *[other] { $n } contentitems zijn voor deze persona bedoeld.
 }
persona-delete-retag = Deze content koppelen aan
persona-delete-untag = voorlopig niemand
statement-add = Uitspraak
statement-add-to = Uitspraak toevoegen: { $section }
statement-add-button = Toevoegen
statement-new = Nieuwe uitspraak
statement-hint = Typ en druk op Enter. Alt+V, Alt+M, Alt+B: wie het zegt
statement-more-sections = Meer onderdelen
statement-said-by = Gezegd door: { $who }
statement-agree-keys = { $keys } in de uitspraak
statement-agree = Akkoord met ‘{ $text }’
statement-only = alleen { $who } zegt dit
statement-said-by-nobody = nog geen van beide zegt dit
statement-agree-both = Beide kanten zeggen dit
statement-agree-anyway = Toch afspreken
statement-reopen = ‘{ $text }’ heropenen
statement-details = Details van ‘{ $text }’
statement-evidence = Onderbouwing
statement-source = Bron
statement-interviews = Aantal gesprekken
statement-heard = Gehoord of gemeten op
statement-talks = { $n } { $n ->
   [one] gesprek
  *[other] gesprekken
 }
statement-heard-on = van { $day }
statement-is-agreed = afgesproken
statement-is-open = nog niet afgesproken
statement-section = Onderdeel

## What undo calls an edit
edit-add-persona = persona toevoegen
edit-rename-persona = persona hernoemen
edit-archive-persona = persona archiveren
edit-move-persona = persona verplaatsen
edit-duplicate-persona = persona dupliceren
edit-delete-persona = persona verwijderen
edit-persona = profiel wijzigen
edit-sign-persona = persona ondertekenen
edit-add-statement = uitspraak toevoegen
edit-statement = uitspraak wijzigen
edit-evidence = onderbouwing wijzigen
edit-move-statement = uitspraak verplaatsen
edit-delete-statement = uitspraak verwijderen
edit-agree-statement = uitspraak afspreken
edit-reopen-statement = uitspraak heropenen
edit-said-by = wijzigen wie het zegt

## Lead criteria
leads-import = Leads importeren…
criteria-starters = Uit de startset kiezen…
criterion-new = Nieuw criterium
criteria-empty-title = Wat is een gekwalificeerde lead?
criteria-empty-text = Kies uit de startset de criteria die u nu al gebruikt. Daarna stellen beide afdelingen punten voor en ziet u meteen wat dat voor echte leads betekent.
criteria-tab-effect = Effect
criteria-tab-leads = Leads
criteria-gates = Blokkeert of gaat direct door
distance = Afstand
close-details = Details sluiten
criterion-hits = { $n ->
   [one] { $n } lead
   *[other] { $n } leads
 }
criterion-points-sales = { $name }: punten van Verkoop
criterion-points-marketing = { $name }: punten van Marketing
criterion-agreed-points = { $name }: afgesproken punten
criterion-agree = { $name }: akkoord
criterion-reopen = { $name }: heropenen
criterion-distance = { $n ->
   [one] { $n } punt verschil
   *[other] { $n } punten verschil
 }
criterion-no-distance = Nog niet beide kanten hebben voorgesteld
settle-sales = Zoals Verkoop voorstelt: { $n }
settle-marketing = Zoals Marketing voorstelt: { $n }
settle-middle = In het midden: { $n }
settle-park = Parkeren voor later
settle-nothing = Nog niemand heeft punten voorgesteld.
criterion-name = Naam van het criterium
criterion-sentence = Waarom is dit belangrijk?
criterion-rule = Het geldt wanneer
criterion-column = Kolom
criterion-choose-column = Kolom van de leads kiezen
criterion-kind = Effect
criterion-dimension = Dimensie
criterion-group = Groep met plafond
criterion-no-group = geen groep
criterion-new-group = Nieuwe groep
group-name = Naam van de groep
group-cap = Plafond
criterion-decay = Halveringstijd in dagen
criterion-decay-column = Datumkolom voor de halveringstijd
criterion-benefit = Wat { $side } eraan heeft
criterion-known-late = Pas bekend nadat Verkoop de lead heeft opgevolgd
criterion-status = Status
rule-kind-manual = iemand het zo inschat
rule-kind-any-of = kolom bevat een van de waarden
rule-kind-range = getal ligt tussen
rule-kind-contains = tekst bevat
rule-kind-has-value = kolom is ingevuld
rule-kind-missing = kolom is leeg
rule-kind-recency = datum is niet ouder dan
rule-kind-count = aantal is minstens
rule-values = Waarden
rule-value-hint = één waarde, Enter
rule-value-remove = { $value } verwijderen
rule-value-nowhere = Geen lead heeft deze waarde.
rule-values-in-leads = Meest voorkomend in deze leads:
rule-min = Van
rule-max = Tot en met
rule-text = Tekst
rule-days = Dagen
rule-at-least = Minstens
rule-no-column = Deze leads hebben geen kolom ‘{ $column }’; de regel geldt voor geen enkele lead.
rule-manual = iemand schat het zo in
rule-no-values = (nog geen waarde gekozen)
criterion-needs-values = “{ $value }” zegt nog niet om welke waarden het gaat. Kies die eerst bij de details; daarna kunt u het eens worden.
criterion-values-later = Afgesproken. “{ $value }” zegt nog niet om welke waarden het gaat: kies die bij de details.
rule-any-of = { $column }: { $values }
rule-range = { $column }: { $min } tot en met { $max }
rule-from = { $column }: { $min } of meer
rule-up-to = { $column }: hoogstens { $max }
rule-contains = { $column }: bevat ‘{ $text }’
rule-has-value = { $column }: ingevuld
rule-missing = { $column }: niet ingevuld
rule-recency = { $n ->
   [one] { $column }: hoogstens { $n } dag geleden
   *[other] { $column }: hoogstens { $n } dagen geleden
 }
rule-count = { $column }: minstens { $n }
rule-range-empty = ‘Van’ is groter dan ‘Tot en met’: de regel geldt voor geen enkele lead.
rule-column-open = nog geen kolom gekozen
effect-no-leads-title = Wat betekent dit voor echte leads?
effect-no-leads-text = Importeer een export van uw CRM. Namen, e-mailadressen en telefoonnummers blijven erbuiten; alleen wat de regels nodig hebben, wordt bewaard.
effect-title = { $n ->
   [one] Effect op { $n } lead
   *[other] Effect op { $n } leads
 }
effect-lead-set = Leads om mee te testen
effect-without-points = { $n ->
   [one] { $n } criterium zonder afgesproken punten telt 0.
   *[other] { $n } criteria zonder afgesproken punten tellen 0.
 }
effect-parked = { $n ->
   [one] { $n } geparkeerd criterium telt voor geen van beide kanten.
   *[other] { $n } geparkeerde criteria tellen voor geen van beide kanten.
}
effect-qualified = gekwalificeerd
effect-of-all = van alle leads
effect-precision = daarvan gewonnen
effect-lift-value = × { $value }
effect-lift = ten opzichte van toeval
effect-histogram = Verdeling van de scores: { $passed } van { $all ->
    [one] { $all } lead
   *[other] { $all } leads
 } gekwalificeerd, drempel { $threshold }
effect-threshold = Drempel
effect-gates = { $veto } uitgesloten · { $incomplete } onvolledig · { $fast } direct door
effect-set-qualified = { $n } gekwalificeerd
effect-set-open = { $n ->
   [one] { $n } criterium zonder voorstel
   *[other] { $n } criteria zonder voorstel
 }
effect-capacity = Volgens de capaciteit onder ‘Drempel en capaciteit’ kan Verkoop { $capacity ->
    [one] { $capacity } lead per maand
   *[other] { $capacity } leads per maand
 } aan; er zouden er ongeveer { $passed } komen.
effect-out-of-reach = { $stopped ->
    [0] Met deze punten haalt een lead hooguit { $most }
   *[other] Met deze punten haalt een lead die door niets wordt tegengehouden hooguit { $most }
 }; de drempel is { $threshold }.
effect-all-stopped = Geen lead kan worden overgedragen: uitsluitingen en minimale gegevens laten er samen geen door.
effect-short-of-minimum = { $n ->
   [one] { $n } lead haalt de drempel, maar niet het minimum voor fit of interesse.
   *[other] { $n } leads halen de drempel, maar niet het minimum voor fit of interesse.
 }
backtest-title = Had het gewerkt?
backtest-no-outcomes = Van deze leads is de afloop niet bekend. Importeer een kolom met ‘gewonnen’ en ‘verloren’ om de punten te testen.
backtest-nothing-passed = Geen lead met een bekende afloop is overgedragen; er valt nog niets te beoordelen.
backtest-counts = Van { $n ->
    [one] { $n } overgedragen lead
   *[other] { $n } overgedragen leads
 } { $k ->
    [one] is
   *[other] zijn
 } er { $k } gewonnen; in totaal { $won ->
    [one] is
   *[other] zijn
 } er { $won } gewonnen.
backtest-plain = Van 100 leads die we overdragen, winnen we er { $bought } (willekeurig gekozen: { $random }). We zouden { $missed } van 100 kopers mislopen.
backtest-precision = Trefzekerheid (precision): aandeel van de overgedragen leads dat is gewonnen
backtest-recall = Dekking (recall): aandeel van de gewonnen leads dat is overgedragen
backtest-base = Basispercentage: aandeel van alle leads dat is gewonnen
backtest-open = { $n ->
   [one] { $n } lead is nog niet beslist en telt niet mee.
   *[other] { $n } leads zijn nog niet beslist en tellen niet mee.
 }
backtest-unknown = { $n ->
    [one] { $n } lead telt niet mee: hoe die afliep, is niet bekend.
   *[other] { $n } leads tellen niet mee: hoe ze afliepen, is niet bekend.
}
backtest-leak = Pas achteraf bekend, het resultaat is dus te mooi: { $names }
grid-title = Fit en interesse apart
grid-corner = Fit ↓  Interesse →
grid-from = vanaf { $n }
grid-below = onder { $n }
policy-title = Wanneer wordt een lead overgedragen?
policy-threshold = Drempel voor de som
policy-fit-min = Minstens voor fit
policy-engagement-min = Minstens voor interesse
policy-fit-cap = Plafond voor fit
policy-engagement-cap = Plafond voor interesse
policy-grid = Grenzen van de niveaus A tot C en 1 tot 3
policy-fit-a = A vanaf (fit)
policy-fit-b = B vanaf (fit)
policy-engagement-1 = 1 vanaf (interesse)
policy-engagement-2 = 2 vanaf (interesse)
policy-capacity = Wat Verkoop aankan
policy-reps = Verkopers
policy-days = Dagen per maand voor leads
policy-touches-day = Contacten per dag en persoon
policy-touches-lead = Contacten per lead
policy-capacity-result = { $n ->
   [one] Dat is { $n } lead per maand.
   *[other] Dat zijn { $n } leads per maand.
 }
leads-delete = ‘{ $name }’ uit de werkruimte verwijderen
leads-deleted = ‘{ $value }’ is verwijderd. Ongedaan maken haalt het terug.
leads-only-passed = Alleen gekwalificeerde
lead-score = Score
lead-decision = Beslissing
lead-outcome = Afloop
lead-points = punten
lead-ended = Afloop: { $outcome }
lead-data = Gegevens van deze lead
lead-line = { $name }: { $counted }
lead-line-faded = { $name }: { $points }, met de tijd gedaald tot { $counted }
lead-cap = Plafond van ‘{ $name }’: { $kept } in plaats van { $sum }
lead-missing = Ontbreekt: { $name }
lead-fast-track = Directe doorgang: { $name }
lead-veto = Uitsluiting: { $name }
lead-sums = Fit { $fit } + interesse { $engagement }
starters-title = Startset
starters-text = Kies wat voor u telt. De punten zijn suggesties; u spreekt uw eigen punten af.
starters-suggested = vaak { $n }
starters-add = { $n } toevoegen
starters-all = Alles kiezen
edit-add-criterion = criterium toevoegen
edit-add-starters = criteria toevoegen
edit-criterion = criterium wijzigen
edit-rule = regel wijzigen
edit-group = groep wijzigen
edit-move-criterion = criterium verplaatsen
edit-delete-criterion = criterium verwijderen
edit-propose-points = punten voorstellen
edit-agree-points = punten afspreken
edit-reopen-criterion = criterium heropenen
edit-park-criterion = status wijzigen
edit-threshold = drempel wijzigen
edit-policy = grenzen wijzigen
edit-choose-leads = leads kiezen
edit-delete-leads = leads verwijderen

## Overview
overview-edit = Titel en taal
overview-guide = Zo werkt het
overview-next = Wat nu het meest helpt
overview-all-done = Alles is afgesproken. Maak het rapport en leg herzieningsdatums vast.
overview-agreed = Tot nu toe afgesproken
overview-reviews = Volgende herzieningen
overview-no-reviews = Nog geen herzieningsdatums.
review-overdue = te laat
review-agreement = De overeenkomst
headline-personas = { $n ->
    [one] persona
   *[other] persona’s
 }
headline-qualified = { $n ->
    [one] van { $n } lead
   *[other] van { $n } leads
 } gekwalificeerd
headline-qualified-sample = { $n ->
    [one] van { $n } lead
   *[other] van { $n } leads
 } uit de steekproef gekwalificeerd
headline-content = contentitems
headline-gaps = gaten in { $n ->
    [one] { $n } vak
   *[other] { $n } vakken
 }
headline-won = { $n ->
   [one] { $stage } in { $n } maand
   *[other] { $stage } in { $n } maanden
 }
headline-needed = orders nodig uit leads van Marketing
area-personas = Persona’s getekend
area-statements = Uitspraken afgesproken
area-criteria = Leadcriteria afgesproken
area-kpis = KPI’s afgesproken
area-clauses = Clausules afgesproken
area-signatures = SLA getekend
area-content = Content beoordeeld
area-nothing = nog niets
step-first-persona = Samen de eerste buyer persona beschrijven
step-fill-personas = { $n ->
   [one] Verzamel wat u weet over { $n } buyer persona
   *[other] Verzamel wat u weet over { $n } buyer persona’s
 }
step-overdue-reviews = { $n ->
   [one] { $n } herziening is te laat
   *[other] { $n } herzieningen zijn te laat
 }
step-sign-personas = { $n ->
   [one] { $n } persona kan worden getekend
   *[other] { $n } persona’s kunnen worden getekend
 }
step-agree-statements = { $n ->
   [one] { $n } open uitspraak bespreken
   *[other] { $n } open uitspraken bespreken
 }
step-first-criteria = De eerste leadcriteria kiezen
step-negotiate-criteria = { $n ->
   [one] Praat over { $n } criterium waarover u ver uit elkaar ligt
   *[other] Praat over { $n } criteria waarover u ver uit elkaar ligt
 }
step-propose-points = { $n ->
   [one] { $n } criterium wacht op punten van beide kanten
   *[other] { $n } criteria wachten op punten van beide kanten
 }
step-import-leads = Echte leads importeren om de criteria te proberen
step-import-content = De content van beide afdelingen in kaart brengen
step-judge-content = { $n ->
   [one] Beslis over { $n } contentitem
   *[other] Beslis over { $n } contentitems
 }
step-share-treasures = { $n ->
   [one] Deel { $n } schat met de andere kant
   *[other] Deel { $n } schatten met de andere kant
 }
step-first-months = Funnelcijfers typen of importeren
step-set-goal = Omzetdoel instellen en terugrekenen
step-first-kpis = De eerste KPI’s in beide richtingen kiezen
step-balance-sales = Verkoop heeft nog niets beloofd
step-balance-marketing = Marketing heeft nog niets beloofd
step-negotiate-kpis = { $n ->
   [one] Spreek het doel van { $n } KPI af
   *[other] Spreek de doelen van { $n } KPI’s af
 }
step-track-kpis = { $n ->
   [one] Bepaal hoe { $n } afgesproken KPI wordt gemeten
   *[other] Bepaal hoe { $n } afgesproken KPI’s worden gemeten
 }
step-sign-agreement = De overeenkomst ondertekenen
start-welcome = Verkoop en Marketing, één beeld
start-claim = Eén workshop, één bestand: persona’s, leadcriteria, content, funnel, KPI’s en een SLA die beide kanten tekenen.
start-open = Verder met een bestand
start-no-recent = Geopende bestanden verschijnen hier. U kunt een bestand ook op het venster slepen.
guide-title = In twee minuten

## Funnel
funnel-import = Cijfers importeren…
funnel-type = Maandcijfers typen
funnel-from-leads = Tellen uit de leads
funnel-leads-are = Wat zijn deze leads?
funnel-leads-as = Deze leads tellen als { $stage }
funnel-no-created = Deze leads hebben geen aanmaakdatum om mee te tellen.{ $value }
funnel-empty-title = Waar blijven leads steken?
funnel-empty-text = Vul in hoeveel er elke maand elke fase bereikten, of importeer een export. U ziet conversiepercentages met hun bandbreedte en wie aan zet is.
funnel-tab-chart = Funnel
funnel-tab-numbers = Maandcijfers
funnel-tab-stages = Fasen
funnel-from = Vanaf maand
funnel-to = Tot en met maand
funnel-compare = Vergelijken met { $period }
funnel-unknown = onbekend
funnel-bar = { $stage }: { $count }, van de fase ervoor { $rate }
funnel-of-first = Van de eerste fase: { $rate } ({ $of })
funnel-target = Doel { $rate }
funnel-no-comparison = niets om mee te vergelijken
funnel-change = { $points } procentpunt (geen toeval)
funnel-change-chance = { $points } procentpunt (toeval mogelijk)
target-reached = Doel gehaald
target-unclear = Onder het doel, maar het kan toeval zijn
target-below = Zeker onder het doel
list-rest = { $n ->
    [one] Hier wordt er nog { $n }
   *[other] Hier worden er nog { $n }
 } niet getoond. Zoeken vindt items op naam; de export bevat ze allemaal.
funnel-waiting = Nog niet meegeteld: { $months }. { $n ->
   [one] Een maand telt pas mee als er sinds het einde { $n } maand voorbij is; eerder hebben de leads nog geen tijd gehad om klant te worden.
   *[other] Een maand telt pas mee als er sinds het einde { $n } maanden voorbij zijn; eerder hebben de leads nog geen tijd gehad om klant te worden.
 }
funnel-running = { $month } loopt nog en telt daarom nog niet mee.
funnel-all-young = Alle maanden zijn nog te jong voor een definitief percentage; ze tellen toch mee.
funnel-trend = Verloop
funnel-trend-of = Percentage waarvan het verloop wordt getoond
funnel-trend-words = { $n ->
   [one] Maandelijks percentage naar { $stage }, { $n } maand
   *[other] Maandelijks percentage naar { $stage }, { $n } maanden
 }
funnel-trend-young = Open punten: maanden die nog te jong zijn.
funnel-young = nog te jong
funnel-no-trend = Nog geen maand heeft beide fasen.
funnel-month = Maand
months-hint = Typ aantallen of plak een blok uit een spreadsheet: in een cel, of met de maanden in de eerste kolom.
months-larger = { $month }: meer in ‘{ $stage }’ dan in ‘{ $before }’. Controleer dit.
months-add = { $month } toevoegen
months-delete = { $month } verwijderen
stages-hint = Minstens drie fasen. Overgeslagen fasen gelden als doorlopen.
stages-add = Fase toevoegen
stages-new = Nieuwe fase
stage-name = Naam
stage-owner = Wie is aan zet
stage-entry = Instapregel
stage-target = Doel %
stage-assumed = Geschat %
plan-title = Vanaf het doel terugrekenen
plan-goal = Omzetdoel per jaar, { $currency }
plan-deal = Gemiddelde order, { $currency }
plan-share = Aandeel Marketing, %
plan-share-of-goal = Leads van Marketing leveren { $share } van het doel: { $n ->
    [one] { $n } order
   *[other] { $n } orders
 }.
plan-mature = Telt mee na (maanden)
plan-no-goal = Typ het omzetdoel en de gemiddelde orderwaarde om te zien hoeveel er per fase nodig zijn.
plan-stage = Fase
plan-needed = Nodig
plan-band = Bandbreedte
plan-now = nu, per jaar
plan-rate-own = Percentage uit eigen cijfers: { $of }
plan-rate-assumed = Geschat percentage: { $rate }
plan-missing = Het percentage naar ‘{ $stage }’ is onbekend. Typ cijfers of een geschat percentage onder ‘Fasen’.
plan-short = { $n ->
    [one] Er ontbreekt
   *[other] Er ontbreken
 } { $n } { $stage } per jaar.
edit-plan = doel wijzigen
edit-add-month = maand toevoegen
edit-delete-month = maand verwijderen
edit-month = aantal wijzigen
edit-paste-months = cijfers plakken
edit-months-from-leads = maanden tellen uit leads
edit-stage = fase wijzigen
edit-add-stage = fase toevoegen
edit-delete-stage = fase verwijderen

## KPIs and SLA
kpi-catalogue = Uit de catalogus…
kpi-own = Eigen KPI
kpi-new = Nieuwe KPI
agreement-tab-kpis = KPI’s
agreement-tab-sla = Overeenkomst
kpi-empty-title = Wat belooft elke kant de ander?
kpi-empty-text = Kies hooguit vier cijfers per richting, en alleen wat u kunt meten. Beide kanten noemen een doel; u spreekt er samen één af.
parked-not-counted = { $n } geparkeerd, niet meegeteld
kpi-baseline = Vandaag
kpi-same = beide zeggen hetzelfde
kpi-apart = { $value } verschil
kpi-points-apart = { $n ->
   [one] { $value } procentpunt verschil
   *[other] { $value } procentpunten verschil
}
kpi-value-baseline = { $name }: vandaag
kpi-value-sales = { $name }: doel van Verkoop
kpi-value-marketing = { $name }: doel van Marketing
kpi-value-agreed = { $name }: afgesproken doel
kpi-agree = { $name }: akkoord
kpi-reopen = { $name }: heropenen
kpi-delete = { $name }: verwijderen
kpi-untracked = Afgesproken, maar nog niemand weet hoe dit wordt gemeten.
kpi-settle-sales = Zoals Verkoop voorstelt: { $value }
kpi-settle-marketing = Zoals Marketing voorstelt: { $value }
kpi-settle-middle = In het midden: { $value }
kpi-settle-nothing = Nog niemand heeft een doel voorgesteld.
kpi-name = Naam
kpi-formula = Zo wordt geteld
kpi-owner = Wie ervoor verantwoordelijk is
kpi-source = Bron: systeem en kolom
kpi-direction = Wie belooft het aan wie
kpi-unit = Eenheid
kpi-paired = Gekoppeld aan
kpi-unpaired = geen andere KPI
kpi-trackability = Hoe het wordt gemeten
kpi-review = Herzien op
kpi-lower = Minder is beter
kpi-unpark = Weer oppakken
kpi-catalogue-title = KPI-catalogus
kpi-catalogue-text = Weinig is beter dan veel: hooguit vier per richting.
sla-title = Service level agreement
sla-goal = Ons gezamenlijke doel
sla-goal-hint = Het getal waar beide zich aan verbinden, in één zin
sla-from = Geldig vanaf
sla-to = Geldig tot en met
sla-review = Herzien op
sla-period-wrong = De overeenkomst eindigt vóór het begin.
sla-handover = Overdrachtsregel
sla-acknowledge = Kantooruren tot een lead wordt bevestigd
sla-first-contact = Kantooruren tot het eerste contact
sla-attempts = Pogingen voordat een lead wordt gesloten
sla-attempt-days = Werkdagen waarin deze pogingen plaatsvinden
sla-decision-days = Werkdagen tot acceptatie of afwijzing
sla-recycle = Wachttijd van teruggegeven leads in weken
sla-reasons = Redenen om een lead af te wijzen ({ $n })
sla-reasons-too-many = { $n } redenen om een lead af te wijzen: te veel om ze hier te wijzigen. De export bevat ze allemaal.
sla-reasons-caption = Eén reden per regel
sla-signatures = Handtekeningen
clause-add-to = Clausule toevoegen: { $section }
clause-text = Clausule
clause-hint = Wie doet wat en wanneer
clause-kpi = Gemeten met
clause-no-kpi = geen KPI
clause-park = Parkeren
clause-delete = Clausule verwijderen
edit-add-kpi = KPI toevoegen
edit-kpi = KPI wijzigen
edit-propose-target = doel voorstellen
edit-agree-kpi = doel afspreken
edit-reopen-kpi = KPI heropenen
edit-park-kpi = KPI parkeren
edit-delete-kpi = KPI verwijderen
edit-add-clause = clausule toevoegen
edit-clause = clausule wijzigen
edit-agree-clause = status van clausule wijzigen
edit-delete-clause = clausule verwijderen
edit-sla = overeenkomst wijzigen

## Content audit
content-judged = { $done } van { $all } beoordeeld
content-import = Inventaris importeren…
content-new = Nieuwe content
content-empty-title = Wat heeft elke afdeling?
content-empty-text = Zet brochures, aanbestedingsteksten, beurzen en pagina’s van beide afdelingen op een rij of importeer een inventaris. Beide beoordelen het nut; schatten en gaten komen vanzelf naar voren.
content-all = Alle
content-filter = Filteren op bevinding
content-search = Titel, type, persona, fase
content-none = Niets past bij dit filter.
content-filter-cleared = Het filter is gewist zodat de nieuwe content te zien is.{ $value }
content-keys = Toetsen 0–4 en K beoordelen voor { $side }
content-keys-neutral = Kies in de instellingen voor wie u spreekt; dan beoordelen 0–4 en K.
content-no-cell = Weer alle vakken tonen
content-title = Titel
content-kind = Type
content-finding = Bevinding
content-verdict = Oordeel
content-verdict-of = { $title }: oordeel
content-title-of = { $title }: titel
content-kind-of = { $title }: type
content-owner-of = { $title }: eigenaar
content-sort = Sorteren op { $column }
content-known-sales = V. kent
content-known-marketing = M. kent
content-known-sales-hint = Verkoop kent deze content: ja, nee of niet gezegd
content-known-marketing-hint = Marketing kent deze content: ja, nee of niet gezegd
content-useful = Nut 0 tot 4
content-useful-sales = { $title }: nut voor Verkoop
content-useful-marketing = { $title }: nut voor Marketing
content-knows = Kent het
content-knows-sales = { $title }: bekend bij Verkoop
content-knows-marketing = { $title }: bekend bij Marketing
content-usage = Gebruikt in de laatste 12 maanden
content-reviewer = Beoordeeld door
content-correctness = Juist? 0 tot 4
content-brand = In lijn met merk en wet? 0 tot 4
content-findability = Vindbaar? 0 tot 4
content-confidence = Hoe zeker? 0 tot 4
content-reaction = Wat klanten zeiden
content-no-persona = Zonder persona
content-mapping = Voor wie en wanneer
content-assignee = Uit te voeren door
content-due = Uiterlijk
content-work = Voortgang
content-checked = Andere kant heeft gecontroleerd
content-reason = Waarom dit oordeel
content-rot = Waarom overbodig?
content-successor = Betere content
content-no-successor = niets
content-origin = Gemaakt door
content-owner = Eigenaar
content-author = Auteur
content-location = Waar het staat
content-format = Formaat
content-language = Taal
content-version = Versie
content-product = Product
content-objection = Beantwoordt het bezwaar
content-criterion = Ondersteunt het criterium
content-clause = Ondersteunt de clausule
content-created = Gemaakt
content-changed = Laatst gewijzigd
content-expires = Verloopt
content-rights = Rechten tot
content-published = Gepubliceerd in
content-cost = Kosten
content-requested-by = Aangevraagd door
content-competitor = Tegen concurrent
content-scope = Bereik
content-audience = Zichtbaar voor
content-views = Weergaven
content-won = Gebruikt in gewonnen orders
content-won-of = van hoeveel gewonnen orders
content-notes = Privénotities
content-delete = ‘{ $title }’ verwijderen
answer-unknown = ?
answer-yes = ja
answer-no = nee
coverage-title = Dekking: bruikbare content per persona en fase
coverage-gaps = { $n ->
    [one] { $n } gat
   *[other] { $n } gaten
 } in { $all ->
    [one] { $all } vak
   *[other] { $all } vakken
 }
coverage-no-persona = Nog voor geen persona: { $list }
coverage-gap = Gat
coverage-nothing = Voeg buyer persona’s toe om te zien welke in welke fase iets bruikbaars vindt.
coverage-cell = { $persona }, { $stage }: { $usable } bruikbaar van { $mapped }
coverage-rule = Bruikbaar betekent: oordeel Behouden, Delen of Aanpassen, door één kant met 3 of hoger beoordeeld en niet verouderd.
edit-add-content = content toevoegen
edit-content = content wijzigen
edit-rate-content = content beoordelen
edit-verdict = oordeel wijzigen
edit-map-content = content koppelen
edit-delete-content = content verwijderen
