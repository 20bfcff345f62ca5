# What a number is taken of, and why there is none.
window-full = { $n ->
    [one] The last full month: { $span }
   *[other] The last { $n } full months: { $span }
}
window-not-full = { $n ->
    [one] No full month is at hand; this one is counted as it is: { $span }
   *[other] No full month is at hand; these { $n } are counted as they are: { $span }
}
monthly-sentence = On average { $passed } of { $leads } leads a month would have been handed over. { $window }.
rebase-over = { $months ->
    [one] { $n ->
        [0] In this month there were no more than the { $capacity } Sales can work.
       *[other] In this month there were more than the { $capacity } Sales can work.
     }
   *[other] { $n ->
        [0] In none of these { $months } months were there more than the { $capacity } Sales can work.
        [one] In one of these { $months } months there were more than the { $capacity } Sales can work.
       *[other] In { $n } of these { $months } months there were more than the { $capacity } Sales can work.
     }
 }
rebase-fair-why = { $of } leads of these months { $k ->
    [one] passes
   *[other] pass
 } ({ $share }): { $old } × { $share } ≈ { $n }.
works-no-months = These leads have no creation dates at hand, so nobody knows how many come in a month.
works-no-capacity = Fill in how many contacts a lead takes.
works-nothing = Even at the highest threshold more than { $n ->
    [one] { $n } lead a month
   *[other] { $n } leads a month
 } pass.
pays-no-rates = The outcomes do not tell; the back-test says why.
pays-too-few = Only { $n ->
    [one] { $n } decided lead depends
   *[other] { $n } decided leads depend
 } on the threshold; it takes 30.
pays-from = From here on the leads earn most in all: { $rate } of them were won ({ $of }); a lead pays from { $share }. Bands of five points, at least 30 leads together.
pays-nowhere = A lead pays from { $share } won; even those with { $from ->
    [one] { $from } point
   *[other] { $from } points
 } or more reach only { $rate } ({ $of }).
trust-none-won = { $lost ->
    [one] { $lost } lead is decided and was not won
   *[other] { $lost } leads are decided and none of them was won
 }, so the points cannot be judged.
trust-none-lost = { $won ->
    [one] The only decided lead was won
   *[other] All { $won } decided leads were won
 } and none was lost, so nothing can be compared: any choice would be right. { $open ->
    [one] { $open } is open
   *[other] { $open } are open
 }. If lost leads stand in the export, import them as lost.
trust-few-won = Only { $won ->
    [one] { $won } won lead
   *[other] { $won } won leads
 }: too few for rates, it takes 10.
trust-few-lost = Only { $lost ->
    [one] { $lost } lead that was not won
   *[other] { $lost } leads that were not won
 }: too few for rates, it takes 10.
trust-amber-won = Only { $won ->
    [one] { $won } won lead
   *[other] { $won } won leads
 }: read the ranges, not the numbers.
trust-amber-lost = Only { $lost ->
    [one] { $lost } lead that was not won
   *[other] { $lost } leads that were not won
 }: read the ranges, not the numbers.
backtest-decided-leads = All figures are about { $n ->
    [one] { $n } decided lead
   *[other] { $n } decided leads
 }: { $won } won, { $lost } not won.
backtest-stopped = { $n ->
    [one] One of them is stopped by a veto or missing data and stands last in the order for AUC and gain.
   *[other] { $n } of them are stopped by a veto or missing data and stand last in the order for AUC and gain.
}
gain-of-leads = Of { $n ->
    [one] { $n } decided lead
   *[other] { $n } decided leads
 }, the highest points first:
silence-no-criteria = { $won ->
    [one] { $won } won lead is there
   *[other] { $won } won leads are there
 }, but no criterion with points yet. Add criteria to see what the data say of them.
silence-no-columns = No criterion looks at a column these leads have.
leak-orders-well = its column alone tells won from lost (AUC { $area }): is it known before Sales works the lead?
decision-below-minimum = Minimum missed
decision-missed = { $dimension } { $points }, below its minimum { $least }
middle-rounded = { $n } (from { $exact }, rounded)
middle-half = { $n } (from { $exact }, halves away from zero)
overwritten = typed over { $was }; not agreed yet
overwritten-on = typed over { $was } on { $day }; not agreed yet
overwritten-by = typed by { $who } over { $was }; not agreed yet
overwritten-by-on = typed by { $who } over { $was } on { $day }; not agreed yet
overwritten-agree = Both agree
overwritten-reopen = Open again
overwritten-agree-name = { $name }: both agree on the number that was typed
evidence-joint = Together
evidence-alone = Alone
evidence-twin = { $of } of its leads also { $n ->
    [one] has
   *[other] have
 } “{ $name }”
evidence-how = Ten points double the chance to win. Alone looks at one criterion; together tells what it adds to all others. The reading goes by “together”, and it is a hint beside the agreed points, never in their place.
policy-no-minimum = – is no minimum; 0 stops leads below zero.
criterion-points-withdrawn = Its rule was changed after { $n ->
    [one] { $n } point was
   *[other] { $n } points were
 } agreed; until both agree again it counts for nothing.
version-measured = Measured on the same leads
version-then = then
version-now = now
reconciliation-judged = { $of } judged leads accepted
reconciliation-not-judged = Accepted of accepted and rejected, as the KPI counts it. Known already ({ $known }), unusable ({ $unusable }) and undecided ({ $undecided }) are not judged.
funnel-left-out = Left out, as more reached this stage than the one before: { $months }
funnel-gap = no numbers
funnel-impossible = { $of }: impossible, does not count
funnel-trend-impossible = ×: impossible, more than the stage before; does not count.
funnel-not-counted = Not counted: { $names }
plan-now-share = now, a year ({ $share })
plan-share-hint = The share of Marketing counts on both sides. If the funnel holds only Marketing’s leads, type their goal and 100.
plan-levers = Or only one rate rises:
plan-lever = { $before } → { $stage }: from { $from } to { $to }
plan-lever-impossible = { $before } → { $stage }: cannot do it alone, from { $from } it would have to go beyond 100%
plan-all-enough = Every stage suffices for the goal.
report-recall = Recall
report-base = Base rate
report-specificity = Specificity
definition-sum-fit = A lead is handed over with { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 } or more, at least { $fit } of them for fit.
definition-sum-engagement = A lead is handed over with { $threshold ->
    [one] { $threshold } point
   *[other] { $threshold } points
 } or more, at least { $engagement } of them for engagement.
report-acceptance = Acceptance
field-overwritten = Typed over
field-fit-from-zero = No lead below zero for fit
field-engagement-from-zero = No lead below zero for engagement
criterion-held-down = counts at most { $n } in the group “{ $name }”
effect-nothing-agreed = No points are agreed yet, so no lead qualifies.
effect-nothing-named = { $side } has not named any points yet, so no lead qualifies.
effect-lacking-too = { $n } of { $all ->
    [one] { $all } criterion
   *[other] { $all } criteria
 } could not be looked up either: the leads lack their columns. Import an export with these columns, or choose criteria your leads can test.
version-auc = Separation (AUC)

chart-n = n = { $n }
chart-scores = { $from } to { $to } points: { $of } leads qualified
chart-month = { $month }: { $of } leads qualified
chart-keys = Arrow keys lead from value to value.
chart-keys-threshold = Arrow keys lead from value to value; Enter takes one as the threshold, Shift and an arrow key moves it by one point.
help-chart = In a chart: from value to value
help-chart-keys = ← · → · Home · End
help-chart-threshold = Take the value as the threshold, move the threshold
help-chart-threshold-keys = Enter · Shift+← · Shift+→
