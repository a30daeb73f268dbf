"""What Sources/Changes/Matching/Rivalry.swift reckons, for learning its weights: how a mention and a claim stand beside
their rivals when the articles of a story come one after the other.
"""
import numpy as np

FEATURES = ["alike", "clearest-lead", "smallest-lead", "first-for-both", "first-for-one"]
LEAST = 0.01
# How much the closest report of a claim counts, as in CandidateClaim.swift.
CLOSEST = 0.7


def logit(scores):
    kept = np.clip(scores, LEAST, 1 - LEAST)
    return np.log(kept / (1 - kept))


def leads(scores, rivals, axis):
    """How far each score is ahead of the best other one along an axis, as logits, the others counted as rivals."""
    ordered = np.sort(rivals, axis=axis)
    first = np.take(ordered, [-1], axis=axis)
    second = np.take(ordered, [-2], axis=axis) if scores.shape[axis] > 1 else np.zeros_like(first)
    return logit(scores) - logit(np.where(scores >= first, second, first))


def features(scores, rivals):
    """By mention and claim the FEATURES of their scores (mentions × claims × features). To a mention, claims that a rule
    sets apart are rivals by what they would score without the rule."""
    by_mention, by_claim = leads(scores, rivals, 1), leads(scores, scores, 0)
    clearest, smallest = np.maximum(by_mention, by_claim), np.minimum(by_mention, by_claim)
    return np.stack([logit(scores), clearest, smallest, smallest >= 0, clearest >= 0], axis=-1)


def likeness(mentions, claims, alike):
    """How alike each mention is to each claim: claims are lists of reports, reports of mentions."""
    def one(mention, reports):
        best = [max(alike[mention, other] for other in report) for report in reports]
        return CLOSEST * max(best) + (1 - CLOSEST) * sum(best) / len(best)
    return np.array([[one(mention, reports) for reports in claims] for mention in mentions])


def closest(mentions, claims, alike):
    """The closest likeness of each mention to a statement of each claim."""
    return np.array([[max(alike[mention, other] for report in reports for other in report) for reports in claims]
                     for mention in mentions])


def instances(items, alike, unruled, documents):
    """(features, whether people gave them one thread) of the mentions of each document and the claims before it."""
    chains, claims, rows, same = [], [], [], []
    for document in documents:
        mentions = [k for k, item in enumerate(items) if item["document"] == document]
        if claims:
            scores = likeness(mentions, claims, alike)
            found = features(scores, np.maximum(scores, closest(mentions, claims, unruled)))
            for row, mention in enumerate(mentions):
                item = items[mention]
                for column, chain in enumerate(chains):
                    if item["chain"] and chain and (chain == item["chain"] or chain not in item["near"]):
                        rows.append(found[row, column])
                        same.append(chain == item["chain"])
        reports = {}
        for mention in mentions:
            reports.setdefault(items[mention]["chain"] or mention, []).append(mention)
        for chain, report in reports.items():
            if chain in chains:
                claims[chains.index(chain)].append(report)
            else:
                chains.append(chain if isinstance(chain, str) else None)
                claims.append([report])
    return np.array(rows), np.array(same)
