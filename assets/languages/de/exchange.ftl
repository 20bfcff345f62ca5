## Import dialog
import-tab = Tabulator
import-comma = Komma
import-semicolon = Semikolon
import-name = Name dieser Leads
import-complete = Leads von „{ $name }“ anhand der Kennung ergänzen
import-heading = Spalte in der Datei
import-field = Wird zu
import-field-of = { $heading }: wird zu
import-day-first = Tag zuerst
import-month-first = Monat zuerst
import-keep-personal = Namen, E-Mails, Telefonnummern und Zuständige unverändert behalten
import-personal-text = Sonst wird nur festgehalten, ob sie ausgefüllt sind, bei E-Mails außerdem, ob es eine Firmen- oder Freemail-Adresse ist.
import-go = { $n ->
   [one] { $n } Zeile importieren
   *[other] { $n } Zeilen importieren
 }
import-leave-out = weglassen
import-keep = unter dieser Überschrift behalten
import-stage-count = { $stage } (Anzahl)
import-stage-date = { $stage } (Datum)
import-report-title = Importiert
import-read = Zeilen gelesen: { $read }, davon verwendet: { $used }.
import-skipped = { $n } übersprungen: { $reason }.
import-note-future = { $n ->
   [one] { $heading }: { $n } Datum liegt in der Zukunft.
   *[other] { $heading }: { $n } Datumsangaben liegen in der Zukunft.
 }
import-note-negative = { $n ->
   [one] Bei { $n } Lead liegt der Abschluss vor dem Anlagedatum.
   *[other] Bei { $n } Leads liegt der Abschluss vor dem Anlagedatum.
 }
import-note-no-amount = { $n ->
   [one] { $n } gewonnener Lead hat keinen Wert.
   *[other] { $n } gewonnene Leads haben keinen Wert.
 }
import-note-damaged = { $heading }: Eine Tabellenkalkulation hat lange Kennungen beschädigt; Dubletten wurden nicht gesucht.
import-note-unknown = Nicht in diesem Arbeitsbereich: { $names }.
import-note-completed = { $n ->
   [one] { $n } Lead ergänzt.
   *[other] { $n } Leads ergänzt.
 }

## Fields of imported tables
field-ref = Kennung (als Code behalten, kein Geheimnis)
field-created = erstellt
field-outcome = Ausgang: gewonnen, verloren, abgelehnt
field-outcome-short = Ausgang
field-stage = Phase
field-won-date = Datum gewonnen
field-lost-date = Datum verloren
field-closed = Abschlussdatum
field-reason = Grund
field-source = Quelle
field-amount = Betrag
field-company = Firma
field-industry = Branche
field-employees = Mitarbeitende
field-revenue = Jahresumsatz
field-country = Land
field-region = Region
field-title = Titel
field-job-title = Stellenbezeichnung
field-seniority = Position
field-department = Abteilung
field-persona = Persona
field-product = Produkt
field-rating = Punkte im CRM
field-visits = Besuche
field-pageviews = Seitenaufrufe
field-forms = gesendete Formulare
field-last-activity = letzte Aktivität
field-campaign = Kampagne
field-email = E-Mail (persönlich)
field-phone = Telefon (persönlich)
field-name = Name (persönlich)
field-owner = Zuständige
field-kind = Typ
field-format = Format
field-language = Sprache
field-location = Ablageort
field-version = Version
field-origin = Herkunft
field-author = Autor
field-changed = zuletzt geändert
field-expires = gültig bis
field-rights-until = Rechte bis
field-published = veröffentlicht in
field-requested-by = angefordert von
field-competitor = Wettbewerber
field-scope = Geltungsbereich
field-audience = Zielgruppe
field-personas = Personas
field-stages = Kaufphasen
field-objection = beantworteter Einwand
field-useful-sales = Nutzen für den Vertrieb
field-useful-marketing = Nutzen für das Marketing
field-known-sales = dem Vertrieb bekannt
field-known-marketing = dem Marketing bekannt
field-views = Aufrufe
field-won-deals = gewonnene Aufträge
field-verdict = Urteil
field-notes = Notizen
field-doc-title = Titel des Arbeitsbereichs
field-currency = Währung
field-organisation = Firma oder Team
field-purpose = Zweck
field-freshness = Altersgrenzen für Inhalte
field-ext = Wert einer neueren Version
field-deal-value = Üblicher Auftragswert
field-revenue-goal = Umsatzziel
field-proposal = Vorschlag
field-agreed-points = Vereinbarte Punkte
field-agreed-target = Vereinbartes Ziel
field-benefit = Nutzen
field-list-name = Name der Liste
field-imported = Importiert am
field-reference-day = Zurückgerechnet ab
field-rows = Anzahl Leads
field-columns = Daten der Leads
field-question = Frage des Käufers
field-opinion = Meinung
field-code = Nummer im Katalog
field-horizon = Zeitbezug
field-mapping = Zuordnung der Spalten
field-keep-personal = Personenbezogene Daten behalten
field-fingerprint = Prüfsumme
field-side = Seite
field-place = Platz in der Liste
field-deleted = (gelöscht)
field-unnamed = (ohne Namen)
field-month = Monat

## Report
report-subtitle = Ergebnisse des gemeinsamen Workshops von Vertrieb und Marketing, Stand { $day }
report-said-by = Aussage von
report-points = Punkte
report-lift = Vorteil gegenüber Zufallsauswahl (Lift)
report-verdicts = Urteile
report-of-previous = % der Stufe davor
report-of-first = % der ersten Stufe
report-target = Ziel
report-goal = Umsatzziel { $goal }, mittlerer Auftrag { $deal }, Anteil Marketing { $share }
report-goal-alone = Umsatzziel { $goal }, mittlerer Auftrag { $deal }
report-plan-open = Was das von jeder Stufe verlangt, fehlt hier: { $names } – bisher nur vorgeschlagen und von niemandem bestätigt.
report-open = Offene Punkte
report-open-first = Was noch offen ist
report-silent = Nicht besprochen
report-no-statements = Noch keine Aussagen.
report-signature-missing = Unterschrift fehlt: { $side }.
report-signatures-missing = Unterschriften fehlen: { $sides }.
report-signature-outdated = Seit der Unterschrift geändert: { $side }.
report-undecided = { $n ->
   [one] { $n } Inhalt ohne Urteil
   *[other] { $n } Inhalte ohne Urteil
 }
report-review-overdue = { $name }: Überprüfung war am { $day } fällig
error-stopped = Abgebrochen. Es hat sich nichts geändert.
import-note-also-in = { $n ->
   [one] { $n } dieser Leads steht laut Kennung schon in „{ $name }“: Er zählt in beiden Listen.
   *[other] { $n } dieser Leads stehen laut Kennung schon in „{ $name }“: Sie zählen in beiden Listen.
 }
import-note-still-tested = Die Kriterien werden weiter mit „{ $name }“ getestet, weil diese Liste dafür gewählt wurde; unter „Wirkung“ können Sie auf die neue umstellen.
import-note-personal-reference = { $heading }: Diese Kennungen sind Mailadressen oder Telefonnummern. Sie wurden nicht behalten, weil nichts sie verbergen könnte; ohne sie kann ein zweiter Export diese Leads nicht ergänzen.

# Lists of records in an exported workbook
list-people = Personen
list-personas = Personas
list-statements = Aussagen
list-models = Lead-Modelle
list-groups = Kriteriengruppen
list-criteria = Kriterien
list-rounds = Verdeckte Runden
list-settlements = Entscheidungen zu Punkten
list-tests = Blindtests
list-versions = Versionen des Modells
list-reconciliations = Übergebene und erhaltene Leads
list-journey = Kaufphasen
list-content = Inhalte
list-stages = Funnel-Phasen
list-months = Monate
list-kpis = KPIs
list-clauses = Vereinbarungen
list-mappings = Gemerkte Importe
list-leads = Importierte Leads
sheet-thresholds = Schwellen und Grenzen
sheet-setting = Einstellung
sheet-value = Wert
sheet-signed = Was unterschrieben ist
sheet-answer = Antwort
sheet-tested = Damit getestet
list-conflicts = Offene Fragen
list-copies = Prüfkopien
