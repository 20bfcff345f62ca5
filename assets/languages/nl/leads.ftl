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
round-departments-answer = Elke afdeling geeft één antwoord; de personen op de lijst worden niet gevraagd.
round-each-person = Iedereen voor zich
round-each-department = Elke afdeling gezamenlijk
round-people-answer = Er antwoorden: { $sales } voor Verkoop, { $marketing } voor Marketing. Wie neutraal of afwezig is, wordt niet gevraagd.
round-settled-too = Ook afgesproken criteria opnieuw laten wegen
round-asks = { $n ->
    [0] Er staat geen criterium open: neem afgesproken criteria mee of voeg er eerst een toe.
    [one] De ronde vraagt naar de punten van { $n } criterium.
   *[other] De ronde vraagt naar de punten van { $n } criteria.
}
round-takes = Dat { $n ->
   [one] is { $n } antwoord
   *[other] zijn { $n } antwoorden
 }; aan één toetsenbord duurt het ongeveer { $minutes } min.
round-takes-long = Kies er minder of verdeel de ronde.
round-choose-criteria = Criteria kiezen…
round-choose-all = Alle
round-choose-none = Geen
round-begin = Ronde beginnen
round-running = Ronde { $n }: verborgen tot u onthult
round-rules = { $n ->
    [one] { $n } criterium. Geef het toetsenbord of een numeriek blok door; wat wordt getypt, verschijnt alleen als puntjes.
   *[other] { $n } criteria. Geef het toetsenbord of een numeriek blok door; wat wordt getypt, verschijnt alleen als puntjes.
}
round-pass-to = Geef het toetsenbord aan { $name }
round-pass-keys = Enter begint. Met de pijltoetsen (of / en * op een numeriek blok) kiest u iemand anders.
round-enter-for = Voor { $name } antwoorden
round-voter-done = heeft geantwoord
round-ready = Iedereen heeft geantwoord. Druk op R om te onthullen.
round-reveal = R  Onthullen
round-discard = Ronde verwerpen
round-incomplete = Nog niet iedereen heeft alles beantwoord.
round-reveal-anyway = Toch onthullen
round-wait = Wachten
silence-how = Typ de punten en druk op Enter; een minteken staat voor aftrek. Met de pijltoetsen (of / en * op een numeriek blok) gaat u omhoog en omlaag; Backspace neemt een antwoord terug; met Esc (of + en Enter) gaat u terug. Wat u typt, verschijnt alleen als ••.
silence-there = beantwoord
silence-typing = wordt getypt
silence-missing = open
silence-refused = niet overgenomen: alleen { $least } tot { $most }
silence-refused-number = niet overgenomen: geen getal
silence-refused-whole = niet overgenomen: alleen hele punten
silence-refused-decimals = niet overgenomen: hooguit twee decimalen
silence-refused-mark = niet overgenomen: decimalen staan achter een komma
silence-done = Klaar
round-revealed = Ronde { $n }: onthuld
round-still-open = { $open } van { $all } nog open. Het grootste verschil staat bovenaan; met 1 tot en met 6 legt u de punten vast, N opent de notitie.
round-others = Rondes
round-table = Terug naar de tabel
round-next = Volgende ronde…
round-medians = Verkoop { $sales }, Marketing { $marketing }
round-one-side = slechts één kant heeft geantwoord
round-same = geen verschil
round-gap = { $gap } verschil
round-spread = spreiding { $n }
round-close = dicht bij elkaar
round-apart = bespreken
round-agreed = afgesproken: { $n }
round-explain = Graag toelichten: { $who }
round-explain-sides = Niemand staat alleen: laat elke zienswijze door iemand toelichten.
round-note = Wat degenen met een afwijkende mening zeiden
round-note-hint = Waarom zo hoog, waarom zo laag?
settle-same = Beide zeggen { $n }: afspreken
settle-key-sales = Verkoop: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Midden: { $n }
settle-heads = De afdelingshoofden beslissen…
settle-heads-ask = Punten waarvoor beide afdelingshoofden kiezen
settle-heads-points = { $name }: punten van de afdelingshoofden
settle-group = De groep zegt…
settle-group-ask = Punten waarover de groep het eens is
settle-group-points = { $name }: punten van de groep
settle-heads-decide = Beslissen
group-counts = ‘{ $name }’ telt samen hoogstens voor { $cap }
group-left = ‘{ $name }’ telt samen hoogstens voor { $cap }; andere hebben er { $agreed } van, er blijft { $left }
group-full = ‘{ $name }’ telt samen hoogstens voor { $cap }; andere hebben al { $agreed }, er blijft niets
group-most = hoogstens { $cap }: { $name }
settled-who = Wie heeft besloten
settled-why = Waarom
settled-agreed = door beide afgesproken
settled-sales = zoals Verkoop voorstelde
settled-marketing = zoals Marketing voorstelde
settled-midpoint = het midden tussen beide
settled-heads = door de afdelingshoofden beslist
settled-group = door de groep afgesproken
settled-parked = geparkeerd
settled-reopened = heropend
trace-points = { $n }: { $how }
report-decisions = Hoe de punten tot stand kwamen
report-difference = Verschil
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

## Parts of the page

part-points = Punten
part-threshold = Drempel en capaciteit
part-backtest = Proef op de som

## Threshold

threshold-title = Waar ligt de drempel?
threshold-curve = Leads, trefzekerheid en dekking per drempel; de drempel is { $threshold }
threshold-curve-month = leads per maand
threshold-curve-all = leads in totaal
threshold-precision = trefzekerheid (precision)
threshold-recall = dekking (recall)
threshold-capacity = wat Verkoop aankan
threshold-here-month = Bij { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }: { $leads ->
    [one] { $n } lead
   *[other] { $n } leads
 } per maand
threshold-here = Bij { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }: { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }
threshold-minima = De minima voor fit en interesse blijven bij elke drempel gelden.
threshold-choices = Drie manieren om de drempel te kiezen
threshold-by-capacity = Wat Verkoop aankan
threshold-capacity-why = de laagste drempel waarbij hoogstens { $n ->
    [one] { $n } lead per maand wordt overgedragen
   *[other] { $n } leads per maand worden overgedragen
 }
threshold-capacity-all = Met { $n ->
    [one] { $n } lead per maand
   *[other] { $n } leads per maand
 } kan Verkoop alles aan wat doorkomt, bij elke drempel.
threshold-by-economics = Wat loont
threshold-economic-missing = Vul kosten per lead, orderwaarde en marge in.
threshold-take = { $n } overnemen
threshold-chosen = Gekozen
threshold-chosen-by = Wie heeft gekozen
threshold-chosen-why = Waarom deze
rebase-title = Het afgelopen jaar volgens deze definitie
rebase-no-dates = Deze leads hebben geen aanmaakdatum; daarom is er geen maand te bepalen.
rebase-old-target = Oud doel, leads per maand
rebase-fair = een even zwaar doel volgens de nieuwe definitie: { $n }
policy-lead-cost = Kosten om één lead op te volgen
policy-deal-value = Waarde van een gewonnen order
policy-margin = Marge op een order

## Back-test

backtest-tab-evidence = Wat de data zeggen
backtest-tab-versions = Versies
backtest-specificity = Tegengehouden: aandeel van de niet-gewonnen leads dat is tegengehouden (specificiteit)
backtest-lift = Voordeel: zoveel keer meer gewonnen leads dan bij toeval (lift)
backtest-auc-long = Onderscheidend vermogen: zo vaak staat een koper boven een niet-koper (AUC; 0,5 is toeval, 1 foutloos)
backtest-decided = Leads
backtest-not-won = niet gewonnen
backtest-passed = overgedragen
backtest-kept = tegengehouden
backtest-selection = Leads die nooit zijn overgedragen, kregen zelden de kans om gewonnen te worden; wat ervan zou zijn geworden, weet niemand.
gain-title = Hoeveel kopers staan bovenaan de lijst?
gain-best = beste { $n }%
gain-won = { $won } van { $all ->
    [one] { $all } koper
   *[other] { $all } kopers
 }
evidence-title = Wat zouden de data voorstellen?
evidence-criterion = Criterium, afgesproken punten
evidence-verdict = Duiding
evidence-range = { $low } tot { $high }
evidence-fits = past
evidence-more = meer punten
evidence-less = minder punten
evidence-cannot-tell = niet te zeggen
evidence-always-or-never = geldt voor alle leads of geen enkele
evidence-nothing-agreed = nog niets afgesproken
leak-marked = gemarkeerd als pas achteraf bekend
leak-column = de kolom wordt pas bij de beslissing gevuld
leak-too-good = te goed om vooraf bekend te zijn

## Versions of the model

versions-model-title = Versies van het model
versions-model-purpose = Bewaar het model voordat u het wijzigt; later ziet u wat er anders is en wat dat voor dezelfde leads betekent.
version-name = Naam van de versie
version-name-hint = bijvoorbeeld voorjaar 2027
version-keep = Versie bewaren
version-number = Versie { $n }
version-since = Wat er sindsdien is veranderd
version-same = Niets: het model is hetzelfde.
version-decisions = Beslissingen over dezelfde leads
version-both = toen en nu
version-only-then = alleen toen
version-only-now = alleen nu
version-neither = nooit
version-restore = Deze versie terughalen
version-delete = Versie verwijderen
difference-added = Nieuw: { $name }

difference-removed = Vervallen: { $name }
difference-points = { $name }: { $before } → { $after }
difference-counted = { $name }: wordt anders geteld
difference-cap = Plafond van { $name }: { $before } → { $after }
edit-keep-version = versie bewaren
edit-delete-version = versie verwijderen
edit-restore-version = versie terughalen

## The model outside

format-and = { $first } en { $last }
format-or = { $first } of { $last }
model-title = Leadmodel: { $title }
model-group = { $name }, ten hoogste { $cap }
definition-sum = Een lead wordt overgedragen vanaf { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }.
definition-sums = Een lead wordt overgedragen vanaf { $threshold ->
    [one] { $threshold } punt
   *[other] { $threshold } punten
 }, waarvan minstens { $fit } voor fit en { $engagement } voor interesse.
definition-strongest = Het meest telt: { $names }.
definition-required = Onmisbaar: { $names }.
definition-veto = Nooit overgedragen bij: { $names }.
definition-fast = Direct overgedragen bij: { $names }.
score-no-leads = In deze werkruimte zitten geen leads. Noem een CSV- of XLSX-bestand met leads.
score-leads = { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }, waarvan { $passed } overgedragen:
score-manual = Alleen door mensen te beoordelen, hier zonder punten: { $names }
score-missing = Kolommen waar de regels naar kijken en die deze leads niet hebben: { $names }
score-sum = Score
score-cell = Raster
score-decision = Beslissing
score-reasons = Redenen
score-sheet = Gescoorde leads
model-kind = Het model wordt als .md of .json geschreven. Er is niets geschreven.
column-email = e-mail
column-phone = telefoon

## Test of the definition

part-blind-test = Blinde test
blind-test-title = Bedoelen beide hetzelfde met ‘lead’?
blind-test-purpose = Beide kanten beoordelen in stilte dezelfde 20 anonieme leads: ja, misschien of nee. Het onthullen laat zien waar u van mening verschilt.
blind-test-all = Alle tests
blind-test-again = Herhaal de test na de sessie: andere leads, dezelfde vraag.
blind-test-new = Nieuwe blinde test…
blind-test-name = Blinde test { $n }
blind-test-no-leads = Importeer eerst leads; daaruit worden de kaarten getrokken.
blind-test-begin = Test beginnen
blind-test-rules = { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }. Geef het toetsenbord door; tot het onthullen is niets te zien.
blind-test-judge-for = Voor { $name } beoordelen
blind-test-discard = Test verwerpen
blind-test-how = Zou u dit een lead noemen? 1 is ja, 2 misschien, 3 nee. Met de pijltoetsen (of / en * op een numeriek blok) gaat u vooruit en terug; Backspace neemt een antwoord terug; Esc stopt.
blind-test-card = Lead { $n } van { $all }
blind-test-number = Lead { $n }
blind-test-no-facts = Over deze lead is niets bekend.
blind-test-one-side = Slechts één kant heeft geoordeeld.
blind-test-result = U bent het eens over { $of } leads.
blind-test-agreed = eens over { $of }
blind-test-kappa = Overeenstemming bovenop toeval: { $kappa } (1 = volledig eens, 0 = niet meer dan toeval; Cohens κ)
blind-test-no-dispute = Geen lead is omstreden.
blind-test-disputed = Bespreek deze
judgement-maybe = misschien
edit-begin-test = blinde test beginnen
edit-discard-test = blinde test verwerpen
edit-reveal-test = blinde test onthullen

## Reconciliation

part-reconciliation = Afstemming
reconciliation-title = Overgedragen en ontvangen
reconciliation-purpose = ‘We hebben 123 leads overgedragen.’ – ‘Wij zagen niets nieuws.’ Noteer beide getallen; wat niet klopt, wordt een eigen regel.
reconciliation-new = Nieuwe periode
reconciliation-delete = Periode verwijderen
reconciliation-name = Periode
reconciliation-passed = Door Marketing overgedragen
reconciliation-passed-n = { $n } overgedragen
reconciliation-received = Bij Verkoop aangekomen
reconciliation-known = Al bekend
reconciliation-unusable = Onbruikbaar (adres, test)
reconciliation-rejected = Afgewezen, per reden
reconciliation-reason = Afgewezen: { $reason }
reconciliation-accepted = Geaccepteerd
reconciliation-undecided = Nog niet besloten
reconciliation-on-the-way = { $n } overgedragen en nooit aangekomen
reconciliation-too-many = { $n } meer aangekomen dan overgedragen
reconciliation-unexplained = { $n } aangekomen en onverklaard
reconciliation-over = { $n } meer toegewezen dan aangekomen
reconciliation-even = Alles klopt.
reconciliation-uneven = De getallen kloppen nog niet.
reconciliation-no-accepted = Vul in hoeveel er zijn geaccepteerd.
reconciliation-later = Hier verschijnen de acceptatiegraad en waar de afwijzingen om vragen.
reconciliation-adds-up = klopt
reconciliation-open = klopt niet
reconciliation-note = Wat verklaart het verschil?
reconciliation-result = Wat ervan geworden is
reconciliation-causes = Waar de afwijzingen om vragen
reconciliation-periods = Alle periodes
cause-definition = betere definitie
cause-data = betere data
cause-timing = beter moment
cause-process = eigen proces
accounts-title = Bekende bedrijven
accounts-how = Importeer een lijst van bedrijven die Verkoop kent als tweede leadlijst; er wordt vergeleken met onherkenbaar gemaakte codes, nooit met namen.
accounts-list = Lijst van bekende bedrijven
accounts-choose = kies een lijst
accounts-no-keys = Een van beide heeft geen kolom met bedrijven of webdomeinen.
accounts-known = { $of } leads uit ‘{ $set }’ { $n ->
    [one] hoort
   *[other] horen
} bij bekende bedrijven.
accounts-take = { $n } als bekend overnemen
edit-add-reconciliation = periode toevoegen
edit-delete-reconciliation = periode verwijderen
edit-reconciliation = afstemming wijzigen

## Hand-over

part-handover = Overdracht
handover-title = Overdrachtsprotocol
handover-trigger = Wat de overdracht in gang zet
handover-minimum = Minimale gegevens
handover-channel = Kanaal
handover-routing = Wie welke lead krijgt
handover-contacted = Wat telt als contact
handover-deputy = Vervanger
handover-overdue = Wie bericht krijgt als een termijn verstrijkt
handover-report-back = Terugkoppeling van Verkoop
handover-capacity-stop = Overdrachtsstop vanaf zoveel open leads per persoon
handover-cycles = Hoe vaak een lead mag terugkomen
handover-causes = Waar elke afwijsreden om vraagt
handover-causes-purpose = Zodat de evaluatie laat zien wat er beter kan, niet wie schuld heeft.
handover-cause-of = { $reason }: waar dit om vraagt
handover-no-reasons = Nog geen afwijsredenen afgesproken.
handover-reasons-where = Redenen en termijnen staan onder KPI’s & SLA.
handover-sheet-title = Het blad voor aan de muur
handover-sheet-purpose = Eén pagina met definitie, protocol en redenen, om af te drukken en op te hangen.
handover-sheet = Blad maken…
handover-required = Onmisbaar
handover-vetoes = Nooit overgedragen
handover-how = Zo wordt overgedragen
handover-what = Wat
handover-agreed = Afgesproken
handover-reject = Afwijsredenen en waar ze om vragen
command-persona-cards = Kaarten voor de muur …
command-handover-sheet = Overdrachtsprotocol maken
path-handover = Overdrachtsprotocol maken
edit-handover = overdrachtsprotocol wijzigen

## Rules from the data

rule-quarters-in-leads = Vier even grote groepen van deze leads om uit te kiezen

## A later export

import-note-changed = { $n ->
   [0] Daarvan is er geen gewijzigd.
   [one] Daarvan is er { $n } gewijzigd.
   *[other] Daarvan zijn er { $n } gewijzigd.
 }
import-note-added = { $n ->
    [one] { $n } lead is nieuw.
   *[other] { $n } leads zijn nieuw.
}

## Help

help-round = Stille ronde of blinde test onthullen
help-round-keys = R
help-settle = Gekozen criterium na het onthullen afspreken; notitie
help-settle-keys = 1 – 6 · N
help-judge = Lead in de blinde test beoordelen: ja, misschien, nee
help-judge-keys = 1 · 2 · 3
help-line-break = Nieuwe regel in een uitspraak of clausule
help-line-break-keys = Shift+Enter
help-step = Bij presenteren: verder, terug
help-step-keys = PageDown · PageUp · → · ←
help-black = Bij presenteren: zwart scherm, tot de volgende toets
help-black-keys = B · .

## Messages

toast-discarded = Verworpen. Met Ctrl+Z haalt u het terug.
toast-version-restored = ‘{ $value }’ is teruggehaald. Met Ctrl+Z maakt u het ongedaan.

## Several models

model-general = Algemeen model
model-number = Model { $n }
model-leads = { $name } · { $n ->
    [one] { $n } lead
   *[other] { $n } leads
}
models-name = Leadmodellen
model-new = Nog een model
model-hint = Wordt een product of segment anders beoordeeld? Het kan eigen criteria en een eigen drempel hebben.
model-edit = Naam en segment
model-purpose = Elke lead wordt door één model beoordeeld: het eerste waarvan het segment past, anders het algemene model.
model-name = Naam van het model
model-segment = Segment
model-no-segment = Nog geen segment gekozen: dit model beoordeelt geen leads.
model-judges = Het beoordeelt { $n } van { $all ->
    [one] { $all } lead
   *[other] { $all } leads
 }.
model-done = Klaar
model-delete = Dit model verwijderen
model-for = Voor leads met deze eigenschap – { $rule }.
model-for-rest = Voor alle overige leads.
toast-model-deleted = ‘{ $value }’ verwijderd. Met Ctrl+Z haalt u het terug.
field-model = Model
edit-add-model = model toevoegen
edit-model = model wijzigen
edit-delete-model = model verwijderen

## Large sets of leads

linked-sample = Steekproef van { $n } uit { $all } leads: het bestand …{ $ending } met alle leads ligt niet naast de werkruimte. Maandcijfers vereisen dat bestand.
linked-look-again = Opnieuw zoeken
linked-reading = Alle { $n } leads worden gelezen…
linked-counting = { $n } leads worden gescoord…
linked-missing = Het bestand met alle leads ontbreekt. Er is niets verloren: zet het naast de werkruimte en zoek opnieuw.
linked-other = Het bestand met alle leads is beschadigd of bevat andere leads. Het is ongewijzigd; de werkruimte toont de steekproef.
linked-io = Het bestand met alle leads kon niet worden gelezen: { $detail }
linked-accounts = Voor het vergelijken van bedrijven zijn alle leads van beide lijsten nodig; van één is er alleen een steekproef.
field-linked = Bestand met alle leads
score-grid = Raster: fit is A vanaf { $a }, B vanaf { $b }, anders C; interesse is 1 vanaf { $one }, 2 vanaf { $two }, anders 3. A1 is het beste.
linked-waiting = Alle leads worden bekeken…
import-note-at-hand = Alle leads van ‘{ $name }’ zijn er weer.
model-choose-segment = kies er een
value-company-mail = zakelijk adres
value-free-mail = gratis mailadres
value-given = opgegeven
value-yes = ja
value-no = nee
