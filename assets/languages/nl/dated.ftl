# Leads met dagen: cohorten, tijd tot het eerste contact, werktijden.
field-lead-dates = Wat er in de kolommen staat
dates-stages = Dag van elke fase
dates-received = Ontvangen
dates-contacted = Eerste contact
dates-attempts = Contactpogingen
dates-grouped-by = Vergeleken op
hours-title = Werktijden
hours-weekdays = Werkdagen
hours-from = Van
hours-to = Tot
hours-holidays = Feestdagen
hours-free-days = Andere vrije dagen
hours-add-day = Vrije dag toevoegen
hours-remove-day = { $day } verwijderen
weekday-monday = Maandag
weekday-tuesday = Dinsdag
weekday-wednesday = Woensdag
weekday-thursday = Donderdag
weekday-friday = Vrijdag
weekday-saturday = Zaterdag
weekday-sunday = Zondag
holidays-none = Geen
holidays-de = Duitsland, alle deelstaten
holidays-de-bw = Baden-Württemberg
holidays-de-by = Beieren
holidays-de-be = Berlijn
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hessen
holidays-de-ni = Nedersaksen
holidays-de-mv = Mecklenburg-Voor-Pommeren
holidays-de-nw = Noordrijn-Westfalen
holidays-de-rp = Rijnland-Palts
holidays-de-sl = Saarland
holidays-de-sn = Saksen
holidays-de-st = Saksen-Anhalt
holidays-de-sh = Sleeswijk-Holstein
holidays-de-th = Thüringen
holidays-at = Oostenrijk
holidays-ch = Zwitserland
holidays-nl = Nederland
holidays-be = België
stage-rate-source = Waar die vandaan komt
stage-rate-from = Wiens benchmark, of waarom geschat
stage-supports = Ondersteunt
stage-informed = Wordt geïnformeerd
stage-journey = De koper intussen
stage-support = Wat marketing inbrengt
stage-content = Met deze content
stage-after-sale = Na de verkoop
rate-source-assumed = Geschat
rate-source-benchmark = Benchmark
plan-counted-from = Geteld uit deze leads
plan-window = Dagen tot conversie
plan-lag = Maanden tot de verkoop
plan-season = Seizoen
plan-cost = Programmakosten per jaar
funnel-tab-cohorts = Cohorten
funnel-tab-response = Eerste contact
edit-lead-dates = kolommen van de leads wijzigen
edit-count-from = telwijze van de funnel wijzigen
edit-hours = werktijden wijzigen
dated-counted = De funnel telt
dated-count-typed = Ingevulde maanden
dated-count-leads = Dagen van de leads
dated-typed-why = Ingevuld: wat u voor elke maand invoert. Snel, en goed voor systemen die alleen sommen melden.
dated-leads-why = Dagen van de leads: wie in één maand kwam, wordt door alle fasen gevolgd. Een stroom, geen voorraad van vandaag; maanden die hun tijd nog niet hadden, staan in geen gemiddelde.
dated-empty-title = Wanneer bereikten leads elke fase?
dated-empty-text = Importeer leads met een dag voor elke fase. Tandem volgt dan de leads van elke maand en laat zien hoelang ze blijven en waar ze verloren gaan.
dated-no-days = Deze leads hebben geen kolom met de dag waarop ze kwamen.
dated-counting = De dagen van alle leads worden bekeken …
dated-columns = In welke kolom wat staat
dated-column-none = geen
dated-column-created = Dag van binnenkomst
dated-column-closed = Sluitingsdag van gewonnen leads
dated-use-proposed = Overnemen wat de koppen zeggen
dated-as-of = De leads lopen tot { $day }.
dated-window-set = { $n ->
    [one] Wie binnen { $n } dag converteert telt, zoals vastgelegd.
   *[other] Wie binnen { $n } dagen converteert telt, zoals vastgelegd.
 }
dated-window-own = Wie binnen { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
 } converteert telt: negen van de tien gewonnen leads hadden niet langer nodig (n = { $won }).
dated-window-months = Wie binnen { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
 } converteert telt: er zijn te weinig leads gewonnen om te zeggen hoelang het duurt.
dated-mature = Samen
dated-waiting = Nog niet geteld: { $months }. Een maand telt zodra er { $n ->
    [one] { $n } dag sinds het einde is verstreken
   *[other] { $n } dagen sinds het einde zijn verstreken
 }.
dated-sample = Alleen een steekproef is bij de hand, { $n } van { $all }: percentages en aantallen zijn die van de steekproef.
dated-none-mature = Nog geen maand heeft zijn tijd gehad; daarom is er geen gemiddelde.
dated-rates = Percentages van de maanden die hun tijd hadden
dated-of-previous = van de fase ervoor
dated-of-first = van de eerste fase
dated-times = Hoelang leads blijven
dated-stage-time = { $stage }: de helft was na { $median ->
    [one] { $median } dag
   *[other] { $median } dagen
 } verder (n = { $moved }). Na { $line ->
    [one] { $line } dag
   *[other] { $line } dagen
 } stokt een lead: nu { $stalled } van { $waiting }.
dated-stage-time-few = { $stage }: verder { $moved }, mediaan { $median ->
    [one] { $median } dag
   *[other] { $median } dagen
 }; te weinig om te zeggen wanneer een lead stokt. Nu hier: { $waiting }.
dated-leaks = Wat tussen de fasen verloren gaat
dated-leak = { $stage } ({ $owner }) → { $next } ({ $then }): niet verder { $stayed }, waarvan verloren { $lost }; waarde { $value }
dated-leak-why = Verloren leads × hoe vaak anderen van daaruit worden gewonnen × gemiddelde order. Tussen twee fasen staan beide afdelingen; geen namen.
dated-velocity = { $money } per dag: { $open } open in de laatste fase × { $rate } gewonnen × { $deal } ÷ { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
 }
dated-groups = Gewonnen per { $column }
dated-group-few = weinig gevallen, bijgetrokken naar alle
dated-group-blank = niet vermeld
dated-odd = Onmogelijke dagen
dated-odd-future = { $n ->
    [one] { $n } dag ligt in de toekomst en telt nog niet.
   *[other] { $n } dagen liggen in de toekomst en tellen nog niet.
 }
dated-odd-before = { $n ->
    [one] { $n } lead bereikte een latere fase vóór zijn binnenkomst; hij telt, maar in geen duur.
   *[other] { $n } leads bereikten een latere fase vóór hun binnenkomst; ze tellen, maar in geen duur.
 }
dated-odd-without = { $n ->
    [one] { $n } lead heeft geen dag van binnenkomst en hoort bij geen maand.
   *[other] { $n } leads hebben geen dag van binnenkomst en horen bij geen maand.
 }
dated-odd-unread = { $n ->
    [one] In { $n } cel staat iets anders dan een dag.
   *[other] In { $n } cellen staat iets anders dan een dag.
 }
dated-odd-list = De eerste daarvan tonen
dated-odd-one-before = Lead { $row }: { $stage } op { $day }, maar binnengekomen op { $entered }
dated-odd-one-future = Lead { $row }: { $stage } op { $day }
dated-minutes = { $n } min.
dated-hours = { $n } uur
dated-longer-than = > { $time }
dated-clock = Klok
dated-p50 = de helft binnen
dated-p80 = 80% binnen
dated-p95 = 95% binnen
dated-mean = gemiddelde
dated-median-all = de helft van alle
dated-median-all-why = Met de leads die nog niemand heeft benaderd (Kaplan–Meier); de kolommen ervoor kennen alleen wie benaderd is.
dated-business = Werktijd
dated-wall = Wandklok
dated-contacted = { $n ->
    [one] { $n } lead benaderd
   *[other] { $n } leads benaderd
 }, nog wachtend { $waiting }, stand { $day }
dated-kept = Termijn { $limit }: { $rate } op tijd ({ $of } verschuldigd); { $pending } nog open
dated-kept-none = Termijn { $limit }: nog geen verschuldigd; { $pending } nog open
dated-kept-no-limit = De overeenkomst heeft geen termijn voor het eerste contact.
dated-speed = Gekwalificeerd naar snelheid van het eerste contact
dated-speed-hour = binnen een uur
dated-speed-four = binnen vier uur
dated-speed-same-day = binnen een werkdag
dated-speed-next-day = binnen twee werkdagen
dated-speed-five = binnen vijf werkdagen
dated-speed-later = later
dated-speed-never = nog niet
dated-speed-value = Als iedereen { $speed } werd benaderd: { $rate } in plaats van { $now } gekwalificeerd, ongeveer { $wins } meer gewonnen.
dated-speed-money = Dat is { $money }.
dated-speed-why = Een samenhang, geen bewijs: dringende leads worden het eerst gebeld.
dated-attempts = Contactpogingen
dated-attempt = Poging { $n }: { $rate } bereikt ({ $of }); tot dan { $share }
dated-attempts-best = { $n ->
    [0] Zelfs de eerste poging loont niet.
    [one] Eén poging brengt het meest op.
   *[other] { $n } pogingen brengen het meest op.
 }
dated-attempts-no-cost = Wat een lead kost en een order waard is, staat bij ‘Leadcriteria’; dan zegt Tandem hier hoeveel pogingen lonen.
dated-response-negative = { $n ->
    [one] { $n } lead werd benaderd voordat hij binnenkwam en is weggelaten.
   *[other] { $n } leads werden benaderd voordat ze binnenkwamen en zijn weggelaten.
 }
dated-response-future = { $n ->
    [one] { $n } tijdstip ligt in de toekomst en telt niet.
   *[other] { $n } tijdstippen liggen in de toekomst en tellen niet.
 }
dated-response-without = { $n ->
    [one] { $n } lead heeft geen tijdstip van ontvangst en is weggelaten.
   *[other] { $n } leads hebben geen tijdstip van ontvangst en zijn weggelaten.
 }
dated-response-days = De kolommen bevatten dagen zonder tijd: een contact op dezelfde dag telt als meteen.
dated-response-few = Slechts weinig contacten ({ $n }): lees de losse getallen met voorzichtigheid.
dated-response-none = Kies de kolom met het eerste contact, zodat de tijd tot dan kan worden geteld.
funnel-tab-year = Plan
edit-take-rates = percentages als doelen overnemen
year-title = Door het jaar
year-what-if = Wat als?
year-now = nu { $rate }
year-no-first = De eerste fase is nog niet geteld; daarom volgt er niets uit de percentages.
year-outlook = { $n ->
    [one] { $n } order
   *[other] { $n } orders
 } per jaar
year-outlook-band = { $n ->
    [one] { $n } order
   *[other] { $n } orders
 } per jaar, bandbreedte { $band }
year-enough = Genoeg voor het doel van { $goal }.
year-short = Er ontbreken { $n } aan het doel van { $goal }.
year-take = Als doelen overnemen
year-forget = Terug naar wat is
year-levers = Welk percentage het meest beweegt
year-lever = { $stage }, { $rate }: met één punt meer { $more } meer gewonnen
year-lever-range = { $stage }, { $rate }: met één punt meer { $more } meer gewonnen; alleen al door de eigen bandbreedte { $range } gewonnen
year-sources = Percentages om door eigen cijfers te vervangen
year-origins = Waar geschatte percentages vandaan komen
year-nudge-uncounted = { $stage }: { $rate } – { $source }. Zodra u telt, komt het eigen percentage ervoor in de plaats.
year-nudge-few = { $stage }: tot nu toe slechts { $of }; onder 30 gevallen staat een percentage niet vast.
year-nudge-contradicted = { $stage }: geschat { $assumed }, geteld { $rate } ({ $of }). De eigen cijfers gelden.
year-drop-assumed = Schatting laten vallen
year-revenue = omzet
year-season-hint = Gewichten van de maanden in een willekeurige eenheid; zonder opgave zijn alle maanden gelijk. Leads zijn zoveel maanden vóór de omzet nodig als de verkoop duurt.
year-lag-set = Leads doen { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
 } over de verkoop, zoals vastgelegd.
year-lag-own = Leads doen { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
 } over de verkoop: de mediaan van de eigen leads.
year-lag-usual = Leads doen { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
 } over de verkoop: zo lang als een cohort nodig heeft.
year-capacity = Verkoop kan { $capacity } per maand aan; { $over ->
    [0] geen maand vraagt meer
    [one] één maand vraagt meer
   *[other] { $over } maanden vragen meer
 }. Dat is { $each } per maand per verkoper.
year-costs = Kosten van een lead van elke fase
stage-gap-owner = Zonder eigen verantwoordelijke: { $names }
stage-gap-journey = Aan geen van onze fasen gekoppeld: { $names }
stage-gap-support = Marketing brengt nog niets in bij: { $names }
stage-details = { $name }: details
stage-propose = Voorstellen
stage-support-1 = Maatstaven voor wat een lead is
stage-support-2 = Waardeproposities en een behoeftechecklist
stage-support-3 = Oplossingssjablonen en aangepaste gidsen
stage-support-4 = Casestudy’s, succesverhalen, bedrijfsbezoeken
stage-support-5 = Advies over prijzen en planning
stage-matrix = Wie in welke fase wat doet
stage-matrix-brings = Marketing brengt in
recycle-title = Leads die er nog niet aan toe zijn
recycle-words = Een lead die terugkomt, wacht { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weken
 }, { $cycles ->
    [0] zo vaak als nodig
    [one] hooguit één keer
   *[other] hooguit { $cycles } keer
 }. { $entry }
recycle-no-entry = Wanneer die terugkomt, is niet afgesproken.
handover-reentry = Komt terug wanneer
