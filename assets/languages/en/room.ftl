# Workshops: plan, clock, votes, what was caught, minutes.

page-workshops = Workshops
page-workshops-purpose = Plan a workshop, run it by the clock, take the minutes home
page-actions = Actions & decisions
page-actions-purpose = Who does what by when, what was decided, what is still to be talked about
nav-meet = Meet
list-workshops = Workshops
list-blocks = Agenda blocks
list-clock = Clock of a workshop
list-votes = Votes
list-entries = Actions and decisions
workshop-title = Workshop
workshop-kind = Kind of workshop
workshop-template = Template
workshop-starts = Begins at
workshop-ends = Ends at
workshop-place = Place
workshop-zone = Time zone
workshop-zone-none = not said
workshop-goal = Goal
workshop-people = People
workshop-notes = Private notes
workshop-state-before = State at the beginning
workshop-state-after = State at the end
workshop-kind-personas = Shared personas
workshop-kind-leads = What is a lead
workshop-kind-content = Content audit
workshop-kind-agreement = KPIs and SLA
workshop-kind-monthly = Monthly meeting
workshop-kind-quarterly = Quarterly review
workshop-kind-other = Something else
attendance-present = Present
attendance-delegate-for = Stands in for
block-title = Agenda block
block-minutes = Minutes
block-fixed-start = Fixed start
block-method = Method
block-opens = Opens
block-material = Material
block-output = Result at the end
block-note = Private note
method-talk = Talk
method-silent-writing = Silent writing
method-cluster = Cluster and name
method-dots = Dot vote
method-fist = Fist to five
method-blind-round = Silent round
method-blind-test = Blind test
method-pairs = Pairs
method-round-robin = Round robin
method-read-aloud = Read aloud
method-break = Break
clock-at = Moment
clock-what = Clock
clock-begin = Block begun
clock-pause = Paused
clock-resume = Continued
clock-add = Time changed
clock-end = Ended
entry-kind = Kind
entry-text = What
entry-about = About
entry-owner = Who
entry-helper = Helped by
entry-due = By
entry-closed = Closed on
entry-outcome = What came of it
entry-why = Why
entry-positions = Positions
entry-dissent = Dissent
entry-decision = Decision
entry-action = Action
entry-parked = Parked
entry-idea = Idea
entry-win = Win
entry-open = Open
entry-done = Done
entry-dropped = Dropped
vote-title = Vote
vote-question = Question
vote-options = Options
vote-dots = Dots for everybody
vote-concerns = Concerns
vote-yes-no = Yes or no
vote-ranking = Ranking
vote-mood = Mood

votes-purpose = A vote is answered by one after the other, hidden until it is shown.
votes-new = New vote
votes-new-keys = Enter: new vote
votes-begin = Begin the vote
votes-discard = Discard the vote
votes-running = running
votes-answered = { $done } of { $all } answered
votes-options-hint = One option a line
votes-take-from = Take from:
votes-how-dots = Everybody spreads dots over the options. Ties stay ties.
votes-how-fist = Fingers from 0 (never) to 5 (all in). Up to 2 needs a voiced concern.
votes-how-yes-no = Yes or no; whoever says no says why.
votes-how-ranking = Everybody puts at most five options in order; the first place counts five points.
votes-how-mood = How people feel, from 1 to 5, at the start and at the end.
votes-keys-dots = Digits give dots to the marked option, Enter goes on.
votes-dots-each = { $n ->
    [one] You have one dot.
   *[other] You have { $n } dots.
}
votes-dots-left = { $n ->
    [one] One dot is left. Enter once more passes the keyboard on without it.
   *[other] { $n } dots are left. Enter once more passes the keyboard on without them.
}
votes-keys-fist = Type 0 to 5, then Enter.
votes-keys-yes-no = 1 for yes, 0 for no, then Enter.
votes-keys-ranking = Type the place of the marked option, 1 to 5; the others stay empty.
votes-keys-mood = Type 1 to 5, then Enter.
votes-refused-outside = Only { $least } to { $most } counts here; the answer before stays.
votes-refused-dots = { $n ->
    [one] There is only one dot
   *[other] There are only { $n } dots
 } for everybody; the answer before stays.
votes-refused-place = This place is taken by another option; take it back there first.
votes-one-side = Only one side has answered: this decides nothing.
votes-points = { $n } · Sales { $sales } · Marketing { $marketing }
votes-tie = A tie: { $names }
votes-yes = Yes
votes-no = No
votes-unheard = { $n ->
    [one] One concern is not written down yet.
   *[other] { $n } concerns are not written down yet.
}
votes-concern-hint = What holds you back?
votes-decide = Note as a decision
fist-on = Fist to five: { $text }
fist-back = Back to the sheet
fist-next = Next clause
fist-again = Ask again
fist-keys = 1 agrees, 2 parks, Enter leads to the next clause
votes-decided-fist = { $question }: { $n } of { $all } { $n ->
    [one] supports
   *[other] support
} it
votes-decided-yes-no = { $question }: { $yes } × yes, { $no } × no
edit-begin-vote = begin vote
edit-join-vote = join vote
edit-discard-vote = discard vote
edit-reveal-vote = show vote
edit-concern = note concern
edit-catch = note

list-stickies = Sticky notes
sticky-text = Note
sticky-cluster = Group
sticky-became = Became
board-tab = Write & group
board-purpose = Everybody writes for themselves, hidden until shown. Then what belongs together is grouped and named.
board-write = One thought, then Enter
board-write-keys = Enter begins to write. Alt+S, Alt+M and Alt+N say who writes: Sales, Marketing or somebody neutral.
board-who = Who writes
board-hidden = { $n ->
    [one] One note is hidden
   *[other] { $n } notes are hidden
}: Sales { $sales }, Marketing { $marketing }, neutral { $neutral }
board-show = Show all
board-loose = Not grouped yet
board-group-name = Name of the group
board-keys = Arrows choose a note, 1 to 9 puts it into a group, 0 takes it out, N begins a group. Notes can also be dragged.
board-vote = Vote on the groups with dots
board-make = Make of it
board-make-persona = a buyer persona
board-make-criterion = a lead criterion
board-make-content = a content gap
board-make-action = an action
board-became = is now { $what }
board-question = Which of these matter most?
edit-write-note = write note
edit-show-notes = show notes
edit-group-note = group note
edit-rename-group = rename group
edit-delete-note = delete note
edit-make-of-note = make something of a note
