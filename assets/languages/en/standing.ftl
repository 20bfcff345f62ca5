# Where we stand: the assessment, what the firm is like, the way on

list-assessments = Assessments
assessment-title = Assessment
assessment-group = Answered for
assessment-sheets = Answers without names
group-management = Management
theme-buyers = Picture of the buyer
theme-leads = Leads and hand-over
theme-content = Content and systems
theme-goals = Goals and measures
theme-trust = Contact and trust
statement-1 = Ten colleagues drawn from both departments would name nearly the same list of important buyer types.
statement-2 = When our buyer profiles were last changed, people from both departments sat at the same table.
statement-3 = What our salespeople hear in customer talks reaches campaign planning within weeks, not years.
statement-4 = Salespeople have a say when we choose which customer groups we go after and with what offer.
statement-5 = A new employee could read on one page when a contact counts as a lead with us.
statement-6 = For every step between first interest and signature it is written down whose turn it is.
statement-7 = A lead that has been passed on gets a first reaction inside a time both sides agreed.
statement-8 = When a lead is turned down, the sender learns the reason and can use it.
statement-9 = I could quickly find out which material the other department has for a given customer type.
statement-10 = Before expensive material is produced, the people who will use it with customers have looked at it.
statement-11 = A customer who has met us on the web, at a fair and by phone shows up in our data as one and the same person.
statement-12 = Requests for missing material get an answer, even when the answer is no.
statement-13 = Both departments could state this year’s revenue goal and their own share in reaching it.
statement-14 = The figures by which we judge each other were negotiated, not handed down or invented alone.
statement-15 = At least once a month both departments look at the same figures together.
statement-16 = Bonuses and praise do not set one department against the other.
statement-17 = I know by name whom to ask in the other department for the questions that come up most.
statement-18 = A missed month first leads us to the step where leads got stuck, and only afterwards to persons.
statement-19 = Customer events and larger campaigns are planned together from the first date on.
statement-20 = In the last six months I have watched the other department at work or done a piece of its work.
assessment-empty-title = How good is our relationship, really?
assessment-empty-text = Twenty statements, answered in silence by everybody for themselves. Then you see where both departments agree and where they see different things.
assessment-new = New assessment
assessment-begin = Begin
assessment-name = Assessment { $day }
assessment-how = Everybody answers twenty statements at this keyboard: 1 does not fit at all, 5 fits completely, 0 cannot judge. Names are gone from the file as soon as the answers are shown.
assessment-neutral = Whoever speaks for neither side answers too (management)
assessment-nobody = Add who answers: names are needed so that everybody answers once.
assessment-foreseen-none = { $n ->
    [one] One person answers. Fewer than three answers are never shown.
   *[other] { $n } people answer. Fewer than three answers are never shown.
}
assessment-foreseen-joint = { $n ->
    [one] One person answers. Only the result of all together is shown: a group of fewer than three could be found out.
   *[other] { $n } people answer. Only the result of all together is shown: a group of fewer than three could be found out.
}
assessment-foreseen-groups = { $n ->
    [one] One person answers. Shown apart: { $groups }.
   *[other] { $n } people answer. Shown apart: { $groups }.
}
assessment-answer-for = Answer for { $name }
assessment-discard = Discard assessment
assessment-keys = 1 to 5, 0 cannot judge · arrows choose a statement · Enter passes the keyboard on
assessment-place = Statement { $n } of { $all }
assessment-least = does not fit at all
assessment-most = fits completely
assessment-cannot-judge = cannot judge
assessment-complete = Everything is answered. Enter passes the keyboard on.
assessment-answered = { $n ->
    [one] One answer
   *[other] { $n } answers
}
assessment-too-few = Fewer than three answered. Nothing is shown, so that nobody can be found out; the answers are not kept.
assessment-joint-only = Only all together: one group has fewer than three answers, and it could be worked out from the others.
assessment-joint = All together
assessment-do-first = Do first: low, and both agree
assessment-talk-first = Talk first: we see it differently
assessment-none-low = Nothing is low in the eyes of both.
assessment-none-apart = On no statement are both more than one step apart.
assessment-gaps = Largest differences
assessment-low = Low
assessment-all = All statements
assessment-worked-on = Worked on here
assessment-block = In the agenda { $code }: { $block }
assessment-statement-words = { $statement } All together { $joint }, Sales { $sales }, Marketing { $marketing }.
assessment-apart = { $n } apart
assessment-cannot = { $n ->
    [one] One person cannot judge this.
   *[other] { $n } people cannot judge this.
}
assessment-over-time = Over time
assessment-notes = What was talked about
context-title = What our firm is like
context-purpose = What the firm is like decides which figures and which meetings make sense. From your answers come proposals, nothing more.
context-size = Employees
context-complexity = What we sell
context-customers = Firms that could buy
context-closeness = Where both departments work
context-meets = Who meets regularly
context-stage = Where we stand
context-target = Where we want to get
context-notes = What else matters
firm-small = Up to 49
firm-medium = 50 to 249
firm-large = 250 to 999
firm-huge = 1,000 and more
complexity-simple = Sells by itself
complexity-advice = Needs advice
complexity-project = A project each time
customers-dozens = Fewer than 100
customers-hundreds = Some hundred
customers-thousands = Some thousand
customers-masses = More than 10,000
closeness-room = In one room
closeness-building = In one building
closeness-places = At different places
meets-nobody = Nobody
meets-heads = Only the heads
meets-key = Heads and key people
meets-everybody = Everybody
context-not-said = Not said
context-warning-heads = Only the heads meet. One meeting of two people a week does not carry a relationship: what their people know of each other decides. Bring two key people from each side.
context-warning-nobody = Nobody meets regularly. Begin with one meeting a month with people from both sides.
context-warning-places = Both departments work at different places. Distance makes everything harder: plan days at one place, and let somebody work on the other side now and then.
context-proposals = What fits a firm like yours
context-kpis = KPIs to talk about
context-cadences = Meetings
context-add = Add { $what }
context-there = There already
context-answer-first = Answer a few of these questions, and proposals appear here.
cadence-key-people = Key people of both departments
cadence-figures = Monthly figures, both departments
cadence-review = Quarterly review
cadence-one-place = A day at one place
cadence-project = Big opportunities
standing-tab-context = Our firm
standing-tab-way = The way on
relation-undefined-what = Each works for itself. Contact comes about when something burns.
relation-defined-what = Who does what is written down, and where work is handed over.
relation-aligned-what = Both plan together, speak one language and learn from each other.
relation-integrated-what = One goal, one measure, shared reward – and in the end one leadership.
need-title = Do we need more?
need-purpose = Not every firm has to move up. Choose what describes you best; what you choose is recorded as a decision, staying included.
need-stay = We are a small unit, people know each other, and Marketing mostly supports Sales.
need-stay-result = Leave it as it is
need-defined = We clash often, roles are unclear, and we fight over scarce means.
need-defined-result = Rules and hand-over points
need-aligned = Our market turns into a commodity or into custom work, and we need new skills.
need-aligned-result = Joint planning, rotation, a liaison, feedback
need-integrated = Our business is complex or moves fast, cycles are long, and both are used to sharing responsibility.
need-integrated-result = Shared goal, rewards and figures, one leadership
need-choose = Decide: { $result }
need-decided-stay = We stay where we are: { $stage }
need-decided-stay-open = We stay where we are
need-decided-go = We want to get to: { $stage }
need-decided-on = Decided on { $day }: { $what }
way-title = Road map
way-no-stage = Without a stage
way-empty = No step yet
way-suggested = Add a suggested step
way-leadership-open = Needs first: { $needs }
benefits-due = Benefits to check
benefits-due-none = Nothing is due for a check.
benefits-check = Did “{ $benefit }” come?
edit-begin-assessment = begin assessment
edit-join-assessment = join assessment
edit-discard-assessment = discard assessment
edit-reveal-assessment = show assessment
edit-context = change our firm
edit-relation = decide on the relationship
edit-add-cadence = add meeting
room-stages = Where we stand
room-themes = What it is about
room-first = Where to begin
room-gaps = Where we see different things
room-here = We are here
room-there = We want to get here
room-not-assessed = Not assessed yet
