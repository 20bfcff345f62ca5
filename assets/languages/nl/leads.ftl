# What a lead is: silent rounds, settling, test, back-test, threshold, reconciliation, hand-over.

## Silent rounds

round-start = Stille ronde…
command-silent-round = Stille puntenronde beginnen
round-show = Ronde { $n } tonen
round-number = Ronde { $n }
round-title = Ronde { $n }: stille voorstellen
round-purpose = Iedereen noemt punten zonder die van de anderen te zien. Tot het onthullen is niets te zien.
round-who = Wie antwoordt?
round-departments = Eén antwoord per afdeling. Voeg namen toe als iedereen afzonderlijk moet antwoorden.
round-person = Naam van een deelnemer
round-person-hint = Naam
round-person-add = Toevoegen
round-person-remove = { $name } verwijderen
round-settled-too = Ook afgesproken criteria opnieuw wegen
round-asks = { $n ->
    [0] Er staat geen criterium open: neem afgesproken criteria mee of voeg er eerst een toe.
    [one] De ronde vraagt naar de punten van { $n } criterium.
   *[other] De ronde vraagt naar de punten van { $n } criteria.
}
round-begin = Ronde beginnen
round-running = Ronde { $n }: verborgen tot u onthult
round-rules = { $n ->
    [one] { $n } criterium. Geef het toetsenbord of een numeriek blok door; wat wordt getypt is nergens te zien.
   *[other] { $n } criteria. Geef het toetsenbord of een numeriek blok door; wat wordt getypt is nergens te zien.
}
round-enter = Antwoorden…
round-enter-for = Voor { $name } antwoorden
round-voter-done = heeft geantwoord
round-voter-open = nog niet alles beantwoord
round-ready = Iedereen heeft geantwoord. Druk op R om te onthullen.
round-reveal = R  Onthullen
round-discard = Ronde verwerpen
round-incomplete = Nog niet iedereen heeft alles beantwoord.
round-reveal-anyway = Toch onthullen
round-wait = Wachten
silence-how = Typ de punten en druk op Enter; min voor aftrek. De pijlen leiden op en neer, Backspace neemt een antwoord terug, Esc sluit af. Wat u typt, wordt niet getoond.
silence-there = beantwoord
silence-missing = open
silence-refused = Dat was geen getal van −{ $most } tot { $most }. Er is niets genoteerd; typ het opnieuw.
silence-done = Klaar
round-revealed = Ronde { $n }: onthuld
round-still-open = { $open } van { $all } nog open. Het grootste verschil staat bovenaan; 1 tot 5 besluit, N opent de notitie.
round-table = Terug naar de tabel
round-next = Volgende ronde…
round-medians = Verkoop { $sales }, Marketing { $marketing }
round-one-side = slechts één kant heeft geantwoord
round-same = geen verschil
round-gap = { $gap } verschil
round-spread = van laagste tot hoogste { $n }
round-close = dicht bij elkaar
round-apart = bespreken
round-agreed = afgesproken: { $n }
round-explain = Graag toelichten: { $who }
round-note = Wat de uitschieters zeiden
round-note-hint = Waarom zo hoog, waarom zo laag?
settle-same = Beide zeggen { $n }: afspreken
settle-key-sales = Verkoop: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Midden: { $n }
settle-heads = De hoofden beslissen…
settle-heads-ask = Punten waarvoor beide hoofden kiezen
settle-heads-points = { $name }: punten van de hoofden
settle-heads-decide = Beslissen
settled-who = Wie heeft besloten
settled-why = Waarom
settled-agreed = door beide afgesproken
settled-sales = zoals Verkoop voorstelde
settled-marketing = zoals Marketing voorstelde
settled-midpoint = het midden tussen beide
settled-heads = door de hoofden beslist
settled-parked = geparkeerd
settled-reopened = heropend
trace-points = { $n }: { $how }
edit-begin-round = ronde beginnen
edit-discard-round = ronde verwerpen
edit-silent-answer = stil antwoord
edit-reveal = ronde onthullen
edit-round-note = notitie bij een criterium
edit-settled-note = wie en waarom
field-round-number = Nummer van de ronde
field-day = Dag
field-answers = Antwoorden
field-sealed = verzegeld
field-revealed = Onthuld
field-settled-how = Hoe het is afgesproken
field-points = Punten
field-cards = Te beoordelen leads
