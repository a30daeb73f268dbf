"""Judges the comparisons of matching on ECB+: coreference of marked actions across the documents of a topic.

usage: judge.py GROUPS COMPARISONS

Weights are learned with the topics left out in turn (seven folds), and so are the threshold of a cluster and that of the
baseline. Pairs of actions in different documents of a topic count; actions are joined by average-link clustering.
"""
import sys

import numpy as np
from sklearn.cluster import AgglomerativeClustering, SpectralClustering
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import learn

FOLDS = 7
WORDS = "words"


def topics(groups, names, compared):
    for name, group in groups.items():
        i, j, _, _, values = compared[name]
        items = group["items"]
        documents = np.array([item["document"] for item in items])
        chains = np.array([item.get("chain") or f"alone {k}" for k, item in enumerate(items)])
        lemmas = np.array([item["mention"]["predicate"]["lemma"] for item in items])
        order, similarity = learn.document_similarity(group["documents"])
        story = stories(similarity)
        place = {document: k for k, document in enumerate(order)}
        at = np.array([place[document] for document in documents])
        yield {
            "i": i, "j": j, "count": len(items), "across": documents[i] != documents[j],
            "same": chains[i] == chains[j], "lemma": lemmas[i] == lemmas[j],
            "overlap": values[:, names.index(WORDS)],
            "values": np.c_[
                values, similarity[at[i], at[j]], story[at[i]] == story[at[j]], documents[i] == documents[j]],
        }


def stories(similarity):
    """The story of each document: ECB+ has two similar incidents a topic, told apart by what the documents are about.

    A normalised cut (Shi and Malik 2000) halves a topic where linkage would split off the one odd document."""
    return SpectralClustering(2, affinity="precomputed", assign_labels="cluster_qr", random_state=0).fit_predict(
        np.clip(similarity, 0, 1))


def model(values, same):
    """A logistic model over the comparisons, brought to one spread, so that none is held down for its unit."""
    return make_pipeline(StandardScaler(), learn.logistic()).fit(values, same)


def clustered(topic, scores, threshold):
    """Which pairs average-link clustering puts together."""
    distance = np.zeros((topic["count"], topic["count"]))
    distance[topic["i"], topic["j"]] = 1 - scores
    distance += distance.T
    labels = AgglomerativeClustering(
        None, metric="precomputed", linkage="average", distance_threshold=1 - threshold).fit_predict(distance)
    return labels[topic["i"]] == labels[topic["j"]]


def over(found, said):
    """Scores over the pairs of different documents of all topics."""
    across = np.concatenate([t["across"] for t in found])
    return learn.pair_scores(np.concatenate(said)[across], np.concatenate([t["same"] for t in found])[across])


def best(candidates, score):
    return max(candidates, key=lambda c: (score(c), -c))


def main():
    groups = learn.groups(sys.argv[1])
    names, compared = learn.comparisons(sys.argv[2])
    found = list(topics(groups, names, compared))
    folds = [k % FOLDS for k in range(len(found))]
    overlaps, learned = [None] * len(found), [None] * len(found)
    for fold in range(FOLDS):
        rest = [t for t, f in zip(found, folds) if f != fold]
        bound = best(np.arange(0.05, 0.5, 0.05), lambda c: over(rest, [t["lemma"] & (t["overlap"] >= c) for t in rest])[2])
        fitted = model(np.concatenate([t["values"] for t in rest]), np.concatenate([t["same"] for t in rest]))
        score = lambda t: fitted.predict_proba(t["values"])[:, 1]
        known = [score(t) for t in rest]
        threshold = best(
            np.arange(0.1, 0.5, 0.05), lambda c: over(rest, [clustered(t, s, c) for t, s in zip(rest, known)])[2])
        for k, topic in enumerate(found):
            if folds[k] == fold:
                overlaps[k] = topic["lemma"] & (topic["overlap"] >= bound)
                learned[k] = clustered(topic, score(topic), threshold)
    actions = sum(t["count"] for t in found)
    print(f"{len(found)} topics, {actions} actions; topics left out in turn, {FOLDS} folds")
    rows = [("same lemma", over(found, [t["lemma"] for t in found])),
            ("same lemma and word overlap", over(found, overlaps)), ("claimd's comparisons", over(found, learned))]
    for name, (precision, recall, f1) in rows:
        print(f"{name:<28} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    margin = rows[2][1][2] - max(rows[0][1][2], rows[1][1][2])
    print(f"above the better baseline    {margin:+.3f} (wanted: +0.080)")
    sys.exit(0 if margin >= 0.08 else 1)


if __name__ == "__main__":
    main()
