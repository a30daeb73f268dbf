"""Learns the weights of matching from labelled stories and prints the table data/match-weights.tsv.

usage: weigh.py GROUPS COMPARISONS [SHIFT]

First the comparisons of two mentions: pairs of different articles count, but for those that the labels hold to be nearly
the same, and those that a rule decides by itself. Then, with scores from weights that the story had no part in, how a
mention and a claim stand beside their rivals, the articles taken in three orders. SHIFT (1.0) is added to the bias of that:
a wrong merge does more harm than a missed one when it is negative, less when it is positive.
"""
import random
import sys

import numpy as np

import learn
import rivals

SHIFT = 1.0
FOLDS = 5
HEAD = """\
# How much each comparison of two mentions says for (or, negative, against) their stating the same claim: weights of a
# logistic model over the comparisons of Sources/Changes/Matching; and, rivalry, those of another over how the outcome
# stands beside all else that the mention may state and that may state the claim.
# Fields: comparison, weight.
# Learned by Benchmarks/matching/learn (logistic regression, L2) from {pairs} pairs of mentions in {stories} labelled
# stories: the two of the gold set and Benchmarks/matching/stories/learned; {shift} added to the bias of rivalry. The
# stories in Benchmarks/matching/stories/kept were kept out and only scored (docs/quality.md).
"""


def pairs(group, compared):
    """(values, whether people gave them one thread) of the pairs to learn from."""
    i, j, _, decided, values = compared
    items = group["items"]
    kept, same = [], []
    for row, (a, b) in enumerate(zip((items[k] for k in i), (items[k] for k in j))):
        if decided[row] or a["document"] == b["document"] or not a["chain"] or not b["chain"]:
            continue
        if a["chain"] != b["chain"] and (a["chain"] in b["near"] or b["chain"] in a["near"]):
            continue
        kept.append(row)
        same.append(a["chain"] == b["chain"])
    return values[kept], np.array(same)


def fit(found):
    values, same = (np.concatenate(part) for part in zip(*found))
    return learn.logistic().fit(values, same)


def alike(group, compared, model):
    """How alike the mentions of a group are, as two matrices: as rules have it, and what it were without those that set
    mentions apart."""
    i, j, score, decided, values = compared
    free = model.predict_proba(values)[:, 1]
    size = len(group["items"])
    for scores in (np.where(decided, score, free), np.where(decided, np.maximum(score, free), free)):
        matrix = np.zeros((size, size))
        matrix[i, j] = scores
        yield matrix + matrix.T


def orders(items):
    """The documents of a story by name, the other way round, and shuffled."""
    names = sorted({item["document"] for item in items})
    return [names, names[::-1], random.Random(1).sample(names, len(names))]


def main():
    groups = learn.groups(sys.argv[1])
    names, compared = learn.comparisons(sys.argv[2])
    shift = float(sys.argv[3]) if len(sys.argv) > 3 else SHIFT
    found = {name: pairs(group, compared[name]) for name, group in groups.items()}
    model = fit(list(found.values()))
    standings = []
    for fold in range(FOLDS):
        part = [name for k, name in enumerate(groups) if k % FOLDS == fold]
        others = fit([pair for name, pair in found.items() if name not in part])
        for name in part:
            matrices = list(alike(groups[name], compared[name], others))
            items = groups[name]["items"]
            standings += [rivals.instances(items, *matrices, order) for order in orders(items)]
    rivalry = fit(standings)
    print(HEAD.format(pairs=sum(len(same) for _, same in found.values()), stories=len(groups), shift=shift), end="")
    print(f"bias\t{model.intercept_[0]:.3f}")
    for name, weight in zip(names, model.coef_[0]):
        print(f"{name}\t{weight:.3f}")
    print(f"rivalry-bias\t{rivalry.intercept_[0] + shift:.3f}")
    for name, weight in zip(rivals.FEATURES, rivalry.coef_[0]):
        print(f"rivalry-{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()
