"""Tens of thousands of articles through one daemon: memory and descriptors must not grow with them."""
import os
import threading
import time

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import WELL

# Waiting in the inbox at most, so that the soak is not another flood.
BACKLOG = 500


def run(context):
    count, warm = context.choose((50_000, 5_000), (600, 200))
    outcome = Outcome(rounds=1, dropped=count)
    site = context.site()
    daemon = site.start()
    feeding = threading.Thread(target=feed, args=(site, count), daemon=True)
    feeding.start()
    samples, seen = [], -1
    while daemon.process.poll() is None:
        # Counted where it costs nothing: what the daemon itself says it has.
        done = (site.status() or {}).get("articles", 0)
        if done != seen:
            samples.append((done, *usage(daemon.process.pid)))
            context.progress(done, count, "articles")
        seen = done
        if done >= count and site.inbox_is_empty:
            break
        time.sleep(context.choose(1.0, 0.05))
    if (status := daemon.stop()) != WELL:
        outcome.fail(f"exit status {status}: {daemon.errors[-300:]}")
    judge(context, outcome, [sample for sample in samples if sample[0] >= warm])
    outcome.add(audit(site))
    site.remove()
    return outcome


def feed(site, count):
    for number in range(count):
        if number % 100 == 0:
            while len(os.listdir(site.inbox)) > BACKLOG:
                time.sleep(0.1)
        site.drop(article(number), f"{number}.txt")


def usage(process_id):
    """Memory of the daemon's own (KiB; not the pages of files that it maps) and its open descriptors."""
    with open(f"/proc/{process_id}/status", encoding="ascii") as file:
        facts = dict(line.split(":", 1) for line in file)
    return int(facts["RssAnon"].split()[0]), len(os.listdir(f"/proc/{process_id}/fd"))


def slope(points):
    """Least squares: how much the second number grows with one of the first."""
    count = len(points)
    mean_x, mean_y = (sum(point[axis] for point in points) / count for axis in (0, 1))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def judge(context, outcome, samples):
    if len(samples) < 3:
        outcome.fail(f"only {len(samples)} samples")
        return
    memory = slope([(done, kib) for done, kib, _ in samples]) * 1000
    descriptors = slope([(done, fds) for done, _, fds in samples]) * 1000
    first, last = samples[0], samples[-1]
    outcome.notes.append(
        f"{memory:+.1f} KiB and {descriptors:+.3f} descriptors per 1,000 articles from the {first[0]:,}th on; "
        f"{first[1] / 1024:.0f} MiB at first, {last[1] / 1024:.0f} MiB at last; "
        f"{min(s[2] for s in samples)} to {max(s[2] for s in samples)} descriptors")
    # Flat: less than a hundredth of what the articles themselves take (about 200 bytes each would be 200 KiB). A short
    # run only shows a leak that is gross.
    if memory > context.choose(50, 20_000):
        outcome.fail(f"memory grows by {memory:.0f} KiB per 1,000 articles")
    if abs(descriptors) > context.choose(0.05, 5):
        outcome.fail(f"descriptors grow by {descriptors:.2f} per 1,000 articles")
