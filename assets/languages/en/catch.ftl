# Catching what is said in one line, and the page of actions and decisions.

nav-actions = Actions
command-catch = Catch an action, a decision, a thought
catch-title = What is to be kept?
catch-letters = d a p i w
catch-line = What was said
catch-hint = Anna until Friday: send the list
catch-example = A letter and a space say what it is. Who and by when are read from the words.
catch-no-text = And what is to be done? The words for it are still missing.
catch-keep = Keep
catch-keys = Enter keeps it and goes on · Esc closes and loses nothing
catch-which = Which { $name }?
catch-until = Holds until
catch-by = by { $day }
catch-by-meeting = by the next meeting, { $day }
catch-helped = helped by { $names }
catch-in = Noted in “{ $workshop }”, { $block }
catch-not-about = It is about something else
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
edit-entry = change an entry
edit-done-entry = tick off
edit-reopen-entry = open again
edit-drop-entry = drop
edit-delete-entry = delete an entry
help-tick = Tick off the chosen action, or open it again
help-tick-keys = Space · X
action-new = New
actions-empty-title = Nothing is noted yet
actions-empty-text = { $keys } opens one line on every page: what is said, who does it and by when. Decisions, actions, ideas and what is parked stand here afterwards.
actions-first-action = Note an action
actions-first-decision = Note a decision
actions-done-by-next = { $k } of { $n } done by the next meeting
actions-open = { $n ->
   [one] { $n } action open
   *[other] { $n } actions open
 }
entries-every-kind = All
entries-decisions = Decisions
entries-actions = Actions
entries-parked = Parked
entries-ideas = Ideas
entries-wins = Wins
entries-open = Open
entries-overdue = Overdue
entries-closed = Closed
entries-all = Open and closed
entries-left-out = { $n } not shown
entries-left-out-why = So many are left out by this choice; a click shows all of them.
entries-both-sides = Every side
entries-everybody = Everybody
entries-every-workshop = Every workshop
entries-search = Search
entries-none = Nothing here under this choice.
entry-do = Done: { $text }
entry-undo = Open again: { $text }
entry-overdue = overdue
entry-soon = due within a week
entry-keys = Space or X: done or open again · ↑ ↓: next · F2: the words · Delete: away · Enter: new
entry-delete = Delete “{ $text }”
entry-noted = Noted on { $day }
entry-position-of = What { $side } says
step-overdue-actions = { $n ->
   [one] { $n } action is overdue: ask, help or drop it
   *[other] { $n } actions are overdue: ask, help or drop them
 }
step-decisions-due = { $n ->
   [one] Look at { $n } decision again: its day has come
   *[other] Look at { $n } decisions again: their day has come
 }
overview-due = Due now or within a week
overview-all-actions = { $n ->
   [one] All actions ({ $n } open)
   *[other] All actions ({ $n } open)
 }
report-entries = Decisions and actions
report-entries-others = Ideas and wins
report-entry-overdue = { $text } – { $who }, due { $day }, overdue
report-entry-nobody = nobody yet
report-decision-due = { $text } – holds until { $day }, to be looked at again
report-entry-done-by = Actions done by “{ $meeting }”: { $k } of { $n }.
cli-actions-none = No such entry.
cli-action-overdue = overdue
give-actions = Their actions
give-actions-of = Actions of { $name }: { $n }
review-your-actions = Your actions
