# Minutes of a workshop and calendar files.

command-minutes = Write the minutes
command-copy-minutes = Copy the minutes as text
command-calendar = Write a calendar file
minutes-name = minutes
minutes-write = Minutes…
minutes-write-hint = Who was there, what was decided, who does what by when, what has changed: as HTML, Markdown or text
minutes-copy = Copy minutes
minutes-copy-hint = The minutes as plain text on the clipboard, for a mail
calendar-write = Calendar file…
calendar-write-hint = This workshop and its actions for Outlook, Google or Apple; a later file updates what was imported
working-minutes = Writing the minutes …
working-calendar = Writing the calendar file …
minutes-written = Minutes written: { $path }
calendar-written = Calendar file written: { $path }
minutes-failed-title = The minutes were not written
calendar-failed-title = The calendar file was not written
minutes-copied = Minutes copied: { $name }
minutes-no-workshop = There is no workshop in this workspace yet. Plan one on the page “Workshops”; then it has minutes.
minutes-no-number = There is no workshop { $n }. These are there:{ $list }
calendar-nothing = Nothing has a day yet: no workshop, no action, no review. Nothing was written; give one of them a day first.
cli-minutes-kind = Minutes are written as X.html, X.md or X.txt; please end the name with one of them.
cli-calendar-kind = A calendar file is called X.ics; please end the name so.

## What stands in the minutes
minutes-title = Minutes: { $title }
minutes-workspace = Workspace
minutes-not-begun = It has not begun yet: this is the plan.
minutes-not-ended = It is not over yet: this is how far it is.
minutes-stands-in = { $name } for { $whose }
minutes-quorum = Both sides were there: what was decided holds for both.
minutes-no-quorum = Nobody from { $side } was there: what was decided waits for that side.
minutes-nobody-present = Nobody of either side is noted as present.
minutes-invited = Invited
minutes-agenda = Agenda and time
minutes-time = Time
minutes-planned = Planned (min)
minutes-real = Real (min)
minutes-total = Altogether
minutes-running = running
minutes-skipped = skipped
minutes-paused = Pauses: { $n } { $n ->
   [one] minute
  *[other] minutes
 }
minutes-on-time = It took as long as planned.
minutes-longer = It took { $n } { $n ->
   [one] minute
  *[other] minutes
 } longer than planned.
minutes-shorter = It took { $n } { $n ->
   [one] minute
  *[other] minutes
 } less than planned.
minutes-stands-for = Answers for it
minutes-holds-until = Holds until
minutes-actions = Who does what by when
minutes-nobody = Nobody yet
minutes-due = by { $value }
minutes-helped = helped by { $value }
minutes-from-before = Open actions of earlier days
minutes-parked = Parked for later
minutes-ideas = Ideas
minutes-wins = What went well
minutes-board = What was collected in silence
minutes-agreed = What was agreed
minutes-votes = Votes
minutes-not-shown = not shown yet
minutes-answered = { $side } { $n } of { $all }
minutes-one-sided = one side alone decides nothing
minutes-nobody-answered = nobody answered
minutes-fingers = { $n } { $n ->
   [one] finger
  *[other] fingers
 }
minutes-dots = { $n } { $n ->
   [one] dot
  *[other] dots
 }
minutes-points = { $n } { $n ->
   [one] point
  *[other] points
 }
minutes-tied = tied
minutes-concern = Concern
minutes-mood-start = At the start
minutes-mood-between = In between
minutes-mood-end = At the end
minutes-mood = { $middle } of 5 in the middle ({ $spread })
minutes-changed = What this workshop changed
minutes-nothing-changed = Nothing beside what stands above.
minutes-state-elsewhere = The state of the workspace at the beginning or at the end is not kept on this machine; what the workshop changed can only be told where it was led.
minutes-more = … and { $n } more
minutes-next = Next meeting

## What stands in a calendar
calendar-block = { $title } ({ $n } min)
calendar-decision = Look again at: { $name }
calendar-review = Review: { $name }
calendar-content = Content due: { $name }
