copy-for = Voor
copy-task = Opdracht
copy-out = Meegegeven op
copy-due = Terug vóór
copy-merged-on = Samengevoegd op
copy-report = Verslag van het samenvoegen
copy-closed = Afgerond
review-comment = Opmerking
merge-other-workspace = Dit is een andere werkruimte, geen kopie van dezelfde. Er is niets samengevoegd.
merge-newer-fields = De kopie bevat velden van een nieuwere versie. Er is niets samengevoegd; werk eerst Tandem bij.
merge-taken = { $n ->
    [0] Er is niets overgenomen.
    [one] { $n } wijziging is overgenomen:
   *[other] { $n } wijzigingen zijn overgenomen:
 }
merge-questions = { $n ->
    [one] { $n } vraag staat open:
   *[other] { $n } vragen staan open:
 }
git-no-repository = Deze map ligt niet in een git-repository. Er is niets gewijzigd.
git-refused = Git weigerde: { $detail }
git-done = Git voegt werkruimten (*.tandem.ron) in deze repository nu met Tandem samen en vergelijkt ze ermee. Wie de repository kloont, voert dit één keer uit. Neem .gitattributes mee in de commit, zodat het voor iedereen geldt.
git-removed = Git behandelt werkruimten weer als gewone tekst.
conflict-both-changed = Beiden hebben het gewijzigd
conflict-we-deleted = Wij hebben het verwijderd, de anderen gewijzigd
conflict-they-deleted = De anderen hebben het verwijderd, wij gewijzigd
conflict-still-needed = Aan de ene kant verwijderd, aan de andere kant nog nodig
conflict-agreed-meanwhile = Aan de ene kant afgesproken, aan de andere kant anders geformuleerd
conflict-no-base = Het verschilt, en hoe het eerst was, is niet bekend
conflict-breaks-rule = Samen overtreden ze een regel
merge-title = Kopieën samenvoegen
merge-open-title = Open vragen
merge-failed-title = { $name } is niet samengevoegd
merge-nothing-title = Niets om samen te voegen
merge-nothing = De kopie brengt niets wat hier niet al is. Er is niets gewijzigd.
merge-again = De kopie van { $name } is op { $day } al samengevoegd. Er is niets gewijzigd.
merge-no-base = Het is niet bekend waarvan { $name } is uitgegaan; elk verschil is daarom een vraag en niets wordt vanzelf overgenomen.
merge-brought = { $name } brengt: { $what }
merge-brought-nothing = geen wijzigingen
merge-brought-unknown = { $name }: een kopie van deze werkruimte
merge-outside = { $n ->
    [one] Neem ook { $n } wijziging buiten de opdracht over
   *[other] Neem ook { $n } wijzigingen buiten de opdracht over
 }
merge-tab-questions = Vragen ({ $n })
merge-tab-changes = Wordt overgenomen ({ $n })
merge-no-questions = Er is niets wat beide kanten verschillend hebben gewijzigd.
merge-no-changes = Er wordt niets overgenomen.
merge-do = Samenvoegen
merge-do-hint = Ctrl+Enter
merge-answer = Antwoorden overnemen
merge-stay-open = { $n ->
    [one] { $n } vraag blijft open en wordt in de werkruimte bewaard
   *[other] { $n } vragen blijven open en worden in de werkruimte bewaard
 }
merge-before = Voorheen
merge-ours = Hier
merge-theirs = In de kopie
merge-other = Anders formuleren
merge-why = { $why } · kopie: { $from }
merge-all-like-this = Alle zo beantwoorden
merge-leave-open = Open laten
merge-stays = Zolang het open is, geldt
merge-result = Het resultaat
merge-take = Overnemen: { $name }
merge-needed = Iets anders dat wordt overgenomen, heeft dit nodig.
merge-not-possible = Dit antwoord is niet mogelijk: waar het naar verwijst, is er niet meer.
merge-overtaken = De werkruimte is intussen gewijzigd. Er is niets samengevoegd; begin opnieuw.
merge-refused = { $n ->
    [one] { $n } wijziging is weggelaten:
   *[other] { $n } wijzigingen zijn weggelaten:
 }
merge-answered = { $n ->
    [one] { $n } vraag is beantwoord:
   *[other] { $n } vragen zijn beantwoord:
 }
merge-done = Samengevoegd. Ongedaan maken neemt het in één stap terug.
merge-not-kept = Samengevoegd, maar de toestand ervoor kon niet bij de eerdere versies worden bewaard: uw eigen map neemt op dit moment niets aan. Ongedaan maken neemt het samenvoegen nog steeds terug.
merge-done-open = { $n ->
    [one] Samengevoegd. { $n } vraag staat open; het overzicht leidt erheen.
   *[other] Samengevoegd. { $n } vragen staan open; het overzicht leidt erheen.
 }
merge-answered-toast = { $n ->
    [one] { $n } vraag beantwoord.
   *[other] { $n } vragen beantwoord.
 }
merge-from-disk = Het bestand op schijf
merge-left-out = { $n ->
   [one] { $n } wijziging buiten de opdracht van de kopie is weggelaten; met --outside wordt ze overgenomen.
   *[other] { $n } wijzigingen buiten de opdracht van de kopie zijn weggelaten; met --outside worden ze overgenomen.
 }
diff-same = Er is geen verschil.
edit-merge = Samenvoegen
edit-answer-questions = Open vragen beantwoorden
edit-give-copy = Kopie ter beoordeling meegeven
edit-close-copy = Kopie afronden
command-merge = Kopieën samenvoegen…
give-short = Kopie meegeven
merge-short = Samenvoegen
command-give-copy = Kopie ter beoordeling meegeven…
command-compare = Vergelijken met andere werkruimte…
path-merge = Kopieën van deze werkruimte samenvoegen
path-compare = Vergelijken met
path-copy = Kopie ter beoordeling opslaan
working-copy = Kopie wordt opgeslagen…
working-merge = Wordt samengevoegd…
changed-merge = Beide samenvoegen
changed-merge-hint = U ziet wat er zou worden samengevoegd voordat er iets gebeurt.
compare-title = Vergelijken
compare-text = Links de andere werkruimte, rechts deze.
version-merged = voordat een kopie werd samengevoegd
version-given = toen een kopie werd meegegeven
give-title = Kopie ter beoordeling meegeven
give-text = De kopie werkt zonder netwerk op elke computer met Tandem. Komt de kopie terug, sleep die dan op dit venster: wat aan beide kanten is gewijzigd, wordt samengevoegd.
give-part = Wat bekeken moet worden
give-everything = Alles
give-items = { $n ->
    [one] { $n } stuk content
   *[other] { $n } stuks content
 }
give-task-hint = Waar gaat het om? Het staat boven in de kopie.
give-do = Kopie opslaan…
give-missing = Geef aan voor wie de kopie is, voor welke kant die persoon spreekt en wat bekeken moet worden.
give-out = Meegegeven kopieën
give-close = Van { $name } wordt niets meer verwacht
give-copy-report = Verslag van { $name } kopiëren
give-report-copied = Verslag gekopieerd: { $value }
give-done = De kopie voor { $name } is opgeslagen: { $path }
give-failed-title = De kopie voor { $name } is niet opgeslagen
page-review = Beoordeling
page-review-purpose = Wat u hier zegt, gaat met deze kopie mee terug en wordt daar samengevoegd.
review-progress = { $done } van { $all }
review-for = Voor { $name }
review-due = terug vóór { $day }
review-next = Volgende
review-previous = Vorige
review-useful = Hoe nuttig is het voor uw kant?
review-knows = Kent u het?
review-verdict = Wat moet ermee gebeuren?
review-no-content = Deze kopie vraagt niet naar content. Bekijk de hier genoemde pagina’s; alles wat u wijzigt, gaat mee terug.
review-look-at = Graag bekijken
review-all-done = Alles is beoordeeld. Sla de kopie op (Ctrl+S) en stuur die terug.
review-keys = Toetsen: 0 nutteloos tot 4 zeer nuttig · K bekend, N niet bekend · V oordeel · C opmerking (Esc sluit die af) · ↓ volgende · ↑ vorige
review-opinions = Beoordelaars
review-open-first = Naar het eerste zonder antwoord
questions-open = { $n ->
    [one] { $n } open vraag van het samenvoegen
   *[other] { $n } open vragen van het samenvoegen
 }
questions-answer = Beantwoorden
edit-review = Beoordeling
field-conflict-record = Gegeven
field-conflict-field = Veld
field-person-name = Naam
field-period-closed = Afgesloten op
merge-many-leads = { $n } leads: { $list } …
