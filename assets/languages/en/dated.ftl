# Dated leads: cohorts, the time to first contact, business hours.
field-lead-dates = What the columns hold
dates-stages = Day of each stage
dates-received = Received
dates-contacted = First contact
dates-attempts = Attempts
dates-grouped-by = Compared by
hours-title = Business hours
hours-weekdays = Working days
hours-from = From
hours-to = To
hours-holidays = Public holidays
hours-free-days = Further free days
hours-add-day = Add a free day
hours-remove-day = Remove { $day }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
holidays-none = None
holidays-de = Germany, all states
holidays-de-bw = Baden-Württemberg
holidays-de-by = Bavaria
holidays-de-be = Berlin
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hesse
holidays-de-ni = Lower Saxony
holidays-de-mv = Mecklenburg-Western Pomerania
holidays-de-nw = North Rhine-Westphalia
holidays-de-rp = Rhineland-Palatinate
holidays-de-sl = Saarland
holidays-de-sn = Saxony
holidays-de-st = Saxony-Anhalt
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thuringia
holidays-at = Austria
holidays-ch = Switzerland
holidays-nl = Netherlands
holidays-be = Belgium
stage-rate-source = Where it comes from
stage-rate-from = Whose benchmark, or why assumed
stage-supports = Supports
stage-informed = Is informed
stage-journey = The buyer meanwhile
stage-support = What Marketing brings
stage-content = With this content
stage-after-sale = After the sale
rate-source-assumed = Assumed
rate-source-benchmark = Benchmark
plan-counted-from = Counted from these leads
plan-window = Days to convert
plan-lag = Months to the sale
plan-season = Season
plan-cost = Programme cost a year
funnel-tab-cohorts = Cohorts
funnel-tab-response = First contact
edit-lead-dates = change what the columns hold
edit-count-from = change what the funnel counts
edit-hours = change business hours
dated-counted = The funnel counts
dated-count-typed = Typed months
dated-count-leads = Days of the leads
dated-typed-why = Typed: what you enter for each month. Fast, and good for systems that only report sums.
dated-leads-why = Days of the leads: those who came in one month are followed through all stages. A flow, not a snapshot of today’s stock; months that have not had their time are in no average.
dated-empty-title = When did leads reach each stage?
dated-empty-text = Import leads with a day for each stage. Tandem then follows the leads of each month, shows how long they stay and where they are lost.
dated-no-days = These leads have no column with the day they came.
dated-counting = Looking at the days of all leads …
dated-columns = Which column holds what
dated-column-none = none
dated-column-created = Day of coming
dated-column-closed = Closing day of won leads
dated-use-proposed = Take over what the headings say
dated-as-of = The leads tell up to { $day }.
dated-window-set = { $n ->
    [one] Whoever converts within { $n } day counts, as set.
   *[other] Whoever converts within { $n } days counts, as set.
 }
dated-window-own = Whoever converts within { $n ->
    [one] { $n } day
   *[other] { $n } days
 } counts: nine of ten won leads took no longer (n = { $won }).
dated-window-months = Whoever converts within { $n ->
    [one] { $n } day
   *[other] { $n } days
 } counts: too few leads were won to tell how long it takes.
dated-mature = Together
dated-waiting = Not counted yet: { $months }. A month counts once { $n ->
    [one] { $n } day has
   *[other] { $n } days have
 } passed since its end.
dated-sample = Only a sample is at hand, { $n } of { $all }: rates are those of the sample, and numbers too.
dated-none-mature = No month has had its time yet, so there is no average.
dated-rates = Rates of the months that have had their time
dated-of-previous = of the stage before
dated-of-first = of the first stage
dated-times = How long leads stay
dated-stage-time = { $stage }: half moved on within { $median ->
    [one] { $median } day
   *[other] { $median } days
 } (n = { $moved }). Beyond { $line ->
    [one] { $line } day
   *[other] { $line } days
 } a lead stalls: now { $stalled } of { $waiting }.
dated-stage-time-few = { $stage }: moved on { $moved }, median { $median ->
    [one] { $median } day
   *[other] { $median } days
 }; too few to say when a lead stalls. There now: { $waiting }.
dated-leaks = What is lost between the stages
dated-leak = { $stage } ({ $owner }) → { $next } ({ $then }): went no further { $stayed }, of these lost { $lost }; worth { $value }
dated-leak-why = Lost leads × how often others from there are won × mean deal. Stages of two departments have two owners; no names.
dated-velocity = { $money } a day: { $open } open at the last stage × { $rate } won × { $deal } ÷ { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
dated-groups = Won by { $column }
dated-group-few = few cases, pulled towards all
dated-group-blank = not said
dated-odd = Dates that cannot be
dated-odd-future = { $n ->
    [one] { $n } date lies in the future and does not count yet.
   *[other] { $n } dates lie in the future and do not count yet.
 }
dated-odd-before = { $n ->
    [one] { $n } lead reached a later stage before it came; it counts, but in no duration.
   *[other] { $n } leads reached a later stage before they came; they count, but in no duration.
 }
dated-odd-without = { $n ->
    [one] { $n } lead has no day of coming and belongs to no month.
   *[other] { $n } leads have no day of coming and belong to no month.
 }
dated-odd-unread = { $n ->
    [one] { $n } cell holds something else than a day.
   *[other] { $n } cells hold something else than a day.
 }
dated-odd-list = Show the first of them
dated-odd-one-before = Lead { $row }: { $stage } on { $day }, but came on { $entered }
dated-odd-one-future = Lead { $row }: { $stage } on { $day }
dated-minutes = { $n } min
dated-hours = { $n } h
dated-longer-than = > { $time }
dated-clock = Clock
dated-p50 = half within
dated-p80 = 80% within
dated-p95 = 95% within
dated-mean = mean
dated-median-all = half of all
dated-median-all-why = With the leads nobody has contacted yet (Kaplan–Meier); the columns before only know those that were contacted.
dated-business = Business hours
dated-wall = Wall clock
dated-contacted = { $n ->
    [one] { $n } lead contacted
   *[other] { $n } leads contacted
 }, { $waiting } still waiting, as of { $day }
dated-kept = Limit { $limit }: { $rate } on time ({ $of } due); { $pending } pending
dated-kept-none = Limit { $limit }: none due yet; { $pending } pending
dated-kept-no-limit = There is no limit for the first contact in the agreement.
dated-speed = Qualified by speed of first contact
dated-speed-hour = within an hour
dated-speed-four = within four hours
dated-speed-same-day = within a business day
dated-speed-next-day = within two business days
dated-speed-five = within five business days
dated-speed-later = later
dated-speed-never = not yet
dated-speed-value = If all were contacted { $speed }: { $rate } instead of { $now } qualified, about { $wins } more won.
dated-speed-money = That is { $money }.
dated-speed-why = An association, not proof: urgent leads are called first.
dated-attempts = Attempts
dated-attempt = Attempt { $n }: { $rate } reached ({ $of }); by then { $share }
dated-attempts-best = { $n ->
    [0] Not even the first attempt pays.
    [one] One attempt brings most.
   *[other] { $n } attempts bring most.
 }
dated-attempts-no-cost = What working a lead costs and what a deal is worth are set under “Lead criteria”; then this says how many attempts pay.
dated-response-negative = { $n ->
    [one] { $n } lead was contacted before it was received and is left out.
   *[other] { $n } leads were contacted before they were received and are left out.
 }
dated-response-future = { $n ->
    [one] { $n } moment lies in the future and does not count.
   *[other] { $n } moments lie in the future and do not count.
 }
dated-response-without = { $n ->
    [one] { $n } lead has no moment of receiving and is left out.
   *[other] { $n } leads have no moment of receiving and are left out.
 }
dated-response-days = The columns hold days without a time: a contact on the same day counts as no time at all.
dated-response-few = Only few contacts ({ $n }): look at the single numbers with care.
dated-response-none = Choose the column with the first contact, so that the time to it can be counted.
funnel-tab-year = Plan
edit-take-rates = take over rates as targets
year-title = Through the year
year-what-if = What if?
year-now = now { $rate }
year-no-first = Nobody has counted the first stage yet, so nothing follows from the rates.
year-outlook = { $n ->
    [one] { $n } deal
   *[other] { $n } deals
 } a year
year-outlook-band = { $n ->
    [one] { $n } deal
   *[other] { $n } deals
 } a year, range { $band }
year-enough = Enough for the goal of { $goal }.
year-short = { $n } short of the goal of { $goal }.
year-take = Take over as targets
year-forget = Back to what is
year-levers = Which rate moves most
year-lever = { $stage }, { $rate }: with one point more { $more } won more
year-lever-range = { $stage }, { $rate }: with one point more { $more } won more; by its own range alone { $range } won
year-sources = Rates to be replaced by your own
year-origins = Where assumed rates come from
year-nudge-uncounted = { $stage }: { $rate } – { $source }. Count it, and your own rate takes its place.
year-nudge-few = { $stage }: only { $of } so far; below 30 cases a rate is not firm.
year-nudge-contradicted = { $stage }: assumed { $assumed }, counted { $rate } ({ $of }). Your own numbers are used.
year-drop-assumed = Drop the assumption
year-revenue = revenue
year-season-hint = Weights of the months in any unit; without any, all months are the same. Leads are needed before the revenue by the months to the sale.
year-lag-set = Leads take { $n ->
    [one] { $n } month
   *[other] { $n } months
 } to the sale, as set.
year-lag-own = Leads take { $n ->
    [one] { $n } month
   *[other] { $n } months
 } to the sale: the median of your own.
year-lag-usual = Leads take { $n ->
    [one] { $n } month
   *[other] { $n } months
 } to the sale: as long as a cohort takes to mature.
year-capacity = Sales can work { $capacity } a month; { $over ->
    [0] no month asks for more
    [one] one month asks for more
   *[other] { $over } months ask for more
 }. That is { $each } a month for each salesperson.
year-costs = Cost of one lead of each stage
stage-gap-owner = Without an owner of their own: { $names }
stage-gap-journey = Not mapped to any stage of ours: { $names }
stage-gap-support = Marketing brings nothing yet to: { $names }
stage-details = { $name }: details
stage-propose = Propose
stage-support-1 = Standards for what a lead is
stage-support-2 = Value propositions and a needs checklist
stage-support-3 = Solution templates and adapted guides
stage-support-4 = Case studies, success stories, site visits
stage-support-5 = Advice on pricing and planning
stage-matrix = Who does what at each stage
stage-matrix-brings = Marketing brings
recycle-title = Leads that are not ready yet
recycle-words = A lead that comes back waits { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
 }, { $cycles ->
    [0] as often as it takes
    [one] once at most
   *[other] { $cycles } times at most
 }. { $entry }
recycle-no-entry = When it comes back is not agreed.
handover-reentry = Comes back when
