"""Reads what MatchingBenchmark prints, fits weights, and scores pairs. Needs numpy and scikit-learn."""
import json
import math
from collections import Counter

import numpy as np
from sklearn.linear_model import LogisticRegression


def groups(path):
    """The groups of mentions, by name, in file order."""
    with open(path, encoding="utf-8") as lines:
        return {g["group"]: g for g in map(json.loads, lines)}


def comparisons(path):
    """(names of the comparisons, group → (i, j, score, decided by a rule, values)): one row a pair."""
    found, names = {}, []
    with open(path, encoding="utf-8") as lines:
        for header in lines:
            header = json.loads(header)
            names = header["features"]
            rows = np.loadtxt([next(lines) for _ in range(header["pairs"])], ndmin=2).reshape(-1, 4 + len(names))
            found[header["group"]] = rows[:, 0].astype(int), rows[:, 1].astype(int), rows[:, 2], rows[:, 3] == 1, rows[:, 4:]
    return names, found


def pair_scores(said, true):
    """Precision, recall and F1 of pairs."""
    hits = (said & true).sum()
    return hits / max(1, said.sum()), hits / max(1, true.sum()), 2 * hits / max(1, said.sum() + true.sum())


def document_similarity(documents):
    """Cosine of what documents are about: (names, matrix). Terms count by how few documents of the group have them."""
    names = sorted(documents)
    frequency = Counter(term for terms in documents.values() for term in terms)
    columns = {term: k for k, term in enumerate(sorted(frequency))}
    matrix = np.zeros((len(names), len(columns)))
    for row, name in enumerate(names):
        for term, count in documents[name].items():
            matrix[row, columns[term]] = (1 + math.log(count)) * math.log((len(names) + 1) / (frequency[term] + 0.5))
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9
    return names, matrix @ matrix.T


def logistic():
    """A logistic model over the comparisons."""
    return LogisticRegression(C=1, max_iter=5000)
