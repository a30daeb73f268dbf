"""Scores claimd on labelled stories.

usage: score.py CLAIMD CHECKOUT SCORER ORDER STORY...

ORDER is the order in which the texts are taken in: name, date (of publication), or reverse (the latest first).
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

COLUMNS = ["extraction", "precision", "recall", "threads", "met", "of"]


def ordered(story, order):
    """The names of the texts in the order in which they are taken in."""
    names = sorted(os.listdir(story))
    if order == "name":
        return names
    with open(story + ".json", encoding="utf-8") as file:
        articles = json.load(file)["articles"]
    published = {name: articles.get(name, {}).get("published") or "9999" for name in names}
    return sorted(names, key=lambda name: (published[name], name), reverse=order == "reverse")


def figures(program, checkout, scorer, order, story):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(story, folder + "/inbox")
        # The oldest file is taken in first.
        for place, name in enumerate(ordered(story, order)):
            os.utime(f"{folder}/inbox/{name}", (1_700_000_000 + place, 1_700_000_000 + place))
        log = folder + "/events.jsonl"
        subprocess.run(
            [program, "run", "--once", "--inbox", folder + "/inbox", "--state", folder + "/state", "--log", log],
            check=True, stderr=subprocess.DEVNULL, env=dict(os.environ, CLAIMD_DATA=checkout + "/data"))
        printed = subprocess.run(
            [sys.executable, scorer, log, story + ".json", "--expect", story + ".expect.json", "--json"],
            check=True, capture_output=True, text=True).stdout
    found = json.loads(printed[printed.index("{"):printed.rindex("}") + 1])
    threads, events = found["threads"], found["expectations"]
    return [found["extraction"]["f1"], threads["precision"], threads["recall"], threads["f1"], events["met"], events["of"]]


def line(name, values):
    return f"{name:<14}" + "".join(f"{value:>12.3f}" for value in values[:4]) + "".join(f"{v:>6}" for v in values[4:])


def main():
    program, checkout, scorer, order, *stories = sys.argv[1:]
    rows = []
    print(f"{'story':<14}" + "".join(f"{c:>12}" for c in COLUMNS[:4]) + "".join(f"{c:>6}" for c in COLUMNS[4:]))
    for story in (story.rstrip("/") for story in stories):
        rows.append(figures(program, checkout, scorer, order, story))
        print(line(os.path.basename(story), rows[-1]), flush=True)
    means = [sum(column) / len(rows) for column in list(zip(*rows))[:4]]
    print(line("mean", means + [sum(row[4] for row in rows), sum(row[5] for row in rows)]))


if __name__ == "__main__":
    main()
