# Wie meedoet: de lijst met personen.

people-title = Personen
people-purpose = Wie er in de ruimte is en voor wie die persoon spreekt. Aan deze personen worden stille rondes en blinde tests voorgelegd; naamvelden stellen ze voor.
people-keys = Enter gaat naar de volgende naam. Alt+V, Alt+M en Alt+N leggen vast voor wie iemand spreekt: Verkoop, Marketing of neutraal.
people-empty = Nog niemand. Typ hieronder de eerste naam.
people-new = Naam van een deelnemer
people-new-hint = Naam
people-add = Toevoegen
people-name = Naam
people-side = Spreekt voor
people-role = Rol
people-present = Aanwezig
people-absent = Afwezig
people-is-present = aanwezig
people-is-absent = afwezig
people-present-of = { $name }: aanwezig of afwezig
people-remove = { $name } verwijderen
people-pick = { $field }: kies iemand uit de lijst
command-people = Personen: wie meedoet
side-neutral = Neutraal
said-by-nobody = nog niemand
report-people = Wie erbij was
report-people-absent = Niet aanwezig
edit-add-person = deelnemer toevoegen
edit-remove-person = deelnemer verwijderen
edit-person = deelnemer wijzigen

## Columns and values of leads

column-request = uitdrukkelijke aanvraag
column-price-page-visits = bezoeken aan de prijspagina
column-case-study-downloads = gedownloade casestudy’s
column-white-paper-downloads = gedownloade whitepapers
column-webinar = deelname aan webinar
column-fair = beurscontact
column-answered = antwoord op een e-mail
column-forum = bijdrage op het forum
column-video-percent = video bekeken, in procenten
column-active-people = actieve personen van het bedrijf
column-project-months = maanden tot het project
column-budget = budgetstatus
column-career-only = alleen vacaturepagina
column-unsubscribed = afgemeld
column-account = bedrijf (als code)
column-ref = kenmerk (als code)
value-c-level = directie
value-owner = eigenaar
value-head = hoofd
value-director = directeur
value-manager = manager
value-intern = stagiair
value-student = student
value-attended = deelgenomen
value-hot = heet
value-warm = warm
value-scan = alleen gescand
value-approved = goedgekeurd

## What the leads at hand can tell

testable-yes = te toetsen
testable-values-missing = waarden nog te kiezen
testable-no-column = heeft de kolom ‘{ $column }’ nodig
testable-import-first = Importeer eerst leads: dan ziet u welke criteria met uw gegevens te toetsen zijn en onderhandelt u alleen over wat op te zoeken is.
starters-testable = Kies wat met uw leads te toetsen is
starters-none-testable = De leads van ‘{ $name }’ hebben voor geen van de overige criteria de kolom.
starters-show-points = Gebruikelijke punten tonen (beïnvloedt een stille ronde)
effect-nothing-told = Geen enkele lead kwalificeert zich en { $n } van { $all ->
    [one] { $all } criterium
   *[other] { $all } criteria
 } { $n ->
    [one] was
   *[other] waren
 } niet op te zoeken: bij de leads ontbreken de kolommen daarvoor. Importeer een export met deze kolommen of kies criteria die met uw leads te toetsen zijn.
blind-test-few-facts = De kaarten zouden alleen tonen: { $names }. Dat is te weinig om een lead te beoordelen; importeer eerst een export met meer kolommen.
blind-test-no-facts-at-all = De kaarten zouden leeg zijn: deze leads hebben geen kolommen die getoond mogen worden. Importeer eerst een export met meer kolommen.

## Guiding questions of empty personas

section-ask-goals = Wat moet deze persoon dit jaar bereiken en waarop wordt die afgerekend?
section-ask-pains = Wat kost vandaag tijd, geld of nachtrust? Met welke woorden beschrijven klanten dat?
section-ask-triggers = Wat gebeurde er vlak voordat ze gingen zoeken? Denk aan de laatste drie orders.
section-ask-decision-criteria = Wat wordt vergeleken en wat gaf uiteindelijk de doorslag?
section-ask-objections = Wat wordt tegen ons ingebracht en door wie?
section-ask-information = Waar zoekt deze persoon informatie en wie wordt om raad gevraagd?
round-late = Intussen erbij gekomen, kan nog meedoen:
edit-join-round = meedoen aan de stille ronde
edit-count-again = tellen volgens de afdelingen van nu
round-moved = { $n ->
    [one] { $names } heeft voor een andere afdeling geantwoord dan nu in de lijst van personen staat. Het telt zoals bij het onthullen.
   *[other] { $names } hebben voor een andere afdeling geantwoord dan nu in de lijst van personen staat. Het telt zoals bij het onthullen.
}
round-count-again = Tellen volgens de lijst van personen
silence-how-targets = Typ het doel en druk op Enter. De pijlen, of / en * op het numerieke toetsenbord, gaan op en neer; + of Esc gaat eruit. Niemand ziet wat u typt.
round-rules-targets = { $n ->
    [one] { $n } doel. Geef het toetsenbord of het numerieke blok door; wat wordt getypt verschijnt alleen als puntjes.
   *[other] { $n } doelen. Geef het toetsenbord of het numerieke blok door; wat wordt getypt verschijnt alleen als puntjes.
}
round-title-targets = Stille ronde { $n } voor doelen
round-purpose-targets = Iedereen schrijft zijn doel op zonder de anderen te zien. Dan wordt alles tegelijk onthuld, en de medianen van de afdelingen worden hun voorstellen.
round-asks-targets = { $n ->
    [0] Er is geen doel gekozen.
    [one] Er wordt naar { $n } doel gevraagd.
   *[other] Er wordt naar { $n } doelen gevraagd.
}
round-choose-targets = KPI's kiezen
round-revealed-targets = Stille ronde { $n } voor doelen
round-table-targets = Naar de KPI's
round-nothing-named = Niemand heeft een doel genoemd.
round-still-open-targets = { $open } van { $all } nog open. Het grootste verschil naar verhouding staat bovenaan; elk doel legt u in zijn regel vast.
round-settled-too-targets = Ook voor afgesproken KPI's opnieuw doelen noemen
