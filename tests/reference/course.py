"""Reference values for tests/all/numbers/courses.rs, from scipy: the slope of a KPI over its months with its 95 % interval.

    pip install scipy numpy
    python3 -P tests/reference/course.py > tests/reference/course.json
"""
import json

import numpy as np
import scipy.stats

rng = np.random.default_rng(20261126)
out = {"t": [float(scipy.stats.t.ppf(0.975, df)) for df in range(1, 11)], "trends": []}
for n in list(range(3, 13)) * 3 + [18, 24]:
    # Months may be missing: of so many months some have a value.
    months = np.sort(rng.choice(np.arange(n + 4), size=n, replace=False))
    values = np.round(rng.normal(2_000, 900, n) + rng.normal(0, 120) * months).astype(int)
    if n == 5:
        values[:] = 1_500
    last = slice(-12, None)
    found = scipy.stats.linregress(months[last], values[last])
    # What never changes has no error, of which scipy says nothing.
    error = float(found.stderr) if values[last].std() > 0 else 0.0
    half = float(scipy.stats.t.ppf(0.975, len(months[last]) - 2)) * error
    out["trends"].append({
        "months": months.tolist(), "values": values.tolist(), "slope": float(found.slope),
        "low": float(found.slope) - half, "high": float(found.slope) + half,
    })
print(json.dumps(out, indent=0))
