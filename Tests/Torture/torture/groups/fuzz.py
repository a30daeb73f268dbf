"""Inputs spoilt at random, for the real programs; the full run also fuzzes with coverage (Fuzz/run)."""
import gzip
import os
import pathlib
import re
import subprocess

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import CONFIGURATION, DATA, ROOT, USAGE, WELL, show

SEEDS = ROOT / "Fuzz/Seeds"
MINUTES = 10


def run(context):
    outcome = Outcome()
    dropped_files(context, outcome, context.choose(4000, 250))
    logs(context, outcome, context.choose(300, 25))
    configurations(context, outcome, context.choose(300, 25))
    cursors(context, outcome, context.choose(100, 10))
    if not context.quick:
        with_coverage(outcome)
    return outcome


def spoilt(random, content):
    """A content with a few bytes changed, taken out, doubled or put in."""
    data = bytearray(content)
    for _ in range(random.choice([1, 1, 2, 8, 64])):
        at = random.randrange(len(data) + 1)
        length = random.choice([1, 1, 2, 16, 200])
        way = random.randrange(5)
        if way == 0:
            data[at:at + length] = b""
        elif way == 1:
            data[at:at] = data[at:at + length]
        elif way == 2:
            data[at:at] = random.choice([b"\0", b"\xff\xfe", b"<", b"&", b'"', b"\\u", b"\x1f\x8b", b"[" * 300, b"9" * 40])
        elif way == 3:
            data[at:at + length] = random.randbytes(length)
        elif at < len(data):
            data[at] ^= 1 << random.randrange(8)
    return bytes(data)


def dropped_files(context, outcome, count):
    """Whatever is dropped has a fate, and the daemon lives."""
    seeds = [path.read_bytes() for kind in ("text", "page", "json", "wire", "claims")
             for path in sorted((SEEDS / kind).iterdir())]
    site = context.site(in_memory=True)
    for number in range(count):
        content = spoilt(context.random, context.random.choice(seeds))
        site.drop(gzip.compress(content, mtime=0) if number % 20 == 0 else content, f"{number}.dat")
        outcome.faults += 1
    ended = site.once()
    if ended.returncode != WELL:
        outcome.fail(f"spoilt articles: {show(ended)}")
    outcome.rounds += 1
    outcome.dropped += count
    outcome.add(audit(site), "spoilt articles")
    site.remove()


def logs(context, outcome, count):
    """A spoilt log is repaired or refused with its line, never changed where it is refused, never a crash."""
    good = context.site(in_memory=True)
    for number in range(3):
        good.drop(article(number), f"{number}.txt")
    good.once()
    content = good.log.read_bytes()
    good.remove()
    for number in range(count):
        context.progress(number, count, "logs")
        site = context.site(in_memory=True, settings='[model]\npath = "/nonexistent"\n')
        bad = spoilt(context.random, content)
        site.log.write_bytes(bad)
        ended = site.once()
        if ended.returncode is None or ended.returncode <= 0:
            outcome.fail(f"spoilt log {number}: {show(ended)}")
        elif ended.returncode == DATA and (site.log.read_bytes() != bad or not re.search(r"line \d+", ended.stderr)):
            outcome.fail(f"spoilt log {number}: changed, or refused without a line: {show(ended)}")
        verified = site.ask("verify")
        if verified.returncode not in ((DATA,) if ended.returncode == DATA else (WELL,)):
            outcome.fail(f"spoilt log {number}: claimd ends with {ended.returncode}, claimctl verify: {show(verified)}")
        outcome.rounds += 1
        outcome.faults += 1
        site.remove()


def configurations(context, outcome, count):
    """Settings, or issues with their lines."""
    seeds = [path.read_bytes() for path in sorted((SEEDS / "configuration").iterdir())]
    place = pathlib.Path(context.scratch) / "spoilt.toml"
    for number in range(count):
        place.write_bytes(spoilt(context.random, context.random.choice(seeds)))
        ended = subprocess.run([context.programs.claimd, "check-config", "--config", place], capture_output=True)
        if ended.returncode not in (WELL, CONFIGURATION):
            outcome.fail(f"spoilt configuration {number}: {show(ended)}")
        outcome.rounds += 1
        outcome.faults += 1


def cursors(context, outcome, count):
    """A spoilt cursor file is refused with a reason and left as it is, or it is still a cursor."""
    site = context.site(in_memory=True)
    site.drop(article(1), "1.txt")
    site.once()
    place = site.folder / "cursor"
    first = site.ask("tail", "--cursor-file", str(place))
    if first.returncode == USAGE:
        outcome.notes.append("cursor files not run: this claimctl knows none")
        return
    if not place.exists():
        outcome.fail(f"claimctl tail --cursor-file leaves no cursor: {show(first)}")
        return
    good = place.read_bytes()
    for number in range(count):
        place.write_bytes(spoilt(context.random, good))
        ended = site.ask("tail", "--cursor-file", str(place))
        if ended.returncode < 0 or ended.returncode != WELL and not ended.stderr:
            outcome.fail(f"spoilt cursor {number}: {show(ended)}")
        outcome.rounds += 1
        outcome.faults += 1
    site.remove()


def with_coverage(outcome):
    """libFuzzer, ten minutes a target."""
    command = [ROOT / "Fuzz/run", "--time", str(MINUTES * 60)]
    ended = subprocess.run(command, capture_output=True, text=True, env={**os.environ})
    print(ended.stdout, end="")
    if ended.returncode != 0:
        outcome.fail(f"Fuzz/run: {show(ended)}")
    outcome.notes.append(f"Fuzz/run: {MINUTES} minutes a target")
