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
sign-outdated-text = What was signed has changed since this signature.
sign-again = Sign again
field-not-a-number = This is not a number. The value before stays.
field-out-of-range = Only { $min } to { $max } is possible. The value before stays.
field-bound-taken = Only { $min } to { $max } is possible; the nearest value was taken.
field-not-whole = Please type a whole number. The value before stays.
field-other-mark = Please type the decimals behind a point: 12.5. The value before stays.
field-two-decimals = Two decimals at most. The value before stays.
field-not-a-date = This is not a date. The one before stays.
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
persona-statements-agreed = { $done } of { $all ->
    [one] { $all } statement
   *[other] { $all } statements
 } agreed
persona-review-by = Review by { $day }
persona-summary = In one line
persona-alias = Also called
persona-kind = Kind
persona-priority = Priority
persona-roles = Role in the purchase
persona-industries = Industries
persona-employees = Employees
persona-revenue = Annual revenue
persona-regions = Regions
persona-systems = Systems in use
persona-job-titles = Job titles
persona-department = Department and seniority
persona-reports-to = Reports to
persona-measured-by = Measured by
persona-channels = Preferred channels
persona-tone = Tone and no-gos
persona-budget-cycle = Budget cycle
persona-cycle-days = Usual cycle in days
persona-deal-value = Usual deal value in { $currency }
persona-scales = Where does this buyer stand?
persona-scales-hint = Each side marks −3 (left) to 3 (right). What lies apart is worth a talk.
persona-review-due = Review by
persona-notes = Private notes
persona-notes-hint = Hidden while presenting
persona-statements-open = { $n ->
   [one] { $n } statement is still open.
   *[other] { $n } statements are still open.
 }
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
statement-agree-keys = { $keys } in the statement
statement-agree = Agree on “{ $text }”
statement-only = only { $who } says so
statement-said-by-nobody = neither side has said so yet
statement-agree-both = Both sides say so
statement-agree-anyway = Agree all the same
statement-reopen = Reopen “{ $text }”
statement-details = Details of “{ $text }”
statement-evidence = Evidence
statement-source = Source
statement-interviews = Number of interviews
statement-heard = Heard or measured on
statement-talks = { $n } { $n ->
   [one] conversation
  *[other] conversations
 }
statement-heard-on = from { $day }
statement-is-agreed = agreed
statement-is-open = not agreed yet
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
criteria-tab-leads = Leads
criteria-gates = Blocks or passes at once
distance = Distance
close-details = Close details
criterion-hits = { $n ->
   [one] { $n } lead
   *[other] { $n } leads
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
criterion-decay = Half-life, days
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
rule-values = Values
rule-value-hint = one value, Enter
rule-value-remove = Take out { $value }
rule-value-nowhere = No lead has this value.
rule-values-in-leads = Most frequent in these leads:
rule-min = From
rule-max = To
rule-text = Text
rule-days = Days
rule-at-least = At least
rule-no-column = These leads have no column “{ $column }”; the rule holds for none of them.
rule-manual = a person judges
rule-no-values = no values yet
criterion-needs-values = “{ $value }” does not say yet which values it is about. Choose them in its details first, then agree.
criterion-values-later = Agreed. “{ $value }” does not say yet which values it is about: please choose them in its details.
rule-any-of = { $column } is one of: { $values }
rule-range = { $column } from { $min } to { $max }
rule-from = { $column }: { $min } or more
rule-up-to = { $column }: { $max } at most
rule-contains = { $column } contains “{ $text }”
rule-has-value = { $column } is filled
rule-missing = { $column } is empty
rule-recency = { $n ->
   [one] { $column } at most { $n } day ago
   *[other] { $column } at most { $n } days ago
 }
rule-count = { $column }: at least { $n }
rule-range-empty = “From” is larger than “To”: the rule holds for no lead.
rule-column-open = no column chosen yet
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
effect-parked = { $n ->
   [one] { $n } parked criterion counts for no side.
   *[other] { $n } parked criteria count for no side.
}
effect-qualified = qualified
effect-of-all = of all leads
effect-precision = of them won
effect-lift-value = × { $value }
effect-lift = as many as at random
effect-histogram = Histogram of scores: { $passed } of { $all ->
    [one] { $all } lead
   *[other] { $all } leads
 } qualified, threshold { $threshold }
effect-threshold = Threshold
effect-gates = { $veto } vetoed · { $incomplete } incomplete · { $fast } fast track
effect-set-qualified = { $n } qualified
effect-set-open = { $n ->
   [one] { $n } criterion without a proposal
   *[other] { $n } criteria without a proposal
 }
effect-capacity = By the capacity set under “Threshold and capacity”, Sales can work { $capacity ->
    [one] { $capacity } lead a month
   *[other] { $capacity } leads a month
 }; about { $passed } would come.
effect-out-of-reach = { $stopped ->
    [0] With these points a lead can reach at most { $most }
   *[other] With these points a lead that nothing stops can reach at most { $most }
 }; the threshold is { $threshold }.
effect-all-stopped = No lead can be handed over: vetoes and minimum data together let none through.
effect-short-of-minimum = { $n ->
   [one] { $n } lead reaches the threshold, but misses the minimum for fit or engagement.
   *[other] { $n } leads reach the threshold, but miss the minimum for fit or engagement.
 }
backtest-title = Would it have worked?
backtest-no-outcomes = These leads do not say how they ended. Import a column with won and lost to test the points.
backtest-nothing-passed = No lead whose end is known was handed over, so there is nothing to judge yet.
backtest-counts = Of { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 } handed over, { $k ->
    [one] { $k } was
   *[other] { $k } were
 } won; { $won ->
    [one] { $won } was
   *[other] { $won } were
 } won in all.
backtest-plain = Of 100 leads we pass, we win { $bought } (picked at random: { $random }). We would miss { $missed } of 100 buyers.
backtest-precision = Precision: of the leads passed, won
backtest-recall = Recall: of the leads won, passed
backtest-base = Base rate: of all leads, won
backtest-open = { $n ->
   [one] { $n } lead is not decided yet and not judged.
   *[other] { $n } leads are not decided yet and not judged.
 }
backtest-unknown = { $n ->
    [one] { $n } lead is not judged: how it ended is not known.
   *[other] { $n } leads are not judged: how they ended is not known.
}
backtest-leak = Only known afterwards, so the result is too good: { $names }
grid-title = Fit and engagement apart
grid-corner = Fit ↓  Engagement →
grid-from = from { $n }
grid-below = below { $n }
policy-title = When is a lead handed over?
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
leads-deleted = “{ $value }” was removed. Undo brings it back.
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
edit-choose-leads = choose leads
edit-delete-leads = remove leads

## Overview
overview-edit = Title and language
overview-guide = How it works
overview-next = The most useful next steps
overview-all-done = Everything is agreed. Write the report and set the review dates.
overview-agreed = Agreed so far
overview-reviews = Next review dates
overview-no-reviews = No review dates yet.
review-overdue = overdue
review-agreement = The agreement
headline-personas = { $n ->
    [one] persona
   *[other] personas
 }
headline-qualified = { $n ->
    [one] of { $n } lead qualifies
   *[other] of { $n } leads qualify
 }
headline-qualified-sample = { $n ->
    [one] of { $n } lead of a sample qualifies
   *[other] of { $n } leads of a sample qualify
 }
headline-content = pieces of content
headline-gaps = gaps in { $n ->
    [one] { $n } cell
   *[other] { $n } cells
 }
headline-won = { $n ->
   [one] { $stage } in { $n } month
   *[other] { $stage } in { $n } months
 }
headline-needed = deals needed from Marketing’s leads
area-personas = Personas signed
area-statements = Statements agreed
area-criteria = Lead criteria settled
area-kpis = KPIs agreed
area-clauses = Clauses agreed
area-signatures = SLA signed
area-content = Content judged
area-nothing = nothing yet
step-first-persona = Describe the first buyer persona together
step-fill-personas = { $n ->
    [one] Say what you know about { $n } buyer persona
   *[other] Say what you know about { $n } buyer personas
}
step-overdue-reviews = { $n ->
   [one] { $n } review is overdue
   *[other] { $n } reviews are overdue
 }
step-sign-personas = { $n ->
   [one] { $n } persona is ready to be signed
   *[other] { $n } personas are ready to be signed
 }
step-agree-statements = { $n ->
   [one] Settle { $n } open statement
   *[other] Settle { $n } open statements
 }
step-first-criteria = Pick the first lead criteria
step-negotiate-criteria = { $n ->
   [one] Talk about { $n } criterion where you are far apart
   *[other] Talk about { $n } criteria where you are far apart
 }
step-propose-points = { $n ->
   [one] { $n } criterion waits for both sides’ points
   *[other] { $n } criteria wait for both sides’ points
 }
step-import-leads = Import real leads to try the criteria on
step-import-content = List the content of both departments
step-judge-content = { $n ->
   [one] Decide about { $n } piece of content
   *[other] Decide about { $n } pieces of content
 }
step-share-treasures = { $n ->
   [one] Share { $n } treasure with the other side
   *[other] Share { $n } treasures with the other side
 }
step-first-months = Type or import the funnel numbers
step-set-goal = Set the revenue goal and plan backwards
step-first-kpis = Choose the first KPIs in both directions
step-balance-sales = Sales has promised nothing yet
step-balance-marketing = Marketing has promised nothing yet
step-negotiate-kpis = { $n ->
   [one] Agree on the target of { $n } KPI
   *[other] Agree on the targets of { $n } KPIs
 }
step-track-kpis = { $n ->
   [one] Say how { $n } agreed KPI is measured
   *[other] Say how { $n } agreed KPIs are measured
 }
step-sign-agreement = Sign the agreement
start-welcome = Sales and Marketing, one picture
start-claim = One workshop, one file: personas, lead criteria, content, funnel, KPIs and an SLA both sides sign.
start-open = Go on with a file
start-no-recent = Files you open appear here. You can also drop a file on the window.
guide-title = In two minutes

## Funnel
funnel-import = Import numbers…
funnel-type = Type monthly numbers
funnel-from-leads = Count from the leads
funnel-leads-are = What are these leads?
funnel-leads-as = Count these leads as { $stage }
funnel-no-created = These leads have no creation date to count by.{ $value }
funnel-empty-title = Where do leads get stuck?
funnel-empty-text = Type or paste how many reached each stage every month, or import an export. You see conversion rates with their range and whose turn it is.
funnel-tab-chart = Funnel
funnel-tab-numbers = Monthly numbers
funnel-tab-stages = Stages
funnel-from = From month
funnel-to = To month
funnel-compare = Compare with { $period }
funnel-unknown = not known
funnel-bar = { $stage }: { $count }, from the stage before { $rate }
funnel-of-first = Of the first stage: { $rate } ({ $of })
funnel-target = Target { $rate }
funnel-no-comparison = nothing to compare with
funnel-change = { $points } points, more than chance
funnel-change-chance = { $points } points, could be chance
target-reached = Target reached
target-unclear = Below target, but that could be chance
target-below = Certainly below target
list-rest = { $n ->
    [one] { $n } more is not shown here
   *[other] { $n } more are not shown here
 }. The search finds records by name; the export holds all of them.
funnel-waiting = Not counted yet: { $months }. { $n ->
   [one] A month counts once { $n } month has passed since its end; until then its leads have not had time to convert.
   *[other] A month counts once { $n } months have passed since its end; until then its leads have not had time to convert.
 }
funnel-running = { $month } is still running and does not count yet.
funnel-all-young = All months are too young to have converted fully; they count all the same.
funnel-trend = Trend
funnel-trend-of = Rate whose trend is shown
funnel-trend-words = { $n ->
   [one] Monthly rate into { $stage }, { $n } month
   *[other] Monthly rate into { $stage }, { $n } months
 }
funnel-trend-young = Hollow points: months too young to count.
funnel-young = too young to count
funnel-no-trend = No month has both stages yet.
funnel-month = Month
months-hint = Type counts, or paste a block from a spreadsheet: into a cell, or with the months in its first column.
months-larger = { $month }: more in “{ $stage }” than in “{ $before }”. Please check.
months-add = Add { $month }
months-delete = Remove { $month }
stages-hint = At least three stages. Whoever skips a stage counts as having passed it.
stages-add = Add a stage
stages-new = New stage
stage-name = Name
stage-owner = Whose turn
stage-entry = Entry rule
stage-target = Target %
stage-assumed = Assumed %
plan-title = From the goal backwards
plan-goal = Revenue goal of a year, { $currency }
plan-deal = Mean deal, { $currency }
plan-share = Share of Marketing, %
plan-share-of-goal = Marketing’s leads bring { $share } of the goal: { $n ->
    [one] { $n } deal
   *[other] { $n } deals
 }.
plan-mature = Months until a month counts
plan-no-goal = Type the revenue goal and the mean deal value to see how many of each stage it takes.
plan-stage = Stage
plan-needed = Needed
plan-band = Range
plan-now = now, a year
plan-rate-own = Rate from our own numbers: { $of }
plan-rate-assumed = Assumed rate: { $rate }
plan-missing = The rate into “{ $stage }” is not known. Type numbers, or an assumed rate under “Stages”.
plan-short = { $n ->
    [one] { $n } { $stage } is
   *[other] { $n } { $stage } are
 } missing in a year.
edit-plan = change goal
edit-add-month = add month
edit-delete-month = remove month
edit-month = change count
edit-paste-months = paste numbers
edit-months-from-leads = count months from leads
edit-stage = change stage
edit-add-stage = add stage
edit-delete-stage = delete stage

## KPIs and SLA
kpi-catalogue = From the catalogue…
kpi-own = Our own KPI
kpi-new = New KPI
agreement-tab-kpis = KPIs
agreement-tab-sla = Agreement
kpi-empty-title = What does each side promise the other?
kpi-empty-text = Choose at most four figures per direction, and only what you can measure. Both sides name a target; you settle on one.
parked-not-counted = { $n } parked, not counted
kpi-baseline = Today
kpi-same = both say the same
kpi-apart = { $value } apart
kpi-points-apart = { $n ->
   [one] { $value } percentage point apart
   *[other] { $value } percentage points apart
}
kpi-value-baseline = { $name }: today
kpi-value-sales = { $name }: target of Sales
kpi-value-marketing = { $name }: target of Marketing
kpi-value-agreed = { $name }: agreed target
kpi-agree = { $name }: agree
kpi-reopen = { $name }: reopen
kpi-delete = { $name }: delete
kpi-untracked = Agreed, but nobody knows yet how it is measured.
kpi-settle-sales = As Sales proposes: { $value }
kpi-settle-marketing = As Marketing proposes: { $value }
kpi-settle-middle = Meet in the middle: { $value }
kpi-settle-nothing = Nobody has proposed a target yet.
kpi-name = Name
kpi-formula = How it is counted
kpi-owner = Who answers for it
kpi-source = Source: system and column
kpi-direction = Who promises whom
kpi-unit = Unit
kpi-paired = Paired with
kpi-unpaired = no other KPI
kpi-trackability = How it is measured
kpi-review = Review on
kpi-lower = Less is better
kpi-unpark = Take it up again
kpi-catalogue-title = KPI catalogue
kpi-catalogue-text = Few are better than many: at most four in each direction.
sla-title = Service level agreement
sla-goal = Our shared goal
sla-goal-hint = The number both sides commit to, in one sentence
sla-from = Valid from
sla-to = Valid to
sla-review = Review on
sla-period-wrong = The agreement ends before it begins.
sla-handover = Hand-over rule
sla-acknowledge = Business hours until a lead is acknowledged
sla-first-contact = Business hours until the first contact
sla-attempts = Attempts before a lead is closed
sla-attempt-days = Working days for these attempts
sla-decision-days = Working days until accepted or rejected
sla-recycle = Weeks a recycled lead waits
sla-reasons = Reasons to reject a lead ({ $n })
sla-reasons-too-many = { $n } reasons to reject a lead: too many to be changed here. The export holds all of them.
sla-reasons-caption = One reason in each line
sla-signatures = Signatures
clause-add-to = Add a clause: { $section }
clause-text = Clause
clause-hint = Who does what by when
clause-kpi = Measured by
clause-no-kpi = no KPI
clause-park = Park
clause-delete = Delete clause
edit-add-kpi = add KPI
edit-kpi = change KPI
edit-propose-target = propose target
edit-agree-kpi = agree on target
edit-reopen-kpi = reopen KPI
edit-park-kpi = park KPI
edit-delete-kpi = delete KPI
edit-add-clause = add clause
edit-clause = change clause
edit-agree-clause = change status of clause
edit-delete-clause = delete clause
edit-sla = change agreement

## Content audit
content-judged = { $done } of { $all } judged
content-import = Import inventory…
content-new = New content
content-empty-title = What does each department have?
content-empty-text = List brochures, bid texts, stands and pages of both departments, or import an inventory. Both rate usefulness; treasures and gaps show up by themselves.
content-all = All
content-filter = Filter by finding
content-search = Title, type, persona, stage
content-none = Nothing matches this filter.
content-filter-cleared = The filter was cleared so that the new content shows.{ $value }
content-keys = Keys 0–4 and K rate for { $side }
content-keys-neutral = Say in the settings for whom you speak, then 0–4 and K rate.
content-no-cell = Show all cells again
content-title = Title
content-kind = Type
content-finding = Finding
content-verdict = Verdict
content-verdict-of = { $title }: verdict
content-title-of = { $title }: title
content-kind-of = { $title }: type
content-owner-of = { $title }: owner
content-sort = Sort by { $column }
content-known-sales = S. knows
content-known-marketing = M. knows
content-known-sales-hint = Sales knows this content: yes, no, or nobody said
content-known-marketing-hint = Marketing knows this content: yes, no, or nobody said
content-useful = Usefulness 0 to 4
content-useful-sales = { $title }: usefulness for Sales
content-useful-marketing = { $title }: usefulness for Marketing
content-knows = Knows it
content-knows-sales = { $title }: known to Sales
content-knows-marketing = { $title }: known to Marketing
content-usage = Used in the last 12 months
content-reviewer = Judged by
content-correctness = Correct? 0 to 4
content-brand = Fits brand and law? 0 to 4
content-findability = Found when needed? 0 to 4
content-confidence = How sure? 0 to 4
content-reaction = What customers said
content-no-persona = Without a persona
content-mapping = For whom and when
content-assignee = Carried out by
content-due = Due
content-work = Progress
content-checked = Other side has checked
content-reason = Why this verdict
content-rot = Why do without it?
content-successor = Better item
content-no-successor = nothing
content-origin = Made by
content-owner = Owner
content-author = Author
content-location = Where it is
content-format = Format
content-language = Language
content-version = Version
content-product = Product
content-objection = Answers the objection
content-criterion = Supports the criterion
content-clause = Supports the clause
content-created = Created
content-changed = Last changed
content-expires = Expires
content-rights = Rights until
content-published = Published in
content-cost = Cost
content-requested-by = Requested by
content-competitor = Against competitor
content-scope = Scope
content-audience = Audience
content-views = Views
content-won = Used in won deals
content-won-of = of how many won deals
content-notes = Private notes
content-delete = Delete “{ $title }”
answer-unknown = ?
answer-yes = yes
answer-no = no
coverage-title = Coverage: usable content per persona and stage
coverage-gaps = { $n ->
    [one] { $n } gap
   *[other] { $n } gaps
 } in { $all ->
    [one] { $all } cell
   *[other] { $all } cells
 }
coverage-no-persona = Not for any persona yet: { $list }
coverage-gap = Gap
coverage-nothing = Add buyer personas to see which of them find something usable at which stage.
coverage-cell = { $persona }, { $stage }: { $usable } usable of { $mapped }
coverage-rule = Usable means: verdict Keep, Share or Adapt, rated 3 or more by one side, and not stale.
edit-add-content = add content
edit-content = change content
edit-rate-content = rate content
edit-verdict = change verdict
edit-map-content = assign content
edit-delete-content = delete content
