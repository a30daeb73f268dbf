"""Tens of thousands of articles through one daemon: memory and descriptors must not grow with them."""
import collections
import contextlib
import os
import re
import threading
import time

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import WELL

# Waiting in the inbox at most, so that the soak is not another flood.
BACKLOG = 500
# To count what is open at rest.
READINGS = 5
# A connection to the index has two descriptors (the database, its write-ahead log); all share one of the memory beside
# them. There is one to write and up to four to read, opened when first two read at a time, which may be late.
INDEX_DESCRIPTORS = 2 * (1 + 4) + 1


def run(context):
    count, warm = context.choose((50_000, 5_000), (600, 200))
    outcome = Outcome(rounds=1, dropped=count)
    site = context.site()
    daemon = site.start()
    samples, at_rest = [], []
    for first, end in ((0, warm), (warm, count)):
        threading.Thread(target=feed, args=(site, first, end), daemon=True).start()
        samples = follow(context, site, daemon, end, count)
        at_rest.append(open_at_rest(daemon.process.pid) if daemon.process.poll() is None else collections.Counter())
    if (status := daemon.stop()) != WELL:
        outcome.fail(f"exit status {status}: {daemon.errors[-300:]}")
    judge_memory(context, outcome, samples)
    judge_descriptors(outcome, *at_rest)
    outcome.add(audit(site))
    site.remove()
    return outcome


def follow(context, site, daemon, end, count):
    """Waits until the daemon has taken in `end` articles and is idle; its memory on the way there."""
    samples, seen = [], -1
    while daemon.process.poll() is None:
        # Counted where it costs nothing: what the daemon itself says it has.
        done = (site.status() or {}).get("articles", 0)
        if done != seen:
            samples.append((done, own_memory(daemon.process.pid)))
            context.progress(done, count, "articles")
        seen = done
        if done >= end and site.inbox_is_empty:
            break
        time.sleep(context.choose(1.0, 0.05))
    return samples


def feed(site, first, end):
    for number in range(first, end):
        if number % 100 == 0:
            while len(os.listdir(site.inbox)) > BACKLOG:
                time.sleep(0.1)
        site.drop(article(number), f"{number}.txt")


def own_memory(process_id):
    """Memory of the daemon's own (KiB), not the pages of files that it maps."""
    with open(f"/proc/{process_id}/status", encoding="ascii") as file:
        facts = dict(line.split(":", 1) for line in file)
    return int(facts["RssAnon"].split()[0])


def open_at_rest(process_id):
    """What the idle daemon has open, and how often. It opens something for a moment now and then (the inbox to look
    through, a socket to tell its manager): of a few readings, the one with the least."""
    readings = []
    for _ in range(READINGS):
        readings.append(open_now(process_id))
        time.sleep(0.5)
    return min(readings, key=lambda reading: reading.total())


def open_now(process_id):
    folder, found = f"/proc/{process_id}/fd", collections.Counter()
    for name in os.listdir(folder):
        with contextlib.suppress(FileNotFoundError):
            # Without the numbers of sockets, pipes and deleted files, which differ each time.
            found[re.sub(r":\[\d+\]$", "", os.readlink(os.path.join(folder, name)))] += 1
    return found


def slope(points):
    """Least squares: how much the second number grows with one of the first."""
    count = len(points)
    mean_x, mean_y = (sum(point[axis] for point in points) / count for axis in (0, 1))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def judge_memory(context, outcome, samples):
    if len(samples) < 3:
        outcome.fail(f"only {len(samples)} samples")
        return
    memory = slope(samples) * 1000
    first, last = samples[0], samples[-1]
    outcome.notes.append(f"{memory:+.1f} KiB per 1,000 articles from the {first[0]:,}th on; {first[1] / 1024:.0f} MiB at "
                         f"first, {last[1] / 1024:.0f} MiB at last")
    # Flat: less than a hundredth of what the articles themselves take (about 200 bytes each would be 200 KiB). A short
    # run only shows a leak that is gross.
    if memory > context.choose(50, 20_000):
        outcome.fail(f"memory grows by {memory:.0f} KiB per 1,000 articles")


def judge_descriptors(outcome, warm, last):
    outcome.notes.append(f"{warm.total()} descriptors at rest after the first articles, {last.total()} after the last")
    index = {path: number for path, number in last.items() if is_index(path)}
    if sum(index.values()) > INDEX_DESCRIPTORS:
        outcome.fail(f"{sum(index.values())} descriptors of the index, {INDEX_DESCRIPTORS} at most: {index}")
    before, after = (sum(number for path, number in reading.items() if not is_index(path)) for reading in (warm, last))
    if after > before:
        outcome.fail(f"{after - before} descriptors more at rest after the last articles: {dict(last - warm)}")


def is_index(path):
    return os.path.basename(path).startswith("index.sqlite")
