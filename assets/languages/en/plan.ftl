# Planning a workshop: list, agenda, people, templates.

workshop-new = New workshop
workshop-empty = Empty workshop
workshop-own-template = { $title } (own template)
workshop-name = Title of the workshop
workshop-menu = What to do with the workshop
workshop-plan-from = Plan a workshop with it
workshop-keep-template = Keep as template
workshop-reset = Take back a rehearsal…
workshop-reset-title = Take back the rehearsal of “{ $name }”?
workshop-reset-clock = { $n ->
    [one] One step of the clock is taken back.
   *[other] { $n } steps of the clock are taken back.
}
workshop-reset-votes = { $n ->
    [one] One vote is taken back.
   *[other] { $n } votes are taken back.
}
workshop-reset-notes = { $n ->
    [one] One note of the board is taken back.
   *[other] { $n } notes of the board are taken back.
}
workshop-reset-entries = { $n ->
    [one] One decision, action or note caught in it is taken back.
   *[other] { $n } decisions, actions and notes caught in it are taken back.
}
workshop-reset-keeps = The agenda and the people stay as they are.
workshop-reset-do = Take it back
workshop-goal-hint = What is there at the end that is not there today?
workshop-notes-hint = Only you see this: not the room, no report, no minutes
workshop-no-day = No day yet
workshop-runs = running
workshop-held = held
workshops-running = Running
workshop-runs-since = A workshop has been running since { $since }
workshops-upcoming = Coming
workshops-past = Held
workshops-templates = Own templates
workshops-empty-title = Nothing planned yet
workshops-empty-text = A workshop is an agenda with a clock: who comes, what is done when, and what is there at the end. Begin with one of ours and change it.
plan-tab-agenda = Agenda
plan-tab-people = People ({ $n })
plan-tab-goal = Goal & notes
plan-minutes = { $n } min
plan-empty = No block yet. Type the first one below: Enter adds it.
plan-start = Start
plan-min = Min.
plan-real = Real
plan-what = What
plan-start-of = { $title }: begins at { $time }
plan-start-hint = Follows from the minutes before. Type a time, and the block begins then: lunch at 12:00.
plan-minutes-of = { $title }: minutes
plan-title-of = { $title }: title
plan-method-of = { $title }: method
plan-opens-of = { $title }: opens
plan-output-of = { $title }: result at the end
plan-details-of = { $title }: details
plan-delete = Delete { $title }
plan-move = Move { $title }: drag, or Alt and an arrow
plan-real-of = { $title }: { $real } min, { $planned } planned
plan-not-run = Was not run
plan-opens-nothing = Nothing
plan-late = Begins { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 } after its fixed time
plan-free = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 } free before it
plan-new = New block
plan-new-minutes = Minutes of the new block
plan-new-hint = What comes next? Enter adds it
plan-add = Add
plan-goal-hint = What is it for? Shown in the room
plan-note-hint = Only you see this
plan-total = { $planned ->
    [one] { $planned } minute
   *[other] { $planned } minutes
 } planned
plan-total-too-many = { $planned } of { $available ->
    [one] { $available } minute
   *[other] { $available } minutes
 }: { $n } too many
plan-total-fits = { $planned } of { $available ->
    [one] { $available } minute
   *[other] { $available } minutes
 }: fits exactly
plan-total-left = { $planned } of { $available ->
    [one] { $available } minute
   *[other] { $available } minutes
 }: { $n } left
plan-over-at = over at { $time }
quorum-nobody = { $n ->
    [0] Nobody is invited yet.
    [one] One is invited, nobody is here yet.
   *[other] { $n } are invited, nobody is here yet.
}
quorum-here = Here: { $sales } for Sales, { $marketing } for Marketing, { $neutral } neutral.
quorum-holds = At least one of each side is here.
quorum-missing = Nobody of { $sides } is here: nothing can be decided for both.
attendance-invite-all = Invite everybody
attendance-all-here = All are here
attendance-delegate-of = { $name } stands in for
attendance-one-list = Whoever you add here is in the list of people. While the workshop runs, silent rounds, tests and votes ask those who are marked as present here.
role-facilitator = Facilitator
role-head-sales = Head of Sales
role-head-marketing = Head of Marketing
role-member-sales = Member of Sales
role-member-marketing = Member of Marketing
role-liaison = Liaison
role-management = Management
role-guest = Guest department
role-observer = Observer
field-not-a-time = Not a time of the day: write it like 9:30. The old value stays.
edit-workshop = change workshop
edit-add-workshop = add workshop
edit-duplicate-workshop = duplicate workshop
edit-template-workshop = keep template
edit-delete-workshop = delete workshop
edit-reset-workshop = reset workshop
edit-attendance = change who takes part
edit-block = change agenda
edit-add-block = add agenda block
edit-move-block = move agenda block
edit-delete-block = delete agenda block
report-agenda = Next workshop
report-agenda-when = When and where
report-agenda-people = Invited
agenda-start = Start
agenda-none = No workshop is planned.
agenda-no-such = There is no workshop { $n }. These are there:{ $list }
sheet-quorum = Of each side somebody
sheet-planned = Planned minutes
sheet-real = Real minutes
report-agenda-output = Result and material
