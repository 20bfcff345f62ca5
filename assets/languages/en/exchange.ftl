## Import dialog
import-tab = tab
import-comma = comma
import-semicolon = semicolon
import-name = Name of these leads
import-complete = Complete the leads of “{ $name }” by their reference
import-heading = Column in the file
import-field = Becomes
import-field-of = { $heading }: becomes
import-day-first = Day first
import-month-first = Month first
import-keep-personal = Keep names, e-mails, phones and owners as they are
import-personal-text = Otherwise only the fact that they are filled is kept, and for e-mails whether it is a company or a free mail address.
import-go = { $n ->
   [one] Import { $n } row
   *[other] Import { $n } rows
 }
import-leave-out = leave out
import-keep = keep under this heading
import-stage-count = { $stage } (count)
import-stage-date = { $stage } (date)
import-report-title = Imported
import-read = { $read ->
    [one] { $read } row
   *[other] { $read } rows
 } read, { $used } used.
import-skipped = { $n } skipped: { $reason }.
import-note-future = { $n ->
   [one] { $heading }: { $n } date lies in the future.
   *[other] { $heading }: { $n } dates lie in the future.
 }
import-note-negative = { $n ->
   [one] { $n } lead ends before it begins.
   *[other] { $n } leads end before they begin.
 }
import-note-no-amount = { $n ->
   [one] { $n } won lead has no value.
   *[other] { $n } won leads have no value.
 }
import-note-damaged = { $heading }: a spreadsheet has damaged long ids; duplicates were not looked for.
import-note-unknown = Not in this workspace: { $names }.
import-note-completed = { $n ->
   [one] { $n } lead completed.
   *[other] { $n } leads completed.
 }

## Fields of imported tables
field-ref = reference (kept as a code, no secret)
field-created = created
field-outcome = outcome: won, lost, rejected
field-outcome-short = outcome
field-stage = stage
field-won-date = date won
field-lost-date = date lost
field-closed = date closed
field-reason = reason
field-source = source
field-amount = amount
field-company = company
field-industry = industry
field-employees = employees
field-revenue = annual revenue
field-country = country
field-region = region
field-title = title
field-job-title = job title
field-seniority = seniority
field-department = department
field-persona = persona
field-product = product
field-rating = score in the CRM
field-visits = visits
field-pageviews = page views
field-forms = forms sent
field-last-activity = last activity
field-campaign = campaign
field-email = e-mail (personal)
field-phone = phone (personal)
field-name = name (personal)
field-owner = owner
field-kind = type
field-format = format
field-language = language
field-location = location
field-version = version
field-origin = origin
field-author = author
field-changed = last changed
field-expires = expires
field-rights-until = rights until
field-published = published in
field-requested-by = requested by
field-competitor = competitor
field-scope = scope
field-audience = audience
field-personas = personas
field-stages = journey stages
field-objection = objection answered
field-useful-sales = usefulness for Sales
field-useful-marketing = usefulness for Marketing
field-known-sales = known to Sales
field-known-marketing = known to Marketing
field-views = views
field-won-deals = won deals
field-verdict = verdict
field-notes = notes
field-doc-title = Title of the workspace
field-currency = Currency
field-organisation = Firm or team
field-purpose = Purpose
field-freshness = Limits of freshness
field-ext = Value of a newer version
field-deal-value = Usual deal value
field-revenue-goal = Revenue goal
field-proposal = Proposal
field-agreed-points = Agreed points
field-agreed-target = Agreed target
field-benefit = Benefit
field-list-name = Name of the list
field-imported = Imported on
field-reference-day = Counted back from
field-rows = Number of leads
field-columns = Data of the leads
field-question = Question of the buyer
field-opinion = Opinion
field-code = Number in the catalogue
field-horizon = Time it looks at
field-mapping = Assigned columns
field-keep-personal = Personal data kept
field-fingerprint = Fingerprint
field-side = Side
field-place = Place in the list
field-deleted = (deleted)
field-unnamed = (without a name)
field-month = month

## Report
report-subtitle = Results of the joint workshop of Sales and Marketing, as of { $day }
report-said-by = Said by
report-points = Points
report-lift = Gain over picking at random (lift)
report-verdicts = Verdicts
report-of-previous = % of previous
report-of-first = % of first
report-target = Target
report-goal = Revenue goal { $goal }, mean deal { $deal }, share of Marketing { $share }
report-goal-alone = Revenue goal { $goal }, mean deal { $deal }
report-plan-open = What this takes of each stage is left out: { $names } – only proposed so far, nobody has confirmed it.
report-open = Open points
report-open-first = What is still open
report-silent = Not talked about
report-no-statements = No statements yet.
report-signature-missing = Signature missing: { $side }.
report-signatures-missing = Signatures missing: { $sides }.
report-signature-outdated = Changed since the signature: { $side }.
report-undecided = { $n ->
   [one] { $n } piece of content without a verdict
   *[other] { $n } pieces of content without a verdict
 }
report-review-overdue = { $name }: review was due on { $day }
error-stopped = Stopped. Nothing has changed.
import-note-also-in = { $n ->
   [one] { $n } of these leads is in “{ $name }” already, by its reference: it counts in both sets.
   *[other] { $n } of these leads are in “{ $name }” already, by their reference: they count in both sets.
 }
import-note-still-tested = The criteria are still tested with “{ $name }”, which was chosen for it; choose this list under “Effect” to test with it.
import-note-personal-reference = { $heading }: these references are mail addresses or phone numbers. They were not kept, because nothing could hide them; without them a second export cannot complete these leads.

# Lists of records in an exported workbook
list-people = People
list-personas = Personas
list-statements = Statements
list-models = Lead models
list-groups = Groups of criteria
list-criteria = Criteria
list-rounds = Silent rounds
list-settlements = Decisions on points
list-tests = Blind tests
list-versions = Versions of the model
list-reconciliations = Leads passed and received
list-journey = Buying stages
list-content = Content
list-stages = Funnel stages
list-months = Months
list-kpis = KPIs
list-clauses = Clauses
list-mappings = Remembered imports
list-leads = Imported leads
sheet-thresholds = Thresholds and limits
sheet-setting = Setting
sheet-value = Value
sheet-signed = What was signed
sheet-answer = Answer
sheet-tested = Tested with it
list-conflicts = Open questions
list-copies = Review copies
