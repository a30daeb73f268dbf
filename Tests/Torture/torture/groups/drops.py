"""The drop matrix: every way in which people and programs put files into a folder."""
import os
import shutil
import time

from ..audit import LogFacts, audit
from ..matrix import CASES, Dropper
from ..outcome import Outcome
from ..site import WELL, show

SETTLE = 0.8


def run(context):
    outcome = Outcome()
    site = context.site(settle=SETTLE, inbox="max-bytes = 1048576\nrescan-seconds = 2\n", unprivileged=True)
    dropper = Dropper(context, site)
    for case in CASES:
        if case.before:
            case.drop(dropper)
    daemon = site.start()
    # Who drops and who reads share the folders, as by a group.
    before = os.umask(0)
    for number, case in enumerate(CASES, 1):
        context.progress(number, len(CASES), "cases")
        if not case.before:
            case.drop(dropper)
        outcome.rounds += 1
    os.umask(before)
    if not daemon.wait_for(lambda: dropper.left() == dropper.stays, 60):
        left = dropper.left()
        outcome.fail(f"still in the inbox: {sorted(left - dropper.stays)}; gone: {sorted(dropper.stays - left)}")
    move_inbox(outcome, site, dropper, daemon)
    waiting = {entry["name"]: entry["reason"] for entry in (site.status() or {}).get("waiting", [])}
    for name, words in dropper.waits.items():
        if words not in waiting.get(name, ""):
            outcome.fail(f"{name} should wait because “{words}”, but: {waiting.get(name)}")
    if (status := daemon.stop()) != WELL:
        outcome.fail(f"exit status {status}: {daemon.errors[-500:]}")
    check_rejections(outcome, site, dropper)
    if (again := site.once()).returncode != WELL:
        outcome.fail(f"second start: {show(again)}")
    outcome.dropped = sum(site.drops.values())
    outcome.add(audit(site, inbox_empty=False))
    site.remove()
    return outcome


def move_inbox(outcome, site, dropper, daemon):
    """The inbox is renamed and made anew under a running daemon, and then there is no inbox for a while."""
    away = site.home / "away"
    os.rename(site.inbox, away)
    time.sleep(0.3)
    site.make_folder(site.inbox)
    dropper.put(dropper.article(), "into-the-new-inbox.txt")
    if not daemon.wait_for(lambda: site.inbox_is_empty, 20):
        outcome.fail("a new folder in the inbox's place is not taken up")
    shutil.rmtree(site.inbox)
    if not daemon.wait_for(lambda: "is gone" in daemon.errors or "paused" in daemon.errors, 20):
        outcome.fail("nobody is told that the inbox is gone")
    os.rename(away, site.inbox)
    dropper.put(dropper.article(), "into-the-old-inbox.txt")
    if not daemon.wait_for(lambda: dropper.left() == dropper.stays, 30):
        outcome.fail(f"an inbox that is back is not taken up: {sorted(dropper.left() - dropper.stays)}")
    # What waits is named in the status after the next look.
    daemon.wait_for(lambda: len((site.status() or {}).get("waiting", [])) >= len(dropper.waits), 10)


def check_rejections(outcome, site, dropper):
    found = {event["data"]["article"]["name"]: event["data"].get("reason") for event in LogFacts(site.log).closings
             if event["type"].startswith("article.")}
    for name, reason in dropper.rejects.items():
        if found.get(name) != reason:
            outcome.fail(f"{name} should be rejected as {reason}, but is {found.get(name, 'not in the log')}")
