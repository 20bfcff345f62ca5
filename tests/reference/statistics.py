"""Reference values for tests/all/numbers/statistics.rs, from scikit-learn, statsmodels and scipy.

    pip install scikit-learn statsmodels scipy numpy
    python3 -P tests/reference/statistics.py > tests/reference/statistics.json
"""
import json
import math

import numpy as np
import scipy.stats
import sklearn.metrics as metrics
import statsmodels.stats.proportion as proportion
from statsmodels.stats.contingency_tables import Table2x2

rng = np.random.default_rng(20261122)
out = {}

# Proportions
out["wilson"] = []
for n in (1, 2, 5, 10, 12, 29, 30, 100, 999, 1_000_000):
    for k in sorted({0, 1, n // 7, n // 3, n // 2, n - 1, n}):
        low, high = proportion.proportion_confint(k, n, alpha=0.05, method="wilson")
        out["wilson"].append([k, n, max(0.0, float(low)), min(1.0, float(high))])
out["newcombe"] = []
for _ in range(40):
    n1, n2 = (int(x) for x in rng.integers(5, 400, 2))
    k1, k2 = int(rng.integers(0, n1 + 1)), int(rng.integers(0, n2 + 1))
    low, high = proportion.confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff")
    out["newcombe"].append([k1, n1, k2, n2, float(low), float(high)])

# A threshold on a score
out["scores"] = []
for size, share in ((30, 0.4), (60, 0.3), (200, 0.12), (500, 0.05), (2000, 0.2)):
    won = rng.random(size) < share
    score = np.clip(np.round(rng.normal(40, 18, size) + 14 * won), -30, 120).astype(int)
    threshold = int(rng.integers(30, 60))
    passed = score >= threshold
    tn, fp, fn, tp = (int(x) for x in metrics.confusion_matrix(won, passed).ravel())
    placements_won = np.array([(np.sum(score[~won] < s) + 0.5 * np.sum(score[~won] == s)) / np.sum(~won) for s in score[won]])
    placements_lost = np.array([(np.sum(score[won] > s) + 0.5 * np.sum(score[won] == s)) / np.sum(won) for s in score[~won]])
    error = math.sqrt(np.var(placements_won, ddof=1) / len(placements_won) + np.var(placements_lost, ddof=1) / len(placements_lost))
    low, high = Table2x2(np.array([[tp, fp], [fn, tn]])).riskratio_confint(0.05)
    # F1 = 2j / (1 + j) of the Jaccard index j, which is a share of the leads that are no true negatives.
    f1_interval = [2 * j / (1 + j) for j in proportion.proportion_confint(tp, tp + fp + fn, alpha=0.05, method="wilson")]
    youden_interval = proportion.confint_proportions_2indep(tp, tp + fn, fp, fp + tn, method="newcomb", compare="diff")
    # Matthews: the delta method with a numerical gradient (the complex step) and the covariance of a multinomial sample, on Fisher's scale.
    counts = np.array([tp, fp, fn, tn], float)
    def z(p):
        a, b, c, d = p
        return np.arctanh((a * d - b * c) / np.sqrt((a + b) * (a + c) * (b + d) * (c + d)))
    p = counts / size
    gradient = np.array([z(p + 1e-20j * e).imag / 1e-20 for e in np.eye(4)])
    spread = scipy.stats.norm.ppf(0.975) * math.sqrt(gradient @ (np.diag(p) - np.outer(p, p)) @ gradient / size)
    matthews_interval = [math.tanh(z(p) - spread), math.tanh(z(p) + spread)]
    out["scores"].append({
        "score": score.tolist(), "won": won.astype(int).tolist(), "threshold": threshold,
        "precision": float(metrics.precision_score(won, passed)), "recall": float(metrics.recall_score(won, passed)),
        "f1": float(metrics.f1_score(won, passed)), "matthews": float(metrics.matthews_corrcoef(won, passed)),
        "f1_interval": [float(x) for x in f1_interval], "youden_interval": [float(x) for x in youden_interval],
        "matthews_interval": [float(x) for x in matthews_interval],
        "balanced": float(metrics.balanced_accuracy_score(won, passed)),
        "auc": float(metrics.roc_auc_score(won, score)), "auc_error": error,
        "auc_by_rank_sum": float(scipy.stats.mannwhitneyu(score[won], score[~won]).statistic / won.sum() / (~won).sum()),
        "risk_ratio": [float(low), float(high)],
    })

# Odds
out["odds"] = []
for _ in range(40):
    table = rng.integers(0, 60, (2, 2))
    shifted = Table2x2(table + 0.5, shift_zeros=False)
    low, high = shifted.log_oddsratio_confint(0.05)
    out["odds"].append([*(int(x) for x in table.ravel()), float(shifted.log_oddsratio), float(shifted.log_oddsratio_se), float(low), float(high)])

# Raters
out["kappa"] = []
for _ in range(30):
    size = int(rng.integers(8, 60))
    one = rng.integers(0, 3, size)
    other = np.where(rng.random(size) < 0.5, one, rng.integers(0, 3, size))
    table = metrics.confusion_matrix(one, other, labels=[0, 1, 2])
    out["kappa"].append({
        "table": table.tolist(), "plain": float(metrics.cohen_kappa_score(one, other, labels=[0, 1, 2])),
        "linear": float(metrics.cohen_kappa_score(one, other, labels=[0, 1, 2], weights="linear")),
    })

out["median"] = []
for size in range(1, 12):
    values = rng.integers(-100, 101, size)
    out["median"].append([values.tolist(), float(np.median(values))])

print(json.dumps(out))
