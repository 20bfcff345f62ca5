# Workshops: plan, klok, stemmingen, wat is vastgelegd, notulen.

page-workshops = Workshops
page-workshops-purpose = Een workshop plannen, op de klok leiden, de notulen meenemen
page-actions = Acties & besluiten
page-actions-purpose = Wie doet wat en wanneer, wat is besloten, wat is nog te bespreken
nav-meet = Samenkomen
list-workshops = Workshops
list-blocks = Agendapunten
list-clock = Klok van een workshop
list-votes = Stemmingen
list-entries = Acties en besluiten
workshop-title = Workshop
workshop-kind = Soort workshop
workshop-template = Sjabloon
workshop-starts = Begin
workshop-ends = Einde
workshop-place = Plaats
workshop-zone = Tijdzone
workshop-zone-none = niet bepaald
workshop-goal = Doel
workshop-people = Deelnemers
workshop-notes = Privénotities
workshop-state-before = Stand bij het begin
workshop-state-after = Stand aan het einde
workshop-kind-personas = Gezamenlijke persona’s
workshop-kind-leads = Wat een lead is
workshop-kind-content = Contentaudit
workshop-kind-agreement = KPI’s en SLA
workshop-kind-monthly = Maandelijks overleg
workshop-kind-quarterly = Kwartaalevaluatie
workshop-kind-other = Iets anders
attendance-present = Aanwezig
attendance-delegate-for = Vervangt
block-title = Agendapunt
block-minutes = Minuten
block-fixed-start = Vast begin
block-method = Werkvorm
block-opens = Opent
block-material = Materiaal
block-output = Resultaat aan het einde
block-note = Privénotitie
method-talk = Gesprek
method-silent-writing = Stil schrijven
method-cluster = Groeperen en benoemen
method-dots = Stippen plakken
method-fist = Vuist tot vijf
method-blind-round = Stille ronde
method-blind-test = Blinde test
method-pairs = Duo’s
method-round-robin = Om de beurt
method-read-aloud = Voorlezen
method-break = Pauze
clock-at = Moment
clock-what = Klok
clock-begin = Agendapunt begonnen
clock-pause = Gepauzeerd
clock-resume = Hervat
clock-add = Tijd gewijzigd
clock-end = Beëindigd
entry-kind = Soort
entry-text = Wat
entry-about = Betreft
entry-owner = Wie
entry-helper = Met hulp van
entry-due = Tot
entry-closed = Afgerond op
entry-outcome = Wat het opleverde
entry-why = Waarom
entry-positions = Standpunten
entry-dissent = Afwijkende mening
entry-decision = Besluit
entry-action = Actie
entry-parked = Geparkeerd
entry-idea = Idee
entry-win = Succes
entry-open = Open
entry-done = Klaar
entry-dropped = Vervallen
vote-title = Stemming
vote-question = Vraag
vote-options = Opties
vote-dots = Stippen per persoon
vote-concerns = Bezwaren
vote-yes-no = Ja of nee
vote-ranking = Rangschikking
vote-mood = Sfeer

votes-purpose = Bij een stemming antwoordt iedereen om de beurt, verborgen tot het wordt getoond.
votes-new = Nieuwe stemming
votes-new-keys = Enter: nieuwe stemming
votes-begin = Stemming beginnen
votes-discard = Stemming weggooien
votes-running = loopt
votes-answered = Antwoorden: { $done } van { $all }
votes-options-hint = Eén optie per regel
votes-take-from = Overnemen uit:
votes-how-dots = Iedereen verdeelt stippen over de opties. Een gelijke stand blijft gelijk.
votes-how-fist = Vingers van 0 (nooit) tot 5 (helemaal voor). Tot en met 2 hoort er een uitgesproken bezwaar bij.
votes-how-yes-no = Ja of nee; wie nee zegt, zegt waarom.
votes-how-ranking = Iedereen zet hoogstens vijf opties op volgorde; de eerste plaats telt vijf punten.
votes-how-mood = Hoe iedereen zich voelt, van 1 tot 5, aan het begin en aan het einde.
votes-keys-dots = Cijfers geven stippen aan de gemarkeerde optie, Enter gaat verder.
votes-dots-each = { $n ->
    [one] U hebt één stip.
   *[other] U hebt { $n } stippen.
}
votes-dots-left = { $n ->
    [one] Er is nog één stip over. Nog een keer Enter geeft het toetsenbord zonder die stip door.
   *[other] Er zijn nog { $n } stippen over. Nog een keer Enter geeft het toetsenbord zonder die stippen door.
}
votes-keys-fist = Typ 0 tot 5, dan Enter.
votes-keys-yes-no = 1 voor ja, 0 voor nee, dan Enter.
votes-keys-ranking = Typ de plaats van de gemarkeerde optie, 1 tot 5; de andere blijven leeg.
votes-keys-mood = Typ 1 tot 5, dan Enter.
votes-refused-outside = Hier telt alleen { $least } tot { $most }; het vorige antwoord blijft.
votes-refused-dots = { $n ->
    [one] Er is maar één stip
   *[other] Er zijn maar { $n } stippen
 } per persoon; het vorige antwoord blijft.
votes-refused-place = Deze plaats heeft al een andere optie; haal hem daar eerst weg.
votes-one-side = Alleen één kant heeft geantwoord: dit beslist niets.
votes-points = { $n } · Verkoop { $sales } · Marketing { $marketing }
votes-tie = Gelijke stand: { $names }
votes-yes = Ja
votes-no = Nee
votes-unheard = { $n ->
    [one] Eén bezwaar is nog niet genoteerd.
   *[other] { $n } bezwaren zijn nog niet genoteerd.
}
votes-concern-hint = Wat houdt u tegen?
votes-decide = Als besluit vastleggen
fist-on = Vuist tot vijf: { $text }
fist-back = Terug naar de overeenkomst
fist-next = Volgende clausule
fist-again = Nog eens vragen
fist-keys = 1 spreekt af, 2 parkeert, Enter gaat naar de volgende clausule
votes-decided-fist = { $question }: { $n } van de { $all } { $n ->
    [one] steunt
   *[other] steunen
} het
votes-decided-yes-no = { $question }: { $yes } × ja, { $no } × nee
edit-begin-vote = stemming beginnen
edit-join-vote = meedoen aan stemming
edit-discard-vote = stemming weggooien
edit-reveal-vote = stemming tonen
edit-concern = bezwaar noteren
edit-catch = vastleggen

list-stickies = Briefjes
sticky-text = Briefje
sticky-cluster = Groep
sticky-became = Werd
board-tab = Schrijven & groeperen
board-purpose = Iedereen schrijft voor zich, verborgen tot het wordt getoond. Daarna wordt gegroepeerd en benoemd wat bij elkaar hoort.
board-write = Eén gedachte, dan Enter
board-write-keys = Met Enter begint u te schrijven. Alt+V, Alt+M en Alt+N leggen vast wie schrijft: Verkoop, Marketing of iemand neutraal.
board-who = Wie schrijft
board-hidden = { $n ->
    [one] Eén briefje is verborgen
   *[other] { $n } briefjes zijn verborgen
}: Verkoop { $sales }, Marketing { $marketing }, neutraal { $neutral }
board-show = Alles tonen
board-loose = Nog niet gegroepeerd
board-group-name = Naam van de groep
board-keys = Pijlen kiezen een briefje, 1 tot 9 legt het in een groep, 0 haalt het eruit, N begint een groep. Briefjes kunnen ook gesleept worden.
board-vote = Met stippen over de groepen stemmen
board-make = Omzetten in
board-make-persona = een buyer persona
board-make-criterion = een leadcriterium
board-make-content = een contentgat
board-make-action = een actie
board-became = is nu { $what }
board-question = Wat hiervan is het belangrijkst?
edit-write-note = briefje schrijven
edit-show-notes = briefjes tonen
edit-group-note = briefje groeperen
edit-rename-group = groep hernoemen
edit-delete-note = briefje verwijderen
edit-make-of-note = briefje omzetten
