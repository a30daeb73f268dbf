"""Loss of power: what was written and not synced is gone, in whole or in part, and so are names."""
import os
import shutil

from ..articles import article
from ..audit import audit, content, segments
from ..durable import Disk, read_record
from ..outcome import Outcome
from ..site import WELL, show

# Rounds that follow each other on one installation, so that recovery, too, loses its power.
CHAIN = 10


def run(context):
    outcome = Outcome()
    total = context.choose(200, 30)
    while outcome.rounds < total:
        site, promised = context.site(in_memory=True), b""
        for _ in range(min(CHAIN, total - outcome.rounds)):
            outcome.rounds += 1
            context.progress(outcome.rounds, total)
            promised = lose_power(context, site, outcome, promised)
        last = site.once()
        if last.returncode != WELL:
            outcome.fail(f"round {outcome.rounds}: does not start again: {show(last)}")
        keeps(site, promised, outcome)
        outcome.dropped += sum(site.drops.values())
        outcome.add(audit(site), f"round {outcome.rounds}")
        site.remove()
    return outcome


def keeps(site, promised, outcome):
    """Whether the bytes that were synced before the last loss still begin the log."""
    if not b"".join(map(content, segments(site.log))).startswith(promised):
        outcome.fail(f"round {outcome.rounds}: events that were durable are gone or changed")


def lose_power(context, site, outcome, promised):
    """Drops articles, records claimd at work on them, and makes the disk as it may be after a moment of that.

    Takes what was durable in the log at the last loss, and returns what was at this one.
    """
    for _ in range(context.random.randint(0, 3)):
        number = outcome.dropped + len(site.drops)
        site.drop(article(number), f"{number}.txt")
    # The first site of a run must have something to lose.
    if not site.drops:
        site.drop(article(0), "0.txt")
    before, record = Disk.of(site.home), site.folder / "record"
    ended = site.once(context.programs.preload("record", TORTURE_ROOT=site.home, TORTURE_RECORD=record))
    if ended.returncode != WELL:
        outcome.fail(f"round {outcome.rounds}: {show(ended)}")
    keeps(site, promised, outcome)
    changes = read_record(record)
    os.unlink(record)
    check_model(site, before, changes)
    moment = context.random.randint(0, len(changes))
    disk = before.copy()
    for change in changes[:moment]:
        disk.apply(change)
    promised = disk.durable_content("log/events.jsonl") or b""
    disk.lose(context.random)
    outcome.faults += 1
    shutil.rmtree(site.home)
    disk.write(site.home)
    for path in (site.inbox, site.state, site.log.parent):
        # An administrator made these; they are not claimd's to lose.
        path.mkdir(parents=True, exist_ok=True)
    return promised


def check_model(site, before, changes):
    """Nothing may have escaped the record: all changes applied must give the folder as it is."""
    disk = before.copy()
    for change in changes:
        disk.apply(change)
    made, real = disk.visible(), Disk.of(site.home).visible()
    for name in set(made) | set(real):
        if made.get(name) != real.get(name):
            raise RuntimeError(f"the record of system calls is not whole: {name} differs from what was made of it")
