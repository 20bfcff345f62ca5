# Waar we staan: de inschatting, hoe het bedrijf is, de weg verder

list-assessments = Inschattingen
assessment-title = Inschatting
assessment-group = Geantwoord voor
assessment-sheets = Antwoorden zonder namen
group-management = Directie
theme-buyers = Beeld van de koper
theme-leads = Leads en overdracht
theme-content = Content en systemen
theme-goals = Doelen en cijfers
theme-trust = Contact en vertrouwen
statement-1 = Tien collega’s uit beide afdelingen zouden bijna dezelfde lijst van belangrijke kopertypen noemen.
statement-2 = Toen onze koperprofielen voor het laatst zijn gewijzigd, zaten mensen uit beide afdelingen aan één tafel.
statement-3 = Wat onze verkopers in klantgesprekken horen, bereikt de campagneplanning binnen weken, niet jaren.
statement-4 = Verkoop praat mee als we kiezen welke klantgroepen we met welk aanbod benaderen.
statement-5 = Een nieuwe medewerker kan op één pagina lezen wanneer een contact bij ons als lead telt.
statement-6 = Voor elke stap van eerste interesse tot handtekening staat opgeschreven wie aan de beurt is.
statement-7 = Een overgedragen lead krijgt een eerste reactie binnen een tijd die beide kanten hebben afgesproken.
statement-8 = Als een lead wordt afgewezen, hoort de afzender de reden en kan er iets mee.
statement-9 = Ik kan snel te weten komen welk materiaal de andere afdeling voor een bepaald klanttype heeft.
statement-10 = Voordat duur materiaal wordt gemaakt, hebben de mensen die het bij klanten gebruiken ernaar gekeken.
statement-11 = Een klant die ons op internet, op een beurs en aan de telefoon is tegengekomen, staat in onze gegevens als één en dezelfde persoon.
statement-12 = Verzoeken om ontbrekend materiaal krijgen een antwoord, ook als dat nee is.
statement-13 = Beide afdelingen kunnen het omzetdoel van dit jaar noemen en hun eigen aandeel daarin.
statement-14 = Over de cijfers waarop we elkaar beoordelen is onderhandeld; ze zijn niet opgelegd of alleen bedacht.
statement-15 = Minstens één keer per maand bekijken beide afdelingen samen dezelfde cijfers.
statement-16 = Bonussen en lof zetten de afdelingen niet tegen elkaar op.
statement-17 = Ik weet bij naam wie ik in de andere afdeling voor de meest voorkomende vragen kan aanspreken.
statement-18 = Een gemiste maand brengt ons eerst bij de stap waar leads blijven hangen en pas daarna bij personen.
statement-19 = Klantevenementen en grotere campagnes worden vanaf de eerste datum samen gepland.
statement-20 = In de afgelopen zes maanden heb ik de andere afdeling aan het werk gezien of een stuk van haar werk gedaan.
assessment-empty-title = Hoe goed is onze samenwerking echt?
assessment-empty-text = Twintig uitspraken, door iedereen in stilte voor zichzelf beantwoord. Daarna ziet u waar beide afdelingen het eens zijn en waar ze iets anders zien.
assessment-new = Nieuwe inschatting
assessment-begin = Beginnen
assessment-name = Inschatting { $day }
assessment-how = Iedereen beantwoordt twintig uitspraken op dit toetsenbord: 1 klopt helemaal niet, 5 klopt helemaal, 0 kan ik niet beoordelen. Zodra de antwoorden zijn onthuld, staan er geen namen meer in het bestand.
assessment-neutral = Wie voor geen van beide kanten spreekt, antwoordt ook (directie)
assessment-nobody = Voeg toe wie antwoordt: namen zijn nodig zodat iedereen één keer antwoordt.
assessment-foreseen-none = { $n ->
    [one] Eén persoon antwoordt. Minder dan drie antwoorden worden nooit getoond.
   *[other] { $n } mensen antwoorden. Minder dan drie antwoorden worden nooit getoond.
}
assessment-foreseen-joint = { $n ->
    [one] Eén persoon antwoordt. Alleen het gezamenlijke resultaat wordt getoond: een groep van minder dan drie is te achterhalen.
   *[other] { $n } mensen antwoorden. Alleen het gezamenlijke resultaat wordt getoond: een groep van minder dan drie is te achterhalen.
}
assessment-foreseen-groups = { $n ->
    [one] Eén persoon antwoordt. Apart getoond: { $groups }.
   *[other] { $n } mensen antwoorden. Apart getoond: { $groups }.
}
assessment-answer-for = Antwoorden voor { $name }
assessment-discard = Inschatting weggooien
assessment-keys = 1 tot 5, 0 kan ik niet beoordelen · pijlen kiezen een uitspraak · Enter geeft het toetsenbord door
assessment-place = Uitspraak { $n } van { $all }
assessment-least = klopt helemaal niet
assessment-most = klopt helemaal
assessment-cannot-judge = kan ik niet beoordelen
assessment-complete = Alles is beantwoord. Enter geeft het toetsenbord door.
assessment-answered = { $n ->
    [one] Eén antwoord
   *[other] { $n } antwoorden
}
assessment-too-few = Minder dan drie hebben geantwoord. Er wordt niets getoond, zodat niemand te achterhalen is; de antwoorden worden niet bewaard.
assessment-joint-only = Alleen gezamenlijk: één groep heeft minder dan drie antwoorden en is uit de andere te berekenen.
assessment-joint = Allen samen
assessment-do-first = Eerst doen: laag, en beide zijn het eens
assessment-talk-first = Eerst praten: we zien het anders
assessment-none-low = Niets is in de ogen van beide laag.
assessment-none-apart = Bij geen uitspraak liggen beide meer dan één stap uiteen.
assessment-gaps = Grootste verschillen
assessment-low = Laag
assessment-all = Alle uitspraken
assessment-worked-on = Hier wordt eraan gewerkt
assessment-block = In de agenda { $code }: { $block }
assessment-statement-words = { $statement } Allen samen { $joint }, Verkoop { $sales }, Marketing { $marketing }.
assessment-apart = { $n } uiteen
assessment-cannot = { $n ->
    [one] Eén persoon kan dit niet beoordelen.
   *[other] { $n } mensen kunnen dit niet beoordelen.
}
assessment-over-time = In de loop van de tijd
assessment-notes = Waarover is gesproken
context-title = Hoe ons bedrijf is
context-purpose = Hoe het bedrijf is, bepaalt welke cijfers en welke bijeenkomsten zinvol zijn. Uit uw antwoorden komen voorstellen, meer niet.
context-size = Medewerkers
context-complexity = Wat we verkopen
context-customers = Bedrijven die kunnen kopen
context-closeness = Waar beide afdelingen werken
context-meets = Wie elkaar regelmatig ontmoet
context-stage = Waar we nu staan
context-target = Waar we heen willen
context-notes = Wat verder van belang is
firm-small = Tot 49
firm-medium = 50 tot 249
firm-large = 250 tot 999
firm-huge = 1.000 en meer
complexity-simple = Verkoopt zichzelf
complexity-advice = Vraagt advies
complexity-project = Elke keer een project
customers-dozens = Minder dan 100
customers-hundreds = Enkele honderden
customers-thousands = Enkele duizenden
customers-masses = Meer dan 10.000
closeness-room = In één ruimte
closeness-building = In één gebouw
closeness-places = Op verschillende plaatsen
meets-nobody = Niemand
meets-heads = Alleen de hoofden
meets-key = Hoofden en sleutelfiguren
meets-everybody = Iedereen
context-not-said = Niet gezegd
context-warning-heads = Alleen de hoofden ontmoeten elkaar. Eén overleg van twee mensen per week draagt geen samenwerking: het gaat erom wat hun mensen van elkaar weten. Neem van elke kant twee sleutelfiguren mee.
context-warning-nobody = Niemand ontmoet elkaar regelmatig. Begin met één bijeenkomst per maand met mensen van beide kanten.
context-warning-places = Beide afdelingen werken op verschillende plaatsen. Afstand maakt alles moeilijker: plan dagen op één plaats en laat af en toe iemand aan de andere kant werken.
context-proposals = Wat bij een bedrijf als het uwe past
context-kpis = KPI’s om over te praten
context-cadences = Bijeenkomsten
context-add = { $what } toevoegen
context-there = Is er al
context-answer-first = Beantwoord een paar van deze vragen, dan verschijnen hier voorstellen.
cadence-key-people = Sleutelfiguren van beide afdelingen
cadence-figures = Maandcijfers, beide afdelingen
cadence-review = Kwartaalevaluatie
cadence-one-place = Een dag op één plaats
cadence-project = Grote kansen
standing-tab-context = Ons bedrijf
standing-tab-way = De weg verder
relation-undefined-what = Elke afdeling werkt voor zichzelf. Contact ontstaat als er brand is.
relation-defined-what = Er staat opgeschreven wie wat doet en waar werk wordt overgedragen.
relation-aligned-what = Beide plannen samen, spreken één taal en leren van elkaar.
relation-integrated-what = Eén doel, één maat, gedeelde beloning – en uiteindelijk één leiding.
need-title = Hebben we meer nodig?
need-purpose = Niet elk bedrijf hoeft een trede hoger. Kies wat u het best beschrijft; uw keuze wordt als besluit vastgelegd, ook blijven.
need-stay = We zijn een kleine eenheid, mensen kennen elkaar, en Marketing ondersteunt vooral Verkoop.
need-stay-result = Zo laten
need-defined = We botsen vaak, rollen zijn onduidelijk, en we vechten om schaarse middelen.
need-defined-result = Regels en overdrachtspunten
need-aligned = Onze markt wordt massaproduct of maatwerk, en we hebben nieuwe vaardigheden nodig.
need-aligned-result = Samen plannen, rotatie, een verbindingspersoon, feedback
need-integrated = Onze zaken zijn complex of gaan snel, cycli zijn lang, en beide zijn gewend verantwoordelijkheid te delen.
need-integrated-result = Gedeeld doel, beloning en cijfers, één leiding
need-choose = Besluiten: { $result }
need-decided-stay = We blijven waar we zijn: { $stage }
need-decided-stay-open = We blijven waar we zijn
need-decided-go = We willen hierheen: { $stage }
need-decided-on = Besloten op { $day }: { $what }
way-title = Routekaart
way-no-stage = Zonder trede
way-empty = Nog geen stap
way-suggested = Voorgestelde stap toevoegen
way-leadership-open = Heeft eerst nodig: { $needs }
benefits-due = Opbrengsten om na te gaan
benefits-due-none = Er hoeft nu niets te worden nagegaan.
benefits-check = Is “{ $benefit }” er gekomen?
edit-begin-assessment = inschatting beginnen
edit-join-assessment = aan inschatting deelnemen
edit-discard-assessment = inschatting weggooien
edit-reveal-assessment = inschatting onthullen
edit-context = ons bedrijf wijzigen
edit-relation = over de samenwerking besluiten
edit-add-cadence = bijeenkomst toevoegen
room-stages = Waar we staan
room-themes = Waar het over gaat
room-first = Waar we beginnen
room-gaps = Waar we iets anders zien
room-here = Hier zijn we
room-there = Hier willen we heen
room-not-assessed = Nog niet ingeschat
