# What a lead is: silent rounds, settling, test, back-test, threshold, reconciliation, hand-over.

## Silent rounds

round-start = Silent round…
command-silent-round = Begin a silent round of points
round-show = Show round { $n }
round-number = Round { $n }
round-title = Round { $n }: silent proposals
round-purpose = Everybody names points without seeing the others’. Nothing shows until you reveal.
round-who = Who answers?
round-departments = One answer per department. Add names if everybody should answer for themselves.
round-departments-answer = Each department gives one answer; the people of the list are not asked.
round-each-person = Everybody for themselves
round-each-department = Each department as one
round-people-answer = People who answer: { $sales } for Sales, { $marketing } for Marketing. Who is neutral or absent is not asked.
round-settled-too = Weigh settled criteria once more too
round-asks = { $n ->
    [0] No criterion is open: choose settled ones too, or add some first.
    [one] The round asks for the points of { $n } criterion.
   *[other] The round asks for the points of { $n } criteria.
}
round-takes = That is { $n ->
   [one] { $n } answer
   *[other] { $n } answers
 }, about { $minutes } min at one keyboard.
round-takes-long = Choose fewer, or hold the round in parts.
round-choose-criteria = Choose criteria…
round-choose-all = All
round-choose-none = None
round-begin = Begin the round
round-running = Round { $n }: hidden until you reveal
round-rules = { $n ->
    [one] { $n } criterion. Pass the keyboard or a number pad around; what is typed shows only as dots.
   *[other] { $n } criteria. Pass the keyboard or a number pad around; what is typed shows only as dots.
}
round-pass-to = Pass the keyboard to { $name }
round-pass-keys = Enter begins. The arrows, or / and * on a number pad, choose somebody else.
round-enter-for = Answer for { $name }
round-voter-done = has answered
round-ready = Everybody has answered. Press R to reveal.
round-reveal = R  Reveal
round-discard = Discard the round
round-incomplete = Not everybody has answered everything yet.
round-reveal-anyway = Reveal anyway
round-wait = Wait
silence-how = Type the points and press Enter; minus for points off. The arrows, or / and * on a number pad, lead up and down; Backspace takes an answer back; Esc, or + and Enter, leads out. What you type shows as dots.
silence-there = answered
silence-typing = is being typed
silence-missing = open
silence-refused = not taken: only { $least } to { $most }
silence-refused-number = not taken: this is no number
silence-refused-whole = not taken: whole points only
silence-refused-decimals = not taken: at most two decimals
silence-refused-mark = not taken: decimals stand behind a point
silence-done = Done
round-revealed = Round { $n }: revealed
round-still-open = { $open } of { $all } still open. The largest disagreement comes first; 1 to 6 settle it, N takes a note.
round-others = Rounds
round-table = Back to the table
round-next = Next round…
round-medians = Sales { $sales }, Marketing { $marketing }
round-one-side = only one side has answered
round-same = no distance
round-gap = { $gap } apart
round-spread = from lowest to highest { $n }
round-close = close
round-apart = talk about it
round-agreed = agreed: { $n }
round-explain = Please explain: { $who }
round-explain-sides = Nobody stands alone: please let one person of each view explain it.
round-note = What those who stand apart said
round-note-hint = Why so high, why so low?
settle-same = Both say { $n }: agree
settle-key-sales = Sales: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Middle: { $n }
settle-heads = The heads of department decide…
settle-heads-ask = Points the heads of both departments decide on
settle-heads-points = { $name }: points the heads of department decide on
settle-group = The group says…
settle-group-ask = Points the group agrees on
settle-group-points = { $name }: points the group agrees on
settle-heads-decide = Decide
group-counts = “{ $name }” counts at most { $cap } in all
group-left = “{ $name }” counts at most { $cap } in all; others have { $agreed } of it, { $left ->
    [one] { $left } is
   *[other] { $left } are
 } left
group-full = “{ $name }” counts at most { $cap } in all; others have { $agreed } already, nothing is left
group-most = at most { $cap }: { $name }
settled-who = Who decided
settled-why = Why
settled-agreed = agreed by both
settled-sales = as Sales proposed
settled-marketing = as Marketing proposed
settled-midpoint = the middle between both
settled-heads = decided by the heads of department
settled-group = agreed by the group
settled-parked = parked
settled-reopened = opened again
trace-points = { $n }: { $how }
report-decisions = How the points came about
report-difference = Difference
edit-begin-round = begin round
edit-discard-round = discard the round
edit-silent-answer = silent answer
edit-reveal = reveal round
edit-round-note = note on a criterion
edit-settled-note = who and why
field-round-number = Number of the round
field-day = Day
field-answers = Answers
field-sealed = sealed
field-revealed = Revealed
field-settled-how = How it was settled
field-points = Points
field-cards = Leads to judge

## Parts of the page

part-points = Points
part-threshold = Threshold and capacity
part-backtest = Back-test

## Threshold

threshold-title = Where is the threshold?
threshold-curve = Leads, precision and recall at each threshold; the threshold is { $threshold }
threshold-curve-month = leads a month
threshold-curve-all = leads in all
threshold-precision = precision
threshold-recall = recall
threshold-capacity = what Sales can work
threshold-here-month = At { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 }: { $leads ->
    [one] { $n } lead
   *[other] { $n } leads
 } a month
threshold-here = At { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 }: { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }
threshold-minima = The minima for fit and engagement stay in force at every threshold.
threshold-choices = Three ways to choose
threshold-by-capacity = What Sales can work
threshold-capacity-why = the lowest that hands over no more than { $n ->
    [one] { $n } lead a month
   *[other] { $n } leads a month
 }
threshold-capacity-all = With { $n ->
    [one] { $n } lead a month
   *[other] { $n } leads a month
 } Sales can work everything that passes, at any threshold.
threshold-by-economics = What pays
threshold-economic-missing = Fill in cost of a lead, deal value and margin.
threshold-take = Take { $n }
threshold-chosen = Chosen
threshold-chosen-by = Who chose it
threshold-chosen-why = Why this one
rebase-title = Last year under this definition
rebase-no-dates = These leads have no creation dates, so no month can be told.
rebase-old-target = Old target, leads a month
rebase-fair = the same under the new definition: { $n }
policy-lead-cost = Cost of working one lead
policy-deal-value = Value of a won deal
policy-margin = Margin of a deal

## Back-test

backtest-tab-evidence = What the data say
backtest-tab-versions = Versions
backtest-specificity = Kept back: share of those not won that were kept back (specificity)
backtest-lift = Gain: times as many won leads as at random (lift)
backtest-auc-long = Separation: how often a buyer stands above somebody who does not buy (AUC; 0.5 is chance, 1 is perfect)
backtest-decided = Leads
backtest-not-won = not won
backtest-passed = handed over
backtest-kept = kept back
backtest-selection = Leads that were never passed on have seldom been given the chance to be won; what they would have become, nobody knows.
gain-title = How many buyers stand at the top of the list?
gain-best = best { $n }%
gain-won = { $won } of { $all ->
    [one] { $all } buyer
   *[other] { $all } buyers
 }
evidence-title = What would the data suggest?
evidence-criterion = Criterion, agreed points
evidence-verdict = Reading
evidence-range = { $low } to { $high }
evidence-fits = fits
evidence-more = more points
evidence-less = fewer points
evidence-cannot-tell = cannot tell
evidence-always-or-never = holds for all or none
evidence-nothing-agreed = nothing agreed yet
leak-marked = marked as known only afterwards
leak-column = its column is filled when a lead is decided
leak-too-good = too good to be known beforehand

## Versions of the model

versions-model-title = Versions of the model
versions-model-purpose = Keep the model before you change it; later you see what differs and what that means for the same leads.
version-name = Name of the version
version-name-hint = for example Spring 2027
version-keep = Keep this version
version-number = Version { $n }
version-since = What has changed since
version-same = Nothing: the model is the same.
version-decisions = Decisions about the same leads
version-both = both pass
version-only-then = only then
version-only-now = only now
version-neither = neither
version-restore = Bring this version back
version-delete = Delete the version
difference-added = New: { $name }

difference-removed = Gone: { $name }
difference-points = { $name }: { $before } → { $after }
difference-counted = { $name }: counted otherwise
difference-cap = Cap of { $name }: { $before } → { $after }
edit-keep-version = keep version
edit-delete-version = delete version
edit-restore-version = bring back version

## The model outside

format-and = { $first } and { $last }
format-or = { $first } or { $last }
model-title = Lead model: { $title }
model-group = { $name }, at most { $cap }
definition-sum = A lead is handed over with { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 } or more.
definition-sums = A lead is handed over with { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 } or more, at least { $fit } of them for fit and { $engagement } for engagement.
definition-strongest = What counts most: { $names }.
definition-required = It must have: { $names }.
definition-veto = It is never handed over with: { $names }.
definition-fast = It passes at once with: { $names }.
score-no-leads = There are no leads in this workspace. Name a CSV or XLSX file with leads.
score-leads = { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }, { $passed } of them handed over:
score-manual = Only a person can judge, so no points here: { $names }
score-missing = Columns the rules look at and these leads do not have: { $names }
score-sum = Score
score-cell = Grid
score-decision = Decision
score-reasons = Reasons
score-sheet = Scored leads
model-kind = The model is written as .md or .json. Nothing was written.
column-email = e-mail
column-phone = phone

## Test of the definition

part-blind-test = Blind test
blind-test-title = Do both mean the same by “lead”?
blind-test-purpose = Both sides judge the same 20 anonymous leads in silence: yes, maybe or no. The reveal shows where you disagree.
blind-test-all = All tests
blind-test-again = Repeat the test after the session: other leads, the same question.
blind-test-new = New blind test…
blind-test-name = Blind test { $n }
blind-test-no-leads = Import leads first; the cards are drawn from them.
blind-test-begin = Begin the test
blind-test-rules = { $n ->
    [one] { $n } lead
   *[other] { $n } leads
 }. Pass the keyboard around; nothing shows until you reveal.
blind-test-judge-for = Judge for { $name }
blind-test-discard = Discard the test
blind-test-how = Would you call this a lead? 1 is yes, 2 maybe, 3 no. The arrows, or / and * on a number pad, lead forth and back; Backspace takes an answer back; Esc leads out.
blind-test-card = Lead { $n } of { $all }
blind-test-number = Lead { $n }
blind-test-no-facts = Nothing is known of this lead.
blind-test-one-side = Only one side has judged.
blind-test-result = You agree on { $of } leads.
blind-test-agreed = agreed on { $of }
blind-test-kappa = Agreement beyond chance: { $kappa } (1 = full agreement, 0 = no more than chance; Cohen’s κ)
blind-test-no-dispute = No lead is disputed.
blind-test-disputed = Talk about these
judgement-maybe = maybe
edit-begin-test = begin blind test
edit-discard-test = discard blind test
edit-reveal-test = reveal blind test

## Reconciliation

part-reconciliation = Reconciliation
reconciliation-title = Passed and received
reconciliation-purpose = “We passed 123 leads.” – “We saw nothing new.” Write down both numbers; what does not add up becomes a line of its own.
reconciliation-new = New period
reconciliation-delete = Delete the period
reconciliation-name = Period
reconciliation-passed = Passed by Marketing
reconciliation-passed-n = { $n } passed
reconciliation-received = Received by Sales
reconciliation-known = Known already
reconciliation-unusable = Unusable (address, test)
reconciliation-rejected = Rejected, by reason
reconciliation-reason = Rejected: { $reason }
reconciliation-accepted = Accepted
reconciliation-undecided = Not decided yet
reconciliation-on-the-way = { $n } passed and never received
reconciliation-too-many = { $n } more received than passed
reconciliation-unexplained = { $n } received and not accounted for
reconciliation-over = { $n } more accounted for than received
reconciliation-even = Everything adds up.
reconciliation-uneven = The numbers do not add up yet.
reconciliation-no-accepted = Fill in how many were accepted.
reconciliation-later = Acceptance, and what the rejections call for, appear here.
reconciliation-adds-up = adds up
reconciliation-open = does not add up
reconciliation-note = What explains the difference?
reconciliation-result = What came of it
reconciliation-causes = What the rejections call for
reconciliation-periods = All periods
cause-definition = better definition
cause-data = better data
cause-timing = better timing
cause-process = our own process
accounts-title = Known accounts
accounts-how = Import a list of the firms Sales knows as a second set of leads; firms are compared by salted keys, never by name.
accounts-list = List of known accounts
accounts-choose = choose a list
accounts-no-keys = One of the two has no column with companies or web domains.
accounts-known = { $of } leads of “{ $set }” { $n ->
    [one] is
   *[other] are
} from known accounts.
accounts-take = Take { $n } as known
edit-add-reconciliation = add period
edit-delete-reconciliation = delete period
edit-reconciliation = change reconciliation

## Hand-over

part-handover = Hand-over
handover-title = Hand-over protocol
handover-trigger = What sets it off
handover-minimum = Minimum data
handover-channel = Channel
handover-routing = Who gets which lead
handover-contacted = What counts as contacted
handover-deputy = Deputy
handover-overdue = Who is told when a limit is missed
handover-report-back = Sales reports back
handover-capacity-stop = Hand-over stops at open leads per person
handover-cycles = How often a lead may come back
handover-causes = What each reason for rejecting calls for
handover-causes-purpose = So that the review shows what to fix, not whom to blame.
handover-cause-of = { $reason }: what it calls for
handover-no-reasons = No reasons for rejecting are agreed yet.
handover-reasons-where = Reasons and time limits are kept under KPIs & SLA.
handover-sheet-title = The sheet for the wall
handover-sheet-purpose = One page with definition, protocol and reasons, to print and hang up.
handover-sheet = Write the sheet…
handover-required = It must have
handover-vetoes = Never handed over
handover-how = How it is handed over
handover-what = What
handover-agreed = Agreed
handover-reject = Reasons for rejecting, and what they call for
command-persona-cards = Cards for the wall …
command-handover-sheet = Write the hand-over protocol
path-handover = Write the hand-over protocol
edit-handover = change hand-over protocol

## Rules from the data

rule-quarters-in-leads = Four groups of equal size, to pick from

## A later export

import-note-changed = { $n ->
    [0] None of them has changed.
    [one] { $n } of them has changed.
   *[other] { $n } of them have changed.
}
import-note-added = { $n ->
    [one] { $n } lead is new.
   *[other] { $n } leads are new.
}

## Help

help-round = Reveal a silent round or blind test
help-round-keys = R
help-settle = Settle the chosen criterion after the reveal; note
help-settle-keys = 1 – 6 · N
help-judge = Judge a lead in the blind test: yes, maybe, no
help-judge-keys = 1 · 2 · 3
help-line-break = Line break in a statement or clause
help-line-break-keys = Shift+Enter
help-step = When presenting: go on, go back
help-step-keys = PageDown · PageUp · → · ←
help-black = When presenting: black screen, until any key
help-black-keys = B · .

## Messages

toast-discarded = Discarded. Ctrl+Z brings it back.
toast-version-restored = “{ $value }” is back. Ctrl+Z undoes it.

## Several models

model-general = General model
model-number = Model { $n }
model-leads = { $name } · { $n ->
    [one] { $n } lead
   *[other] { $n } leads
}
models-name = Lead models
model-new = Another model
model-hint = Is one product or segment judged differently? It can have criteria and a threshold of its own.
model-edit = Name and segment
model-purpose = Each lead is judged by one model: by the first whose segment it belongs to, otherwise by the general model.
model-name = Name of the model
model-segment = Segment
model-no-segment = No segment is chosen yet: this model judges no leads.
model-judges = It judges { $n } of { $all ->
    [one] { $all } lead
   *[other] { $all } leads
 }.
model-done = Done
model-delete = Delete this model
model-for = For leads with: { $rule }.
model-for-rest = For all other leads.
toast-model-deleted = “{ $value }” deleted. Ctrl+Z brings it back.
field-model = Model
edit-add-model = add model
edit-model = change model
edit-delete-model = delete model

## Large sets of leads

linked-sample = Sample of { $n } of { $all } leads: the file …{ $ending } with all of them is not beside the workspace. Monthly figures need that file.
linked-look-again = Look again
linked-reading = Reading all { $n } leads …
linked-counting = Scoring { $n } leads …
linked-missing = The file with all leads is not there. Nothing is lost: copy it beside the workspace and look again.
linked-other = The file with all leads is damaged or holds other leads. It was left as it is; the workspace shows its sample.
linked-io = The file with all leads could not be read: { $detail }
linked-accounts = Comparing firms needs all leads of both sets; of one only a sample is at hand.
field-linked = File with all leads
score-grid = Grid: fit is A from { $a }, B from { $b }, else C; engagement is 1 from { $one }, 2 from { $two }, else 3. A1 is best.
linked-waiting = Looking at all leads …
import-note-at-hand = All leads of “{ $name }” are at hand again.
model-choose-segment = please choose
value-company-mail = company mail
value-free-mail = free mail
value-given = given
value-yes = yes
value-no = no
