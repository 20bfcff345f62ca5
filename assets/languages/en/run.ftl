# Running a workshop: the bar with its clock, its keys, and the room window.

run-on-time = on time
run-behind = { $n } min behind
run-ahead = { $n } min ahead
run-over-at = ends { $time }
run-over-too-late = ends { $time }, { $n } min over
run-next = then: { $title }
run-last = last block
run-paused = Paused
run-block = { $n } of { $all }: { $title }
run-agenda = Agenda: jump to a block
run-agenda-to = Begin { $title }, { $n } min
run-no-title = Block without a title
run-key-hint = { $what } ({ $keys })
run-go-next = Next block
run-go-back = Previous block
run-pause = Pause
run-resume = Continue
run-minute-more = One minute more
run-minute-less = One minute less
run-skip = Leave out { $title }
run-end = End the workshop
run-more = More about the clock
command-run-workshop = Start the workshop that is due
run-start = Start
run-start-why = The clock begins with the first block, and the state of the workspace is kept for the minutes
run-go-on = Go on
run-reset = Reset only the clock
run-reset-why = What the clock has counted is forgotten; votes, notes and what was caught stay. Undo brings it back
run-nothing-planned = Without blocks there is nothing to run
run-no-history = The state of the workspace could not be kept, so the minutes cannot say what this workshop changes. The clock runs.
version-workshop = when a workshop began or ended
edit-clock-begin = begin a block
edit-clock-pause = pause the clock
edit-clock-resume = continue the clock
edit-clock-add = change the time of a block
edit-clock-end = end the workshop
edit-clock-reset = reset the clock
settings-follow-agenda = Open the page of a block when it begins
key-space = Space
help-run-next = While a workshop runs: next block, previous block
help-run-minutes = While a workshop runs: one minute more, one less
help-run-pause = While a workshop runs: pause, continue
help-run-reveal = Reveal a round, a vote or the notes
help-run-reveal-keys = R

# What the room sees.

room-window = Tandem – for the room
room-sees = The room sees: { $what }
room-black = nothing
room-blank = Black (B)
room-blank-why = The room sees nothing until this is pressed again
room-follow = Follow me
room-follow-why = The room sees what is looked at here; otherwise it keeps what it sees
room-show-this = Show this
room-forth = Next in the room
room-back = Back in the room
room-says = { $side } says
room-shared = Both share
room-nothing-agreed = Nothing is agreed yet.
room-welcome = Welcome
room-starts = Begins at { $time }
room-of = { $done } of { $all }
room-round = Silent round { $n }: who has answered
room-round-targets = Silent round { $n } on targets: who has answered
room-close = Close together
room-lead = Lead { $n } of { $all }
room-from-to = From { $from } to { $to }
room-now = Now
room-range = Likely range: { $range }
room-target-reached = Target reached
room-target-unclear = Below target, may be chance
room-target-below = Below target
room-gap = Gap
room-today = Today: { $value }
settings-room = F11 shows the room
settings-room-suiting = second window with a second screen, otherwise this one
settings-room-window = a window of its own (projector)
settings-room-here = its view in this window
settings-room-page = the page, large, to work in
room-hidden = { $n ->
    [one] { $n } note
   *[other] { $n } notes
 }, still hidden
room-ungrouped = Not put together yet
room-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
room-holds-back = { $who } has a concern
room-target = Target
