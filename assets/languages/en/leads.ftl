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
round-person = Name of a participant
round-person-hint = Name
round-person-add = Add
round-person-remove = Remove { $name }
round-settled-too = Weigh settled criteria once more too
round-asks = { $n ->
    [0] No criterion is open: choose settled ones too, or add some first.
    [one] The round asks for the points of { $n } criterion.
   *[other] The round asks for the points of { $n } criteria.
}
round-begin = Begin the round
round-running = Round { $n }: hidden until you reveal
round-rules = { $n ->
    [one] { $n } criterion. Pass the keyboard or a number pad around; what is typed shows nowhere.
   *[other] { $n } criteria. Pass the keyboard or a number pad around; what is typed shows nowhere.
}
round-enter = Answer…
round-enter-for = Answer for { $name }
round-voter-done = has answered
round-voter-open = not everything answered yet
round-ready = Everybody has answered. Press R to reveal.
round-reveal = R  Reveal
round-discard = Discard the round
round-incomplete = Not everybody has answered everything yet.
round-reveal-anyway = Reveal anyway
round-wait = Wait
silence-how = Type the points and press Enter; minus for points off. The arrows lead up and down, Backspace takes an answer back, Esc leads out. Nothing you type is shown.
silence-there = answered
silence-missing = open
silence-refused = That was not a number from −{ $most } to { $most }. Nothing was noted; please type it again.
silence-done = Done
round-revealed = Round { $n }: revealed
round-still-open = { $open } of { $all } still open. The largest disagreement comes first; 1 to 5 settle it, N takes a note.
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
round-note = What those who stand apart said
round-note-hint = Why so high, why so low?
settle-same = Both say { $n }: agree
settle-key-sales = Sales: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Middle: { $n }
settle-heads = The heads decide…
settle-heads-ask = Points both heads decide on
settle-heads-points = { $name }: points the heads decide on
settle-heads-decide = Decide
settled-who = Who decided
settled-why = Why
settled-agreed = agreed by both
settled-sales = as Sales proposed
settled-marketing = as Marketing proposed
settled-midpoint = the middle between both
settled-heads = decided by the heads
settled-parked = parked
settled-reopened = opened again
trace-points = { $n }: { $how }
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
