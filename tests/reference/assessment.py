"""The assessment once more, with fractions instead of the program's integers: writes assessment.json beside it.

Every case is a room: sheets as (group or None, twenty letters). Run it after a change of a rule, and read what differs.
"""
import json
import os
import random
from fractions import Fraction

GROUPS = ["Sales", "Marketing", "Management"]


def told(groups):
    """Of whom something may be told: (joint, set of groups)."""
    counts = {group: groups.count(group) for group in GROUPS}
    shown = {group for group in GROUPS if counts[group] >= 3}
    hidden = len(groups) - sum(counts[group] for group in shown)
    if 1 <= hidden <= 2:
        shown = set()
    return len(groups) >= 3, shown


def tenths(value):
    return None if value is None else int((value * 10 + Fraction(1, 2)).__floor__())


def figure(values):
    """values: list of (group, Fraction). Joint mean and those of the groups."""
    joint, shown = told([group for group, _ in values])
    mean = lambda some: sum(some, Fraction(0)) / len(some) if some else None
    out = {"joint": mean([v for _, v in values]) if joint else None}
    for group in GROUPS:
        out[group] = mean([v for g, v in values if g == group]) if group in shown else None
    return out, joint, shown


def scaled(letters, least, whole):
    given = [int(letter) for letter in letters if letter in "12345"]
    return Fraction(sum(given) * whole, len(given)) if len(given) >= least else None


def band(value):
    if value is None:
        return None
    value = tenths(value)
    return ["Undefined", "Defined", "Aligned", "Integrated"][sum(value >= limit for limit in (400, 600, 800))]


def room(sheets):
    if len(sheets) < 3:
        return {"answered": 0}
    of = lambda slice_, least, whole: figure(
        [(g, s) for g, s in ((g, scaled(letters[slice_], least, whole)) for g, letters in sheets) if s is not None]
    )
    score = of(slice(0, 20), 16, 20)[0]
    themes = [of(slice(4 * at, 4 * at + 4), 3, 4)[0] for at in range(5)]
    items, dots = [], []
    for at in range(20):
        answers = [(g, Fraction(int(letters[at]))) for g, letters in sheets if letters[at] != "-"]
        one, joint, shown = figure(answers)
        items.append(one)
        dots.append(sorted(int(v) for _, v in answers) if joint else [])
    gap = lambda one: abs(one["Sales"] - one["Marketing"]) if one["Sales"] is not None and one["Marketing"] is not None else None
    gaps = [(gap(one), one["joint"], at) for at, one in enumerate(items) if gap(one) is not None]
    gaps.sort(key=lambda one: (-one[0], one[1], one[2]))
    low = [(one["joint"], -1 if gap(one) is None else gap(one), at) for at, one in enumerate(items)
           if one["joint"] is not None and tenths(one["joint"]) < 30]
    low.sort()
    plain = lambda one: [tenths(one[key]) for key in ["joint", *GROUPS]]
    return {
        "answered": len(sheets),
        "score": plain(score),
        "bands": [band(score[key]) for key in ["joint", *GROUPS]],
        "themes": [plain(one) for one in themes],
        "items": [plain(one) for one in items],
        "dots": ["".join(map(str, one)) for one in dots],
        "gaps": [at for _, _, at in gaps],
        "low": [at for _, _, at in low],
        "do_first": [at for _, apart, at in low if apart == -1 or tenths(apart) <= 10][:3],
        "talk_first": [at for apart, _, at in gaps if tenths(apart) > 10][:3],
    }


def cases():
    every = lambda letter, group: [(group, letter * 20)] * 3
    yield "nobody", []
    yield "two", every("3", "Sales")[:2]
    for letter in "12345":
        yield f"all {letter}", every(letter, "Sales") + every(letter, "Marketing")
    yield "sixteen answers", [("Sales", "5" * 16 + "----")] * 3 + [("Marketing", "4" * 20)] * 3
    yield "fifteen answers", [("Sales", "5" * 15 + "-----")] * 3 + [("Marketing", "4" * 20)] * 3
    yield "two of a theme", [("Sales", "--55" + "3" * 16)] * 3 + [("Marketing", "-444" + "2" * 16)] * 3
    yield "one manager", every("4", "Sales") + every("2", "Marketing") + [("Management", "1" * 20)]
    yield "three managers", every("4", "Sales") + every("2", "Marketing") + every("3", "Management")
    yield "rest of three", every("4", "Sales") + [(None, "1" * 20)] * 3
    yield "rest of two", every("4", "Sales") + [(None, "1" * 20)] * 2
    yield "just below a band", [(None, "2" * 19 + "1"), (None, "2" * 20), (None, "2" * 20)]
    yield "half a tenth", [(None, "1" * 20)] * 19 + [(None, "2" + "1" * 19)]
    yield "sides turned round", every("1", "Sales") + every("5", "Marketing")
    yield "nobody can judge one", [("Sales", "-" + "3" * 19)] * 3 + [("Marketing", "-" + "3" * 19)] * 3
    chance = random.Random(20261126)
    for number in range(50):
        sheets = []
        for group in GROUPS:
            level = chance.choice([1.6, 2.4, 3.0, 3.6, 4.4])
            for _ in range(chance.choice([0, 1, 2, 3, 3, 4, 5, 6])):
                blank = chance.choice([0, 0, 0.05, 0.2])
                letters = "".join(
                    "-" if chance.random() < blank else str(min(5, max(1, round(chance.gauss(level, 1.1)))))
                    for _ in range(20)
                )
                sheets.append((group, letters))
        # As a file holds them: groups that may not be told are gone.
        _, shown = told([group for group, _ in sheets])
        yield f"room {number}", [(group if group in shown else None, letters) for group, letters in sheets]


if __name__ == "__main__":
    table = [{"name": name, "sheets": sheets, "expected": room(sheets)} for name, sheets in cases()]
    with open(os.path.join(os.path.dirname(__file__), "assessment.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(one) for one in table) + "\n]\n")
    print(len(table))
