"""Reference values for tests/all/numbers/dated.rs, from lifelines, numpy, and holidays; the rest counted in plain loops.

    pip install lifelines numpy holidays
    python3 -P tests/reference/dated.py > tests/reference/dated.json
"""
import calendar
import datetime as dt
import json
import math

import holidays
import numpy as np
from lifelines import KaplanMeierFitter

rng = np.random.default_rng(20261126)
out = {}


def number(value):
    return None if value is None or math.isinf(value) or math.isnan(value) else float(value)


# Percentiles of type 7, which numpy calls linear.
out["percentiles"] = []
for size in (1, 2, 3, 10, 11, 100):
    numbers = sorted(int(x) for x in rng.integers(0, 500, size))
    out["percentiles"].append(
        [numbers, [[p, float(np.percentile(numbers, p * 100, method="linear"))] for p in (0, 0.05, 0.5, 0.75, 0.8, 0.9, 0.95, 1)]]
    )

# Waiting: times, what happened, and the curve.
curves = [
    ([5, 10, 15, 20, 20, 30, 60, 90, 260, 300, 720], [1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0]),
    ([7], [1]),
    ([7], [0]),
    ([3, 8, 8, 20], [0, 0, 0, 0]),
    ([4, 4, 4, 4], [1, 1, 1, 1]),
    ([1, 1, 1, 2, 2, 2], [1, 0, 1, 1, 1, 0]),
    ([0, 0, 5], [1, 1, 0]),
]
for size in (20, 57, 200, 1000):
    curves.append(([int(x) for x in rng.exponential(300, size)], [int(x) for x in rng.random(size) < 0.7]))
out["curves"] = []
for times, happened in curves:
    fitter = KaplanMeierFitter().fit(times, happened, alpha=0.05)
    table, bounds = fitter.survival_function_, fitter.confidence_interval_
    steps = []
    for time in sorted({t for t, h in zip(times, happened) if h}):
        survival = float(table.loc[time].iloc[0])
        low, high = (float(x) for x in bounds.loc[time])
        steps.append([time, survival, number(low) if 0 < survival < 1 else None, number(high) if 0 < survival < 1 else None])
    quantiles = [[share, number(fitter.percentile(1 - share))] for share in (0.25, 0.5, 0.8, 0.95)]
    out["curves"].append({"times": times, "happened": happened, "steps": steps, "quantiles": quantiles})

# Public holidays. Good Friday and Liberation Day are no day off for most firms in the Netherlands; the Assumption is kept by
# the catholic towns of Bavaria.
regions = {
    "Germany": ("DE", None), "BadenWuerttemberg": ("DE", "BW"), "Bavaria": ("DE", "BY"), "Berlin": ("DE", "BE"),
    "Brandenburg": ("DE", "BB"), "Bremen": ("DE", "HB"), "Hamburg": ("DE", "HH"), "Hesse": ("DE", "HE"),
    "LowerSaxony": ("DE", "NI"), "Mecklenburg": ("DE", "MV"), "NorthRhine": ("DE", "NW"),
    "RhinelandPalatinate": ("DE", "RP"), "Saarland": ("DE", "SL"), "Saxony": ("DE", "SN"), "SaxonyAnhalt": ("DE", "ST"),
    "SchleswigHolstein": ("DE", "SH"), "Thuringia": ("DE", "TH"), "Austria": ("AT", None), "Switzerland": ("CH", None),
    "Netherlands": ("NL", None), "Belgium": ("BE", None),
}
YEARS = range(2021, 2037)


def free(region, year):
    country, state = regions[region]
    days = set(holidays.country_holidays(country, subdiv=state, years=year, language="en_US"))
    if region == "Bavaria":
        days.add(dt.date(year, 8, 15))
    if region == "Netherlands":
        days -= {dt.date(year, 5, 5)}
        days = {day for day in days if day.weekday() != 4 or day + dt.timedelta(3) not in days or day.month > 4}
    # Berlin keeps 8 May 2025 and 17 June 2028 once.
    if region == "Berlin":
        days -= {dt.date(2025, 5, 8), dt.date(2028, 6, 17)}
    return sorted(day for day in days if day.year == year)


out["holidays"] = [[region, year, [str(day) for day in free(region, year)]] for region in regions for year in YEARS]

# Business minutes, counted minute by minute.
out["business"] = []
for region in ("Netherlands", "NorthRhine", "Austria", "Switzerland", "Belgium"):
    off = {day for year in YEARS for day in free(region, year)}
    begin, end = int(rng.integers(6, 10)) * 60 + int(rng.integers(0, 2)) * 30, int(rng.integers(15, 20)) * 60
    weekdays = sorted({0, 1, 2, 3, 4} - {int(rng.integers(0, 7))} | ({5} if region == "Belgium" else set()))
    pairs = []
    for _ in range(12):
        first = dt.datetime(int(rng.integers(2023, 2026)), int(rng.integers(1, 13)), int(rng.integers(1, 29)), int(rng.integers(0, 24)), int(rng.integers(0, 60)))
        last = first + dt.timedelta(minutes=int(rng.integers(0, 40000)))
        minutes, now = 0, first
        while now < last:
            inside = begin <= now.hour * 60 + now.minute < end
            minutes += inside and now.weekday() in weekdays and now.date() not in off
            now += dt.timedelta(minutes=1)
        pairs.append([first.strftime("%Y-%m-%d %H:%M"), last.strftime("%Y-%m-%d %H:%M"), int(minutes)])
    out["business"].append({"region": region, "begin": begin, "end": end, "weekdays": weekdays, "pairs": pairs})

# Cohorts, counted in plain loops over leads.
TODAY = dt.date(2026, 11, 26)


def leads(size, seed):
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(size):
        entered = dt.date(2024, 1, 1) + dt.timedelta(int(rng.integers(0, 1050)))
        days, day, outcome = [entered], entered, "open"
        for chance in (0.5, 0.6, 0.4):
            if rng.random() < chance:
                day = day + dt.timedelta(int(rng.gamma(1.5, 14)))
                # Now and then a stage is skipped.
                days.append(day if rng.random() < 0.9 else None)
            else:
                outcome = "lost" if rng.random() < 0.7 else "open"
                break
        else:
            outcome = "won"
        days += [None] * (4 - len(days))
        if rng.random() < 0.02:
            days[0] = None
        if rng.random() < 0.02 and days[0]:
            days[1] = days[0] - dt.timedelta(int(rng.integers(1, 9)))
        rows.append([[str(d) if d else "" for d in days], outcome, int(rng.integers(1000, 90000)), "abc"[int(rng.integers(0, 3))]])
    return rows


def percentile(numbers, share):
    return float(np.percentile(numbers, share * 100)) if numbers else None


def counted(rows):
    future = before = without = 0
    own = []
    for days, outcome, _, _ in rows:
        days = [dt.date.fromisoformat(d) if d else None for d in days]
        future += sum(1 for d in days if d and d > TODAY)
        own.append(([None if d and d > TODAY else d for d in days], outcome))
    as_of = max(d for days, _ in own for d in days if d)
    reached = []
    for days, outcome in own:
        row = []
        for at in range(4):
            known = [d for d in days[at:] if d]
            row.append(min(known) if known else ("some" if outcome == "won" else None))
        reached.append(row)
        if days[0] is None:
            without += 1
        elif row[0] < days[0]:
            before += 1
    cycles = [(r[3] - days[0]).days for (days, _), r in zip(own, reached) if days[0] and r[3] not in (None, "some") and r[3] >= days[0]]
    window = math.ceil(percentile(cycles, 0.9)) if len(cycles) >= 10 else None

    def inside(entered, row, at):
        # Nobody knows when it was sold: within the window if the stage before was reached within it.
        while row[at] == "some" and at > 0:
            at -= 1
        return row[at] is not None and (row[at] == "some" or (row[at] - entered).days <= window)

    months = {}
    for (days, _), r in zip(own, reached):
        if days[0] is None:
            continue
        counts = months.setdefault(days[0].strftime("%Y-%m"), [0, 0, 0, 0])
        for at in range(4):
            counts[at] += at == 0 or inside(days[0], r, at)
    table = []
    for month in sorted(months):
        year, number = (int(x) for x in month.split("-"))
        last = dt.date(year, number, calendar.monthrange(year, number)[1])
        table.append([month, months[month], (as_of - last).days >= window])
    mature = {month for month, _, is_mature in table if is_mature}
    sums = [sum(counts[at] for month, counts, m in table if m) for at in range(4)]
    times, leaks = [], []
    amounts = [a for (_, outcome, a, _) in rows if outcome == "won"]
    deal = sum(amounts) * 100 // len(amounts)
    for at in range(3):
        moved = [(r[at + 1] - d[at]).days for (d, _), r in zip(own, reached) if d[at] and r[at + 1] not in (None, "some") and r[at + 1] >= d[at]]
        stall = percentile(moved, 0.75) if len(moved) >= 5 else None
        waiting = [(as_of - d[at]).days if d[at] else None for (d, o), r in zip(own, reached) if o == "open" and r[at] is not None and r[at + 1] is None]
        stalled = sum(1 for days in waiting if days is not None and stall is not None and days > stall)
        times.append([len(moved), percentile(moved, 0.5), stall, len(waiting), stalled])
        stayed = lost = 0
        for (d, o), r in zip(own, reached):
            if d[0] and d[0].strftime("%Y-%m") in mature and (at == 0 or inside(d[0], r, at)) and not inside(d[0], r, at + 1):
                stayed += 1
                lost += o == "lost"
        leaks.append([stayed, lost, sums[3], sums[at], lost * sums[3] / sums[at] * deal])
    groups = {}
    for (d, _), r, row in zip(own, reached, rows):
        if d[0] and d[0].strftime("%Y-%m") in mature:
            k, n = groups.get(row[3], (0, 0))
            groups[row[3]] = (k + inside(d[0], r, 3), n + 1)
    share = sums[3] / sums[0]
    groups = [[name, k, n, k / n if n >= 30 and k >= 5 else (k + 10 * share) / (n + 10)] for name, (k, n) in sorted(groups.items())]
    return {
        "future": future, "before": before, "without": without, "as_of": str(as_of), "window": window, "months": table,
        "cycle": percentile(cycles, 0.5), "sums": sums, "times": times, "leaks": leaks, "deal": deal, "groups": groups,
    }


out["cohorts"] = []
for size, seed in ((150, 1), (400, 2), (1500, 3)):
    rows = leads(size, seed)
    out["cohorts"].append({"leads": rows, **counted(rows)})

print(json.dumps(out, separators=(",", ":")))
