"""Reference values for the joint reading of criteria in tests/all/numbers/statistics.rs, from scikit-learn and statsmodels.

    pip install scikit-learn statsmodels numpy
    python3 tests/reference/joint.py > tests/reference/joint.json

The ridge is 1 / 2.5² on every coefficient but the intercept: scikit-learn's C is 2.5². Errors are those of the curvature at
the estimate, ridge included. `plain` is the regression without a ridge, for large sets that hardly feel it.
"""
import json

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(20261125)
SPREAD = 2.5
cases = []
for leads, criteria, base in ((60, 2, -0.5), (400, 4, -1.0), (2_000, 6, -2.0), (20_000, 12, -1.5)):
    holds = rng.random((leads, criteria)) < rng.uniform(0.1, 0.6, criteria)
    # The second criterion is nearly the twin of the first.
    holds[:, 1] = np.where(rng.random(leads) < 0.94, holds[:, 0], holds[:, 1])
    weights = rng.normal(0, 1, criteria)
    weights[0] = 2.5
    weights[1] = 0.3
    won = rng.random(leads) < 1 / (1 + np.exp(-(base + holds @ weights)))
    x = holds.astype(float)
    model = LogisticRegression(C=SPREAD**2, tol=1e-13, max_iter=100_000, solver="newton-cholesky").fit(x, won)
    with_one = np.column_stack([np.ones(leads), x])
    at = np.concatenate([model.intercept_, model.coef_[0]])
    chance = 1 / (1 + np.exp(-(with_one @ at)))
    ridge = np.diag([0.0] + [1 / SPREAD**2] * criteria)
    curve = with_one.T @ (with_one * (chance * (1 - chance))[:, None]) + ridge
    error = np.sqrt(np.diag(np.linalg.inv(curve)))
    plain = sm.Logit(won.astype(float), with_one).fit(disp=0, maxiter=200, tol=1e-12)
    patterns = {}
    for row, is_won in zip(holds, won):
        key = sum(1 << at for at, bit in enumerate(row) if bit)
        counts = patterns.setdefault(key, [0, 0])
        counts[0 if is_won else 1] += 1
    cases.append({
        "criteria": criteria,
        "patterns": [[key, *counts] for key, counts in sorted(patterns.items())],
        "coefficients": [float(one) for one in at[1:]],
        "errors": [float(one) for one in error[1:]],
        "plain": [float(one) for one in plain.params[1:]],
        "plain_errors": [float(one) for one in plain.bse[1:]],
        "alike": float(np.corrcoef(x[:, 0], x[:, 1])[0, 1]),
        "shared": [int((holds[:, 0] & holds[:, 1]).sum()), int(holds[:, 0].sum())],
    })
print(json.dumps({"cases": cases}, indent=1))
