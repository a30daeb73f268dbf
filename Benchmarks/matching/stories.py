"""Makes groups of mentions from labelled stories: what claimd extracts, with the threads that people gave.

usage: stories.py CLAIMD CHECKOUT STORY...

STORY is a folder of texts with STORY.json beside it, labelled as the gold stories are. Prints a line of JSON a
story, as MatchingBenchmark compares it.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile


def tokens(start, text):
    """Where the words of a text begin."""
    return {start + word.start() for word in re.finditer(r"\w+", text)}


def aligned(said, gold):
    """For each statement the labelled mention that it stands for, by the words they share, one to one."""
    pairs = []
    for place, (article, mention) in enumerate(said):
        own = tokens(mention["evidence"]["start"], mention["evidence"]["exact"])
        for number, label in enumerate(gold):
            other = tokens(label["start"], label["exact"]) if label["article"] == article else set()
            overlap = 2 * len(own & other) / max(1, len(own) + len(other))
            if overlap >= 0.5:
                pairs.append((overlap, number, place))
    found, used = {}, set()
    for _, number, place in sorted(pairs, reverse=True):
        if place not in found and number not in used:
            found[place] = gold[number]
            used.add(number)
    return found


def group(program, checkout, story):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(story, folder + "/inbox")
        subprocess.run(
            [program, "run", "--once", "--inbox", folder + "/inbox", "--state", folder + "/state", "--log",
             folder + "/events.jsonl"], check=True, stderr=subprocess.DEVNULL,
            env=dict(os.environ, CLAIMD_DATA=checkout + "/data"))
        with open(folder + "/events.jsonl", encoding="utf-8") as lines:
            events = [event["data"] for event in map(json.loads, lines) if event["type"].startswith("claim.")]
    said = [(os.path.basename(event["article"]["name"]), mention, event["article"].get("published"))
            for event in events for mention in [event["mention"], *event.get("restated", [])]]
    with open(story.rstrip("/") + ".json", encoding="utf-8") as file:
        labels = aligned([(name, mention) for name, mention, _ in said], json.load(file)["mentions"])
    items = [{"document": name, "mention": mention, "published": published,
              "chain": labels[place]["thread"] if place in labels else None,
              "near": labels[place]["near"] if place in labels else []}
             for place, (name, mention, published) in enumerate(said)]
    return {"group": os.path.basename(story.rstrip("/")), "documents": {}, "items": items}


def main():
    program, checkout, *stories = sys.argv[1:]
    for story in stories:
        print(json.dumps(group(program, checkout, story)))


if __name__ == "__main__":
    main()
