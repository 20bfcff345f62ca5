# What was agreed, what the program only proposes, and who said so.
proposal-mark = Proposal
proposal-block = { $n ->
    [one] One value here is only the program’s proposal
   *[other] { $n } of { $all } values here are only the program’s proposals
}
proposal-confirm = Confirm as agreed
proposal-confirm-all = Confirm as agreed: { $names }
proposal-why = Proposed by the program and not agreed by anybody yet: it stands in no report, sheet or agreement. Confirm it, or change it.
confirmed = Confirmed
confirmed-on = Confirmed on { $day }
confirmed-by = Confirmed by { $name }
confirmed-by-on = Confirmed by { $name } on { $day }
edit-confirm = Confirm proposals
topic-group-caps = Caps of the groups
topic-reasons = Reasons for rejecting a lead
topic-freshness = Age after which content is stale
field-confirmed = Confirmed values
freshness-months = { $kind }, months
edit-freshness = Age limit
definition-open = From how many points on a lead is handed over is not agreed yet.
sheet-nothing = Nothing about the hand-over has been agreed yet.
cause-open = What they call for is not agreed yet
report-criteria-silent = On the list and not discussed yet
mark-agreed = agreed
mark-proposed = proposed, open
mark-parked = parked
mark-dropped = turned down
mark-silent = not discussed
report-marks = Marks
report-summary = At a glance
report-decided = What was decided
report-dissent = What is not shared by all, and why
report-reviews = When it is looked at again
report-parked = Parked
report-more = … and { $n } more in the chapters below
report-agreed-with-dissent = Agreed with reservations
report-sign-here = name, day, signature
report-notes = What was said in the rounds
report-disputed = the most disputed leads
report-base-rate = Buyers among all leads, picked at random
report-gain = The best fifth of the leads by points holds { $share } of all buyers.
report-assumed = Nobody has talked about these yet; the program calculated with its own proposals: { $names }.
kpi-notes = Notes
report-auc = Separation: how often a buyer stands above somebody who does not buy (AUC; 0.5 is chance, 1 is perfect)
sign-before = Please look at this before anybody signs
sign-in-spite = Signing means signing in spite of the points above.
sign-nothing-kept = What was signed was not kept then: it is from an earlier version of the program.
sign-changed = { $n ->
    [one] One thing differs from what was signed
   *[other] { $n } things differ from what was signed
}
sign-change = { $name }: signed { $signed } – now { $now }
sla-new-period = New period
sla-new-period-why = Keeps the present period with its signatures and what was signed, and begins the next one, unsigned.
sla-past = { $n ->
    [one] One earlier period
   *[other] { $n } earlier periods
}
edit-new-period = Begin a new period
edit-sign-agreement = Sign the agreement
contradiction = Two numbers for the same thing – { $one }; { $other }
contradiction-take-kpi = The KPI holds: { $n }
contradiction-take-rule = The hand-over holds: { $n }
concern-no-goal = The shared goal is empty.
concern-no-period = From when to when the agreement holds is not said.
concern-clauses = { $n ->
    [one] One clause is still open.
   *[other] { $n } clauses are still open.
}
concern-kpis = { $n ->
    [one] One KPI has no agreed target.
   *[other] { $n } KPIs have no agreed target.
}
concern-untracked = Nobody knows yet how these are measured: { $names }.
concern-no-owner = Nobody answers for these: { $names }.
kpi-no-target = No shared target agreed yet
clause-number-open = Open, because this number is not agreed: { $names }
report-signature-nameless = Signature without a name: { $side }.
sign-nothing-said = Nothing is said about this persona yet, so there is nothing to sign. Please enter statements first.
sign-without-name = A signature without a name does not count. Please enter who signs.
sign-not-yet = Not signed yet.
sign-counts = The signature counts.
sign-is-refused = Not signed: declined.
sign-nameless = name missing
capacity-proposed = (capacity: only a proposal of the program)
concern-proposals = Only proposed by the program and no part of the agreement: { $names }.
source-leads-month = Leads a month at the agreed threshold
source-gone = deleted
clause-link = { $number } = { $source }: link
clause-link-why = The clause then shows the number that is kept there, and follows it.
clause-take-kpi = The KPI “{ $name }” measures this clause and says { $n }: take it in place of “{ $from }”
clause-insert = Insert a number
limit-from-kpi = from the KPI “{ $name }”
limit-take-kpi = The KPI “{ $name }” says { $n }: take it from there
field-signed = What was signed
field-past = Earlier periods
field-settled = Settled by
title-ask = What is this workshop called?
title-ask-why = The title stands on the report and on the sheet for the wall.
title-of-personas = Workshop: { $names }
open-written = Open
show-in-folder = Show in folder
open-failed = It could not be opened from here: { $path }
review-more = { $name } and { $n } more
kpi-measured = Last measured: { $rate }, { $period }
kpi-review-set = Whoever agrees on the target also agrees to look at it again on { $day }; another day can be chosen first.
persona-review-set = Whoever signs also agrees to review the persona by { $day }; another day can be chosen first. The day is set when both have signed.
review-set-by-signing = agreed with the signatures
review-set-with-target = agreed with the target
field-review-automatic = review day set automatically
sign-for-other = { $name } belongs to { $other }, and has not said yet that they sign for { $side } as well.
sign-for-both = { $name } signs for { $side } as well
signed-for-both = { $name } of { $other } signs for { $side } as well.
sign-stranger = { $name } is not in the list of people.
sign-add-person = Add { $name } for { $side }
kpi-own-number = { $name }: the number the group agrees on
kpi-own-ask = The group's own number
