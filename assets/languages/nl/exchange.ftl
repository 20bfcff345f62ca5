## Import dialog
import-tab = tab
import-comma = komma
import-semicolon = puntkomma
import-name = Naam van deze leads
import-complete = Leads van ‘{ $name }’ aanvullen aan de hand van hun kenmerk
import-heading = Kolom in het bestand
import-field = Wordt
import-field-of = { $heading }: wordt
import-day-first = Dag eerst
import-month-first = Maand eerst
import-keep-personal = Namen, e-mailadressen, telefoonnummers en eigenaren ongewijzigd bewaren
import-personal-text = Anders wordt alleen bewaard of ze zijn ingevuld, en bij e-mailadressen of het een zakelijk of gratis adres is.
import-go = { $n ->
   [one] { $n } rij importeren
   *[other] { $n } rijen importeren
 }
import-leave-out = weglaten
import-keep = bewaren onder deze kop
import-stage-count = { $stage } (aantal)
import-stage-date = { $stage } (datum)
import-report-title = Geïmporteerd
import-read = Rijen gelezen: { $read }, daarvan gebruikt: { $used }.
import-skipped = { $n } overgeslagen: { $reason }.
import-note-future = { $n ->
   [one] { $heading }: { $n } datum ligt in de toekomst.
   *[other] { $heading }: { $n } datums liggen in de toekomst.
 }
import-note-negative = { $n ->
   [one] Bij { $n } lead ligt de afsluiting vóór de aanmaakdatum.
   *[other] Bij { $n } leads ligt de afsluiting vóór de aanmaakdatum.
 }
import-note-no-amount = { $n ->
   [one] { $n } gewonnen lead heeft geen waarde.
   *[other] { $n } gewonnen leads hebben geen waarde.
 }
import-note-damaged = { $heading }: een spreadsheet heeft lange kenmerken beschadigd; er is niet naar dubbelen gezocht.
import-note-unknown = Niet in deze werkruimte: { $names }.
import-note-completed = { $n ->
   [one] { $n } lead aangevuld.
   *[other] { $n } leads aangevuld.
 }

## Fields of imported tables
field-ref = kenmerk (als code bewaard, niet geheim)
field-created = aangemaakt
field-outcome = afloop: gewonnen, verloren, afgewezen
field-outcome-short = afloop
field-stage = fase
field-won-date = datum gewonnen
field-lost-date = datum verloren
field-closed = afsluitdatum
field-reason = reden
field-source = bron
field-amount = bedrag
field-company = bedrijf
field-industry = branche
field-employees = medewerkers
field-revenue = jaaromzet
field-country = land
field-region = regio
field-title = titel
field-job-title = functietitel
field-seniority = functieniveau
field-department = afdeling
field-persona = persona
field-product = product
field-rating = score in het CRM
field-visits = bezoeken
field-pageviews = paginaweergaven
field-forms = verzonden formulieren
field-last-activity = laatste activiteit
field-campaign = campagne
field-email = e-mail (persoonlijk)
field-phone = telefoon (persoonlijk)
field-name = naam (persoonlijk)
field-owner = eigenaar
field-kind = type
field-format = formaat
field-language = taal
field-location = locatie
field-version = versie
field-origin = herkomst
field-author = auteur
field-changed = laatst gewijzigd
field-expires = geldig tot
field-rights-until = rechten tot
field-published = gepubliceerd in
field-requested-by = aangevraagd door
field-competitor = concurrent
field-scope = bereik
field-audience = doelgroep
field-personas = persona’s
field-stages = koopfasen
field-objection = beantwoord bezwaar
field-useful-sales = nut voor Verkoop
field-useful-marketing = nut voor Marketing
field-known-sales = bekend bij Verkoop
field-known-marketing = bekend bij Marketing
field-views = weergaven
field-won-deals = gewonnen deals
field-verdict = oordeel
field-notes = notities
field-doc-title = Titel van de werkruimte
field-currency = Valuta
field-organisation = Bedrijf of team
field-purpose = Doel
field-freshness = Leeftijdsgrenzen voor content
field-ext = Waarde van een nieuwere versie
field-deal-value = Gebruikelijke orderwaarde
field-revenue-goal = Omzetdoel
field-proposal = Voorstel
field-agreed-points = Afgesproken punten
field-agreed-target = Afgesproken doel
field-benefit = Wat het oplevert
field-list-name = Naam van de lijst
field-imported = Geïmporteerd op
field-reference-day = Teruggerekend vanaf
field-rows = Aantal leads
field-columns = Gegevens van de leads
field-question = Vraag van de koper
field-opinion = Mening
field-code = Nummer in de catalogus
field-horizon = Tijdshorizon
field-mapping = Toegewezen kolommen
field-keep-personal = Persoonsgegevens bewaard
field-fingerprint = Controlesom
field-side = Kant
field-place = Plaats in de lijst
field-deleted = (verwijderd)
field-unnamed = (zonder naam)
field-month = maand

## Report
report-subtitle = Resultaten van de gezamenlijke workshop van Verkoop en Marketing, stand { $day }
report-said-by = Gezegd door
report-points = Punten
report-lift = Voordeel ten opzichte van toeval (lift)
report-verdicts = Oordelen
report-of-previous = % van vorige fase
report-of-first = % van eerste fase
report-target = Doel
report-goal = Omzetdoel { $goal }, gemiddelde order { $deal }, aandeel Marketing { $share }
report-goal-alone = Omzetdoel { $goal }, gemiddelde order { $deal }
report-plan-open = Wat dit van elke fase vraagt, ontbreekt hier: { $names } – tot nu toe alleen voorgesteld en door niemand bevestigd.
report-open = Open punten
report-open-first = Wat nog openstaat
report-silent = Niet besproken
report-no-statements = Nog geen uitspraken.
report-signature-missing = Handtekening ontbreekt: { $side }.
report-signatures-missing = Handtekeningen ontbreken: { $sides }.
report-signature-outdated = Gewijzigd na de ondertekening: { $side }.
report-undecided = { $n ->
   [one] { $n } stuk content zonder oordeel
   *[other] { $n } stukken content zonder oordeel
 }
report-review-overdue = { $name }: had op { $day } herzien moeten worden
error-stopped = Afgebroken. Er is niets veranderd.
import-note-also-in = { $n ->
   [one] { $n } van deze leads staat volgens het kenmerk al in ‘{ $name }’: die telt in beide lijsten.
   *[other] { $n } van deze leads staan volgens het kenmerk al in ‘{ $name }’: ze tellen in beide lijsten.
 }
import-note-still-tested = De criteria worden nog met ‘{ $name }’ getest, omdat die lijst daarvoor is gekozen; onder ‘Effect’ kunt u de nieuwe kiezen.
import-note-personal-reference = { $heading }: deze kenmerken zijn e-mailadressen of telefoonnummers. Ze zijn niet bewaard, omdat ze door niets te verbergen zijn; zonder kenmerk kan een tweede export deze leads niet aanvullen.

# Lists of records in an exported workbook
list-people = Personen
list-personas = Persona’s
list-statements = Uitspraken
list-models = Leadmodellen
list-groups = Groepen criteria
list-criteria = Criteria
list-rounds = Stille rondes
list-settlements = Besluiten over punten
list-tests = Blinde tests
list-versions = Versies van het model
list-reconciliations = Overgedragen en ontvangen leads
list-journey = Koopfasen
list-content = Content
list-stages = Funnelfasen
list-months = Maanden
list-kpis = KPI’s
list-clauses = Afspraken
list-mappings = Onthouden imports
list-leads = Geïmporteerde leads
sheet-thresholds = Drempels en grenzen
sheet-setting = Instelling
sheet-value = Waarde
sheet-signed = Wat ondertekend is
sheet-answer = Antwoord
sheet-tested = Daarmee getest
list-conflicts = Open vragen
list-copies = Beoordelingskopieën
