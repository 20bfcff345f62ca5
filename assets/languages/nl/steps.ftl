# De stappen van een personaworkshop, en onderdelen waarbij mensen om de beurt spreken.

persona-tab-evidence = Bewijs toetsen
persona-tab-fist = Vuist tot vijf
persona-fist-purpose = Iedereen steekt verborgen vingers op: van 0 (in geen geval) tot 5 (helemaal voor). Wie er hoogstens twee opsteekt, zegt waarom.
persona-fist-ask = Om vingers vragen
persona-fist-keys = Enter: om vingers vragen
persona-fist-question = Staan we achter ‘{ $name }’?
statement-silent = Stil schrijven
statement-silent-why = Elke kant schrijft voor zichzelf op wat ze weet; tot het onthullen ziet niemand er iets van
statement-hidden = { $n ->
    [one] { $n } uitspraak is verborgen
   *[other] { $n } uitspraken zijn verborgen
 }: Verkoop { $sales }, Marketing { $marketing }
evidence-keys = De pijlen kiezen een uitspraak. 1 vermoeden, 2 schatting, 3 feit en verder; V noemt wie het nagaat.
evidence-counted = { $facts ->
    [one] { $facts } feit
   *[other] { $facts } feiten
 }, { $estimates ->
    [one] { $estimates } schatting
   *[other] { $estimates } schattingen
 }, { $guesses ->
    [one] { $guesses } vermoeden
   *[other] { $guesses } vermoedens
 }.
evidence-unverified = { $n ->
    [one] { $n } vermoeden gaat nog niemand na.
   *[other] { $n } vermoedens gaat nog niemand na.
 }
evidence-verifier = Wie gaat dit na?
evidence-verifier-of = Wie gaat dit na: { $text }
evidence-source-of = Bron: { $text }
evidence-find-out = Nagaan of dit klopt: { $text }
edit-show-statements = Stil geschreven uitspraken onthullen
edit-clock-turn = Het woord doorgeven
clock-turn = Woord doorgegeven
run-turn = { $name } { $left } ({ $n } van { $all })
run-turn-next = Het woord doorgeven
help-run-turn = Als er om de beurt wordt gesproken: het woord doorgeven
room-pair = Paar { $n }
votes-mood = Naar de stemming vragen
votes-mood-question = Hoe gaat het nu met u?
people-pairs = Paren
room-carried = Nog te doen van de vorige keer
