# Who takes part: the list of people.

people-title = People
people-purpose = Who is in the room, and for whom they speak. Silent rounds and blind tests ask these people; fields for a name propose them.
people-keys = Enter leads to the next name. Alt+S, Alt+M and Alt+N say for whom somebody speaks: Sales, Marketing or neutral.
people-empty = Nobody yet. Type the first name below.
people-new = Name of a participant
people-new-hint = Name
people-add = Add
people-name = Name
people-side = Speaks for
people-role = Role
people-present = Present
people-absent = Absent
people-is-present = present
people-is-absent = absent
people-present-of = { $name }: present or absent
people-remove = Remove { $name }
people-pick = { $field }: pick somebody from the list
command-people = People: who takes part
side-neutral = Neutral
said-by-nobody = nobody yet
report-people = Who was there
report-people-absent = Not there
edit-add-person = add participant
edit-remove-person = remove participant
edit-person = change participant

## Columns and values of leads

column-request = explicit request
column-price-page-visits = visits to the price page
column-case-study-downloads = downloaded case studies
column-white-paper-downloads = downloaded white papers
column-webinar = webinar
column-fair = fair
column-answered = answered an e-mail
column-forum = forum
column-video-percent = video watched, percent
column-active-people = active people in the firm
column-project-months = months until the project
column-budget = budget status
column-career-only = career page only
column-unsubscribed = unsubscribed
column-account = firm (as a code)
column-ref = reference (as a code)
value-c-level = c-level
value-owner = owner
value-head = head
value-director = director
value-manager = manager
value-intern = intern
value-student = student
value-attended = attended
value-hot = hot
value-warm = warm
value-scan = scanned badge
value-approved = approved

## What the leads at hand can tell

testable-yes = can be tested
testable-values-missing = values still to be chosen
testable-no-column = needs the column “{ $column }”
testable-import-first = Import leads first: then you see which criteria your data can test, and negotiate only what can be looked up.
starters-testable = Pick what your leads can test
starters-none-testable = The leads of “{ $name }” have the column of none of the criteria that are left.
starters-show-points = Show usual points (they sway a silent round)
effect-nothing-told = No lead qualifies, and { $n } of { $all ->
    [one] { $all } criterion
   *[other] { $all } criteria
 } could not be looked up: the leads lack their columns. Import an export with these columns, or choose criteria your leads can test.
blind-test-few-facts = The cards would show only: { $names }. That is too little to judge a lead; import an export with more columns first.
blind-test-no-facts-at-all = The cards would show nothing: these leads have no columns that may be shown. Import an export with more columns first.

## Guiding questions of empty personas

section-ask-goals = What must this person achieve this year, and what are they measured by?
section-ask-pains = What costs time, money or sleep today? Which words do customers use for it?
section-ask-triggers = What happened just before they started to look? Think of the last three orders.
section-ask-decision-criteria = What do they compare, and what decided in the end?
section-ask-objections = What do they say against us, and who says it?
section-ask-information = Where do they look things up, and whom do they ask?
round-late = Has come since and may join:
edit-join-round = join the silent vote
edit-count-again = count by the sides of today
round-moved = { $n ->
    [one] { $names } answered for another side than the list of people says now. It counts as it was revealed.
   *[other] { $names } answered for another side than the list of people says now. It counts as it was revealed.
}
round-count-again = Count by the sides in the list
silence-how-targets = Type the target and press Enter. The arrows, or / and * on a number pad, lead up and down; + or Esc leaves. Nobody sees what you type.
round-rules-targets = { $n ->
    [one] { $n } target. Pass the keyboard or number pad round; what is typed appears as dots only.
   *[other] { $n } targets. Pass the keyboard or number pad round; what is typed appears as dots only.
}
round-title-targets = Silent round { $n } for targets
round-purpose-targets = Everybody writes down their target without seeing the others. Then all are revealed at once, and the medians of the sides become their proposals.
round-asks-targets = { $n ->
    [0] No target is chosen.
    [one] { $n } target is asked for.
   *[other] { $n } targets are asked for.
}
round-choose-targets = Choose KPIs
round-revealed-targets = Silent round { $n } for targets
round-table-targets = To the KPIs
round-nothing-named = Nobody has named a target.
round-still-open-targets = { $open } of { $all } still open. The largest disagreement for its size is on top; settle each target in its row.
round-settled-too-targets = Also name targets for agreed KPIs again
