## Templates
template-persona = Buyer persona { $n }
template-demo-leads = Leads Sept 2025 – Sept 2026

## Shared
agreed-of = { $done } of { $all } agreed
agree = Agree
cancel = Cancel
delete = Delete
delete-ask = Delete…
delete-can-be-undone = You can undo this.
move-up = Move up
move-down = Move down
duplicate = Duplicate
archive = Archive
unarchive = Take out of the archive
copy-of = Copy of { $name }
sign-by = Signed by
sign-on = On
sign-dissent = What we do not share
field-no-date = no date
field-open-calendar = { $field }: open calendar
field-month-before = Month before
field-month-after = Month after
field-remove-date = Remove date

## Personas
persona-new = New persona
persona-new-negative = New negative persona
persona-empty-title = Who buys from us?
persona-empty-text = A buyer persona is a buyer type both departments recognise. Start with the one you last won an order from, and let both sides say what they know.
persona-show-archived = Show archived
persona-name = Name of the persona
persona-menu = More actions for this persona
persona-tab-statements = Statements
persona-tab-profile = Profile
persona-tab-signatures = Signatures
persona-statements-agreed = { $done } of { $all } statements agreed
persona-review-by = Review by { $day }
persona-summary = In one line
persona-kind = Kind
persona-priority = Priority
persona-roles = Role in the purchase
persona-industries = Industries
persona-employees = Employees
persona-revenue = Annual revenue
persona-regions = Regions
persona-job-titles = Job titles
persona-department = Department and seniority
persona-measured-by = Measured by
persona-channels = Preferred channels
persona-budget-cycle = Budget cycle
persona-cycle-days = Usual cycle in days
persona-deal-value = Usual deal value in { $currency }
persona-review-due = Review by
persona-notes = Private notes
persona-notes-hint = Hidden while presenting
persona-signatures-text = A persona is agreed when both sides have signed. A dissent is written down, not hidden.
persona-delete-title = Delete “{ $name }”?
persona-delete-statements = { $n ->
   [one] { $n } statement goes with it.
   *[other] { $n } statements go with it.
 }
persona-delete-content = { $n ->
   [one] { $n } piece of content is made for this persona.
   *[other] { $n } pieces of content are made for this persona.
 }
persona-delete-retag = Assign this content to
persona-delete-untag = nobody for now
statement-add = Statement
statement-add-to = Add a statement to { $section }
statement-add-button = Add
statement-new = New statement
statement-hint = Type and press Enter. Alt+S, Alt+M, Alt+B: who says it
statement-more-sections = More sections
statement-said-by = Said by: { $who }
statement-agree = Agree on “{ $text }”
statement-reopen = Reopen “{ $text }”
statement-details = Details of “{ $text }”
statement-evidence = Evidence
statement-source = Source
statement-interviews = Number of interviews
statement-section = Section

## What undo calls an edit
edit-add-persona = add persona
edit-rename-persona = rename persona
edit-archive-persona = archive persona
edit-move-persona = move persona
edit-duplicate-persona = duplicate persona
edit-delete-persona = delete persona
edit-persona = change profile
edit-sign-persona = sign persona
edit-add-statement = add statement
edit-statement = change statement
edit-evidence = change evidence
edit-move-statement = move statement
edit-delete-statement = delete statement
edit-agree-statement = agree on statement
edit-reopen-statement = reopen statement
edit-said-by = change who says it

## Lead criteria
leads-import = Import leads…
criteria-starters = Pick from the starter set…
criterion-new = New criterion
criteria-empty-title = What is a qualified lead?
criteria-empty-text = Pick the criteria you already use from the starter set. Then both departments propose points, and you see at once what that means for real leads.
criteria-tab-effect = Effect
criteria-tab-policy = Threshold and caps
criteria-tab-leads = Leads
criteria-gates = Blocks or passes at once
distance = Distance
close-details = Close details
criterion-hits = { $n ->
   [one] applies to { $n } lead
   *[other] applies to { $n } leads
 }
criterion-points-sales = { $name }: points of Sales
criterion-points-marketing = { $name }: points of Marketing
criterion-agreed-points = { $name }: agreed points
criterion-agree = { $name }: agree
criterion-reopen = { $name }: reopen
criterion-distance = { $n ->
   [one] { $n } point apart
   *[other] { $n } points apart
 }
criterion-no-distance = Not both sides have proposed yet
settle-sales = As Sales proposes: { $n }
settle-marketing = As Marketing proposes: { $n }
settle-middle = Meet in the middle: { $n }
settle-park = Park it for later
settle-nothing = Nobody has proposed points yet.
criterion-name = Name of the criterion
criterion-sentence = Why does this matter?
criterion-rule = It applies when
criterion-column = Column
criterion-choose-column = Choose a column of the leads
criterion-kind = Effect
criterion-dimension = Dimension
criterion-group = Group with a cap
criterion-no-group = no group
criterion-new-group = New group
group-name = Name of the group
group-cap = Cap
criterion-decay = Half-life in days
criterion-decay-column = Date column of the half-life
criterion-benefit = Benefit for { $side }
criterion-known-late = Only known after Sales has worked the lead
criterion-status = Status
rule-kind-manual = a person judges
rule-kind-any-of = column is one of
rule-kind-range = number in a range
rule-kind-contains = text contains
rule-kind-has-value = column is filled
rule-kind-missing = column is empty
rule-kind-recency = date not older than
rule-kind-count = counted at least
rule-values = Values, separated by commas
rule-values-in-leads = Most frequent in these leads:
rule-min = From
rule-max = To
rule-text = Text
rule-days = Days
rule-at-least = At least
rule-no-column = These leads have no column “{ $column }”; the rule holds for none of them.
rule-manual = a person judges
rule-no-values = no values yet
rule-any-of = { $column } is one of: { $values }
rule-range = { $column } from { $min } to { $max }
rule-from = { $column } { $min } or more
rule-up-to = { $column } up to { $max }
rule-contains = { $column } contains “{ $text }”
rule-has-value = { $column } is filled
rule-missing = { $column } is empty
rule-recency = { $column } at most { $n } days ago
rule-count = { $column } at least { $n }
effect-no-leads-title = What would this mean for real leads?
effect-no-leads-text = Import an export of your CRM. Names, e-mails and phone numbers stay out; only what the rules need is kept.
effect-title = { $n ->
   [one] Effect on { $n } lead
   *[other] Effect on { $n } leads
 }
effect-lead-set = Leads to test with
effect-without-points = { $n ->
   [one] { $n } criterion without agreed points counts 0.
   *[other] { $n } criteria without agreed points count 0.
 }
effect-qualified = qualified
effect-of-all = of all leads
effect-precision = of them won
effect-lift-value = × { $value }
effect-lift = better than at random
effect-histogram = Histogram of scores: { $passed } of { $all } leads qualify, threshold { $threshold }
effect-threshold = Threshold
effect-gates = { $veto } vetoed · { $incomplete } incomplete · { $fast } fast track
effect-set-qualified = { $n } qualified
effect-set-open = { $n ->
   [one] { $n } criterion without a proposal
   *[other] { $n } criteria without a proposal
 }
effect-capacity = Sales can work { $capacity } leads a month; about { $passed } would come.
backtest-title = Would it have worked?
backtest-no-outcomes = These leads do not say how they ended. Import a column with won and lost to test the points.
backtest-counts = Of { $n } leads handed over, { $k } were won; { $won } were won in all.
backtest-few = Fewer than 10 won leads: too few for rates.
backtest-amber = Fewer than 30 won leads: read the ranges, not the numbers.
backtest-plain = Of 100 leads we pass, { $bought } are bought; we would miss { $missed } of 100 buyers; picking at random we would get { $random }.
backtest-precision = Precision
backtest-recall = Recall
backtest-base = Base rate
backtest-auc = AUC
backtest-auc-hint = 0.5 is chance, 1 is perfect
backtest-open = { $n ->
   [one] { $n } lead is not decided yet and not judged.
   *[other] { $n } leads are not decided yet and not judged.
 }
backtest-leak = Only known afterwards, so the result is too good: { $names }
grid-title = Fit and engagement apart
grid-corner = Fit ↓  Engagement →
grid-from = from { $n }
grid-below = below { $n }
policy-title = When is a lead handed over?
policy-sentence = A lead is handed over with { $threshold } points or more, at least { $fit } of them for fit and { $engagement } for engagement.
policy-threshold = Threshold for the sum
policy-fit-min = At least for fit
policy-engagement-min = At least for engagement
policy-fit-cap = Cap for fit
policy-engagement-cap = Cap for engagement
policy-grid = Limits of the grid
policy-fit-a = A from (fit)
policy-fit-b = B from (fit)
policy-engagement-1 = 1 from (engagement)
policy-engagement-2 = 2 from (engagement)
policy-capacity = What Sales can work
policy-reps = Salespeople
policy-days = Days a month for leads
policy-touches-day = Contacts per day and person
policy-touches-lead = Contacts per lead
policy-capacity-result = { $n ->
   [one] That is { $n } lead a month.
   *[other] That is { $n } leads a month.
 }
leads-delete = Remove “{ $name }” from the workspace
leads-only-passed = Only qualified ones
lead-score = Score
lead-decision = Decision
lead-outcome = Outcome
lead-points = points
lead-ended = Ended: { $outcome }
lead-data = Data of this lead
lead-line = { $name }: { $counted }
lead-line-faded = { $name }: { $points }, faded to { $counted }
lead-cap = Cap of “{ $name }”: { $kept } instead of { $sum }
lead-missing = Missing: { $name }
lead-fast-track = Fast track: { $name }
lead-veto = Veto: { $name }
lead-sums = Fit { $fit } + engagement { $engagement }
starters-title = Starter set
starters-text = Pick what matters to you. The points are suggestions; you agree on your own.
starters-suggested = often { $n }
starters-add = Add { $n }
starters-all = Pick all
edit-add-criterion = add criterion
edit-add-starters = add criteria
edit-criterion = change criterion
edit-rule = change rule
edit-group = change group
edit-move-criterion = move criterion
edit-delete-criterion = delete criterion
edit-propose-points = propose points
edit-agree-points = agree on points
edit-reopen-criterion = reopen criterion
edit-park-criterion = change status
edit-threshold = change threshold
edit-policy = change thresholds
edit-delete-leads = remove leads
