"""Limits of the system exhausted: the daemon names the limit, polls meanwhile, and loses nothing."""
import os
import signal
import subprocess
import time

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import WELL, show

FOLDERS = ["", "a/", "b/", "c/", "d/"]


def run(context):
    outcome = Outcome()
    cases = [("max_inotify_watches", 0), ("max_inotify_watches", 3), ("max_inotify_instances", 0)]
    for limit, value in cases:
        inotify(context, outcome, limit, value)
    running_out_of_descriptors(context, outcome)
    # Below 7 the dynamic linker or libdispatch ends the process before any line of claimd's is reached.
    for number in range(7, context.choose(48, 24), context.choose(1, 4)):
        starting_without_descriptors(context, outcome, number)
    return outcome


def site_with_folders(context):
    site = context.site(inbox="rescan-seconds = 0.5\n")
    for folder in FOLDERS:
        (site.inbox / folder).mkdir(exist_ok=True)
    return site


def drop_everywhere(site, outcome, first):
    for number, folder in enumerate(FOLDERS, first):
        site.drop(article(number), f"{folder}{number}.txt")
        outcome.dropped += 1


def finish(site, outcome, name, daemon=None):
    if daemon and (status := daemon.stop()) != WELL:
        outcome.fail(f"{name}: exit status {status}: {daemon.errors[-300:]}")
    outcome.add(audit(site), name)
    outcome.rounds += 1
    site.remove()


def inotify(context, outcome, limit, value):
    """In a user namespace of its own, whose limits are its own; what other programs have is not touched."""
    name = f"{limit} = {value}"
    site = site_with_folders(context)
    set_limit = f'echo {value} > /proc/sys/user/{limit} && exec "$@"'
    daemon = site.start(wrapper=["unshare", "--user", "--map-root-user", "sh", "-c", set_limit, "sh"])
    outcome.faults += 1
    words = limit.replace("inotify", "user")
    if not daemon.wait_for(lambda: words in daemon.errors, 20):
        outcome.fail(f"{name}: the daemon does not name fs.inotify.{words}: {daemon.errors[-300:]}")
    drop_everywhere(site, outcome, 0)
    if not daemon.wait_for(lambda: site.inbox_is_empty, 20):
        outcome.fail(f"{name}: files are not found by polling")
    raised = subprocess.run(["nsenter", "--user", "--target", str(daemon.process.pid), "sh", "-c",
                             f"echo 1000 > /proc/sys/user/{limit}"], capture_output=True)
    if raised.returncode != 0:
        outcome.fail(f"{name}: the limit cannot be raised again: {show(raised)}")
    if not daemon.wait_for(lambda: (site.status() or {}).get("watching") == "inotify", 20):
        outcome.fail(f"{name}: inotify is not taken up again: {(site.status() or {}).get('watching')}")
    drop_everywhere(site, outcome, 10)
    if not daemon.wait_for(lambda: site.inbox_is_empty, 20):
        outcome.fail(f"{name}: files are not taken in after the limit was raised")
    finish(site, outcome, name, daemon)


def descriptors_of(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))


def set_descriptors(process, number):
    subprocess.run(["prlimit", f"--pid={process.pid}", f"--nofile={number}:"], check=True)


def running_out_of_descriptors(context, outcome):
    """A running daemon has no descriptor left, and gets them back."""
    name = "no descriptor left"
    site = site_with_folders(context)
    daemon = site.start()
    daemon.process.send_signal(signal.SIGSTOP)
    set_descriptors(daemon.process, descriptors_of(daemon.process))
    outcome.faults += 1
    drop_everywhere(site, outcome, 0)
    daemon.process.send_signal(signal.SIGCONT)
    if not daemon.wait_for(lambda: "descriptor" in daemon.errors, 20):
        outcome.fail(f"{name}: the daemon does not say so: {daemon.errors[-300:]}")
    time.sleep(1)
    if daemon.process.poll() is None:
        set_descriptors(daemon.process, 1024)
        if not daemon.wait_for(lambda: site.inbox_is_empty, 40):
            outcome.fail(f"{name}: files are not taken in when there are descriptors again: {daemon.errors[-300:]}")
    else:
        outcome.fail(f"{name}: the daemon has ended: {daemon.errors[-300:]}")
    finish(site, outcome, name, daemon)


def starting_without_descriptors(context, outcome, number):
    """A start with few descriptors fails with a reason, or works; the next one takes in all."""
    name = f"RLIMIT_NOFILE = {number}"
    site = site_with_folders(context)
    drop_everywhere(site, outcome, 0)
    outcome.faults += 1
    daemon = site.start(wrapper=["prlimit", f"--nofile={number}:"], wait=False)
    daemon.wait_for(lambda: site.inbox_is_empty, 2)
    ended = daemon.process.poll()
    if ended is not None and (ended < 0 or ended == WELL):
        outcome.fail(f"{name}: ended with {ended}: {daemon.errors[-300:]}")
    daemon.stop()
    again = site.once()
    if again.returncode != WELL:
        outcome.fail(f"{name}: does not start again: {show(again)}")
    finish(site, outcome, name)
