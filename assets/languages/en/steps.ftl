# The steps of a persona workshop, and blocks with an order of people.

persona-tab-evidence = Evidence check
persona-tab-fist = Fist to five
persona-fist-purpose = Everybody shows fingers in silence: from 0 (under no circumstances) to 5 (all for it). Whoever shows two or fewer says why.
persona-fist-ask = Ask for fingers
persona-fist-keys = Enter: ask for fingers
persona-fist-question = Do we stand behind “{ $name }”?
statement-silent = Write in silence
statement-silent-why = Each side writes what it knows for itself; nothing is seen before all of it is shown
statement-hidden = { $n ->
    [one] { $n } statement is hidden
   *[other] { $n } statements are hidden
 }: Sales { $sales }, Marketing { $marketing }
evidence-keys = The arrows choose a statement. 1 guess, 2 estimate, 3 fact lead on; V names who finds out.
evidence-counted = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
 }, { $estimates ->
    [one] { $estimates } estimate
   *[other] { $estimates } estimates
 }, { $guesses ->
    [one] { $guesses } guess
   *[other] { $guesses } guesses
 }.
evidence-unverified = { $n ->
    [one] Nobody finds out about { $n } guess yet.
   *[other] Nobody finds out about { $n } guesses yet.
 }
evidence-verifier = Who finds out?
evidence-verifier-of = Who finds out: { $text }
evidence-source-of = Source: { $text }
evidence-find-out = Find out whether this is so: { $text }
edit-show-statements = Show what was written in silence
edit-clock-turn = Next one’s turn
clock-turn = Next one’s turn
run-turn = { $name } { $left } ({ $n } of { $all })
run-turn-next = On to the next one who speaks
help-run-turn = While one speaks after the other: on to the next one
room-pair = Pair { $n }
votes-mood = Ask how everybody is
votes-mood-question = How are you right now?
people-pairs = Pairs
room-carried = Due from last time
