"""Torn tail: a good log cut at every byte, with something behind the cut, is opened by the real daemon.

claimd opens the log before it loads its language model, so that a model that is not there makes it end right behind
recovery: thousands of cuts in minutes. Every so often it runs to its end, and an article is taken in.
"""

from ..articles import article
from ..audit import CLOSING, LogFacts
from ..outcome import Outcome
from ..site import DATA, WELL, show

TAILS = {
    "nothing": b"", "NUL": bytes(4096), "split UTF-8": b'{"specversion":"1.0","data":"\xe2\x82',
    "garbage": b"\x00\xff}],\"chain\":\"x\"\n\x80\n", "lines of another program": b"not an event\nnor this\n",
}


def run(context):
    outcome = Outcome()
    good, ends = good_log(context, outcome)
    step = context.choose(1, 199)
    cuts = [(cut, tail) for tail in TAILS for cut in range(len(good) + 1)
            if cut % (step if tail == "nothing" else step * 7) == 0 or cut in ends]
    often = context.choose(500, 100)

    def try_cut(numbered, its):
        number, (cut, tail) = numbered
        one(context, its, good, max(end for end in ends if end <= cut), cut, tail, whole=number % often == 0)

    context.each(list(enumerate(cuts, 1)), try_cut, outcome)
    outcome.notes.append(f"a log of {len(good):,} bytes")
    return outcome


def good_log(context, outcome):
    """A log that claimd wrote, and where its transactions end."""
    site = context.site(in_memory=True)
    site.drop(article(1), "1.txt")
    site.drop("Café ☕ 2024\n".encode(), "naïve-名.txt")
    if (ended := site.once()).returncode != WELL:
        outcome.fail(f"without any fault: {show(ended)}")
    good = site.log.read_bytes()
    site.remove()
    ends, at = [0], 0
    for line in good.splitlines(keepends=True):
        at += len(line)
        if CLOSING.search(line):
            ends.append(at)
    return good, ends


def one(context, outcome, good, kept, cut, tail, whole):
    site = context.site(in_memory=True, settings="" if whole else '[model]\npath = "/nonexistent"\n')
    torn = good[:cut] + TAILS[tail]
    site.log.write_bytes(torn)
    if whole:
        site.drop(article(2), "2.txt")
        outcome.dropped += 1
    ended = site.once()
    name = f"cut at {cut} of {len(good)}, then {tail}"
    outcome.rounds += 1
    outcome.faults += 1
    log = site.log.read_bytes()
    if not log.startswith(good[:kept]):
        outcome.lost += 1
        outcome.fail(f"{name}: whole transactions are gone")
    if ended.returncode == DATA:
        outcome.fail(f"{name}: taken for corruption: {show(ended)}")
    elif whole and ended.returncode != WELL or ended.returncode is None or ended.returncode < 0:
        outcome.fail(f"{name}: {show(ended)}")
    facts = LogFacts(site.log)
    outcome.broken += [f"{name}: {text}" for text in facts.broken]
    lost = torn[kept:]
    saved = b"".join(path.read_bytes() for path in site.log.parent.glob("*.torn-*"))
    if saved != lost:
        outcome.fail(f"{name}: of {len(lost)} torn bytes {len(saved)} are kept beside the log")
    if bool(lost) != any(event["type"] == "log.repaired" for event in facts.closings):
        outcome.fail(f"{name}: log.repaired is there without a tear, or missing")
    if whole and not any(event["type"] == "article.ingested" and event["data"]["article"]["name"] == "2.txt"
                         for event in facts.closings):
        outcome.lost += 1
    site.remove()
