# What follows from the lists of Together and Tools

list-caution = needs a look
system-about = Holds data on
caution-no-first-day = Nobody has said when it begins.
caution-not-planned = It comes on { $day }, and nothing is planned yet.
caution-skipped = It was due twice and not held. Last time: { $day }.
caution-never-held = It was due twice and has never been held.
caution-one-sided = { $side }: nobody comes. What is agreed then binds one side only.
caution-came-alone = { $side }: nobody came the last time.
caution-no-delegate = { $side }: one person comes, and nobody stands in for them.
caution-does-not-fit = { $side } says that it does not fit us. Change it or give it up.
caution-briefed-late = Sales was briefed late: { $days }.
caution-not-briefed = Sales is not briefed, and it is less than two weeks before the event.
caution-only-guests = Guests are seen to, but no day is known on which both began to plan. Was Sales only asked for guests?
caution-result-missing = What it brought is to be written down since { $day }.
caution-announced-early = It is announced although Sales is not ready. Lacking: { $what }.
caution-not-ready = Sales is not ready, { $days }. Lacking: { $what }.
caution-no-owner = { $side }: nobody sees to it.
caution-ends-too-early = It ends before it begins.
caution-no-end = A rotation is for a while: until when?
caution-no-lesson = What was learned?
caution-no-obstacle = There is an objection. Which obstacle lies behind it?
caution-no-helper = Who helps the obstacle out of the way?
caution-no-stop-rule = It is running. When would you stop it early?
caution-not-begun = It should have begun.
caution-no-members = Nobody belongs to it yet.
caution-side-missing = { $side }: nobody belongs to it.
caution-lopsided = { $side } has less than half as many people in it as the other side.
caution-no-time = How fast?
caution-no-key = It holds customers, and no key says who they are in the other systems.
caution-no-ends = From where, and to where?
caution-to-itself = It leads where it comes from.
caution-nothing-arrives = It is needed, and nothing arrives.
caution-ties-nothing = A key ties systems together: it takes two that hold it.
days-before = { $n ->
    [one] one day before
   *[other] { $n } days before
}
days-after = { $n ->
    [one] one day after it
   *[other] { $n } days after it
}
days-same = on the day itself
fact-next = Next time: { $day }
fact-planned = Planned for { $day }
fact-last = Last held: { $day }
fact-hours = Hours a month: { $all } (Sales { $sales }, Marketing { $marketing })
fact-planned-together = Planned together: { $days }
fact-briefed = Sales briefed: { $days }
fact-came = Came: { $rate }
fact-result-due = Result due on { $day }
fact-ready = Sales is ready: { $rate }
fact-ready-all = Sales is ready
fact-members = Sales { $sales }, Marketing { $marketing }
fact-members-neutral = neutral { $n }
fact-keys = Known by: { $keys }
note-hours = Meetings, in hours of people a month: { $all } (Sales { $sales }, Marketing { $marketing })
note-briefing = { $n ->
    [one] Sales briefed, in days before: { $days } (one event)
   *[other] Sales briefed, in days before: { $days } (median of { $n } events)
}
note-visits = Marketing at Sales { $marketing }, Sales at Marketing { $sales }, both together { $both }
note-rotations = Rotations: Marketing at Sales { $marketing }, Sales at Marketing { $sales }
note-behind = { $side } visits less than half as often as the other side.
note-segment = { $segment }: { $n } of the { $best } best
note-segment-more = { $segment }: { $n } – keep to the best { $best }
note-no-segment = without a segment
note-helped = Helped, wholly or in part: { $rate }
note-experiments = Adopted: { $rate } of those that are over
note-without-key = These hold customers and share no key: { $systems }
note-gaps = { $n ->
    [one] { $subject }: one gap
   *[other] { $subject }: { $n } gaps
}
note-gaps-nobody = { $gaps }, { $nobody } without anybody
note-held-nowhere = No system holds: { $subjects }
note-feeds = Missing: { $missing } · by hand: { $hand } · works: { $works } · not talked about: { $unsaid }
cadence-plan-next = Plan { $day }
cadence-go-to-planned = Open the one of { $day }
cadence-go-to-last = Open the last one ({ $day })
edit-plan-next = Plan the next one
wins-tab = Wins
wins-purpose = What went well, small and big. The monthly meeting begins with it.
wins-new = What went well
wins-since = Since the monthly meeting of { $day }
wins-none-since = Nothing new yet. What went well since then?
wins-all = All so far
wins-before = Before
edit-add-win = Add a win
matrix-tab = Matrix
matrix-few = Two systems or more are needed. Write down which ones both departments work with.
matrix-to-systems = To the systems
matrix-corner = gives ↓   gets →
matrix-cell = { $from } to { $to }: { $state }
matrix-unsaid = not talked about
matrix-how = Arrows choose a pair, Enter writes down what is handed over.
matrix-choose = Choose a pair of systems.
matrix-ask = Does { $to } need anything from { $from }?
matrix-add = Write down what
matrix-more = Something else
matrix-not-needed = Nothing is needed
