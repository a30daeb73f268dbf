"""Learns the weights of matching from labelled stories and prints the table data/match-weights.tsv.

usage: weigh.py GROUPS COMPARISONS [SHIFT]

Pairs of statements of different articles count, but for those that the labels hold to be nearly the same, and those that
a rule decides by itself. SHIFT (0.4) is added to the bias: a wrong merge does more harm than a missed one when it is
negative, less when it is positive.
"""
import sys

import numpy as np

import learn

HEAD = """\
# How much each comparison of two mentions says for (or, negative, against) their stating the same claim: weights of a
# logistic model over the comparisons of Sources/Changes/Matching.
# Fields: comparison, weight.
# Learned by Benchmarks/matching/learn (logistic regression, L2) from {pairs} pairs of mentions in {stories} labelled
# stories: the two of the gold set and Benchmarks/matching/stories/learned; {shift} added to the bias. The stories in
# Benchmarks/matching/stories/kept were kept out and only scored (docs/quality.md).
"""


def pairs(group, compared):
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


def main():
    groups = learn.groups(sys.argv[1])
    names, compared = learn.comparisons(sys.argv[2])
    shift = float(sys.argv[3]) if len(sys.argv) > 3 else 0.4
    found = [pairs(group, compared[name]) for name, group in groups.items()]
    values, same = (np.concatenate(part) for part in zip(*found))
    model = learn.fit(values, same)
    print(HEAD.format(pairs=len(same), stories=len(groups), shift=shift), end="")
    print(f"bias\t{model.intercept_[0] + shift:.3f}")
    for name, weight in zip(names, model.coef_[0]):
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()
