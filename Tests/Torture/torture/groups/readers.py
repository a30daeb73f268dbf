"""Readers through rotations: `tail -F`, a following `claimctl tail` that is killed now and then, one run like a cron job."""
import os
import subprocess
import time

from ..articles import article
from ..audit import audit, content, segments
from ..outcome import Outcome
from ..site import ROOT, WELL, show


def run(context):
    outcome = Outcome()
    rotations = context.choose(100, 8)
    site = context.site(settings="rotate-bytes = 3000\ncompress = false\n")
    checked = subprocess.run([context.programs.claimd, "check-config", "--config", site.configuration],
                             capture_output=True)
    if checked.returncode != WELL:
        outcome.notes.append("not run: this claimd does not rotate its log")
        site.remove()
        return outcome
    daemon = site.start()
    readers = Readers(site)
    number = 0
    while len(segments(site.log)) <= rotations and number < rotations * 20:
        site.drop(article(number), f"{number}.txt")
        number += 1
        if not daemon.wait_for(lambda: site.inbox_is_empty, 20):
            outcome.fail(f"article {number} is not taken in: {daemon.errors[-300:]}")
            break
        # tail looks once a second at the latest; two rotations between two looks would be its own blind spot.
        time.sleep(0.05)
        if number % 7 == 0:
            readers.once()
        if number % 23 == 0:
            readers.kill()
            outcome.faults += 1
        context.progress(len(segments(site.log)) - 1, rotations, "rotations")
    time.sleep(2.5)
    readers.once()
    readers.stop()
    if (status := daemon.stop()) != WELL:
        outcome.fail(f"exit status {status}: {daemon.errors[-300:]}")
    outcome.rounds, outcome.dropped = len(segments(site.log)) - 1, number
    lines = b"".join(map(content, segments(site.log))).splitlines(keepends=True)
    outcome.broken += readers.errors
    compare(outcome, "tail -F", lines, readers.lines("tail"), 0)
    compare(outcome, "claimctl tail --cursor-file", lines, readers.lines("once"), 0)
    # It shows an event, then notes it: killed in between, it shows that one again, and never leaves one out.
    compare(outcome, "claimctl tail --follow --cursor-file", lines, readers.lines("follow"), outcome.faults)
    outcome.add(audit(site))
    site.remove()
    return outcome


class Readers:
    """The three of them, each writing to a file of its own."""

    def __init__(self, site):
        self.site, self.errors = site, []
        site.log.touch()
        self.tail = self.start("tail", ["tail", "-F", "-s", "0.02", "-n", "+1", site.log])
        self.follow()

    def start(self, name, command):
        with open(self.site.folder / name, "ab") as file:
            return subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL, cwd=ROOT)

    def command(self, *more):
        return [self.site.programs.claimctl, "tail", "--config", self.site.configuration, "--json", *more]

    def follow(self):
        self.following = self.start("follow", self.command("--follow", "--cursor-file", self.site.folder / "follow.at"))

    def kill(self):
        self.following.kill()
        self.following.wait()
        self.follow()

    def once(self):
        ended = subprocess.run(self.command("--cursor-file", self.site.folder / "once.at"), capture_output=True)
        if ended.returncode != WELL:
            self.errors.append(f"claimctl tail --cursor-file: {show(ended)}")
        with open(self.site.folder / "once", "ab") as file:
            file.write(ended.stdout)

    def stop(self):
        for process in (self.tail, self.following):
            process.kill()
            process.wait()

    def lines(self, name):
        path = self.site.folder / name
        return path.read_bytes().splitlines(keepends=True) if os.path.exists(path) else []


def compare(outcome, name, written, read, repeats):
    """Every line once and in order; `repeats` of them may come twice in a row."""
    seen, doubled = [], 0
    for line in read:
        if seen and line == seen[-1]:
            doubled += 1
        else:
            seen.append(line)
    missing = len(set(written) - set(seen))
    outcome.lost += missing
    outcome.doubled += max(0, doubled - repeats)
    if missing:
        outcome.fail(f"{name}: {missing} of {len(written)} lines are missing")
    elif seen != written:
        outcome.fail(f"{name}: {len(seen)} lines for {len(written)}, or out of order")
    if doubled:
        outcome.notes.append(f"{name} showed {doubled} events again after {repeats} kills")
