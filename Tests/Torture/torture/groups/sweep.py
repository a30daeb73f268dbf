"""Failure sweep: each system call of an article's way fails, once and from then on; then claimd starts again."""
import collections
import errno
import os
import signal

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import DATA, CONFIGURATION, WELL, show

# What each call may fail with; 0 makes a write short.
FAILURES = {
    "access": [errno.EIO], "chmod": [errno.EIO], "close": [errno.EIO], "fdatasync": [errno.EIO, errno.ENOSPC],
    "flock": [errno.ENOLCK], "fstat": [errno.EIO], "fstatfs": [errno.EIO], "fsync": [errno.EIO, errno.ENOSPC],
    "ftruncate": [errno.EIO], "futimens": [errno.EIO], "inotify_add_watch": [errno.ENOSPC, errno.ENOMEM],
    "inotify_init1": [errno.EMFILE], "link": [errno.EIO], "lock": [errno.EIO], "mkdir": [errno.ENOSPC, errno.EIO],
    "mmap": [errno.ENOMEM], "open": [errno.EIO, errno.EMFILE, errno.ENOSPC], "opendir": [errno.ENOMEM],
    "read": [errno.EIO], "readdir": [errno.EIO], "rename": [errno.EIO, errno.ENOSPC], "stat": [errno.EIO],
    "unlink": [errno.EIO], "write": [errno.ENOSPC, errno.EIO, 0],
}
# The calls of `claimd run` that `claimd run --once` does not make.
WATCHING = ("inotify_add_watch", "inotify_init1", "read")
ARTICLE, REJECTED = article(1), b"\x00\x01 no text\n"


def run(context):
    outcome = Outcome()
    faults = [(fault, False) for fault in plan(calls(context, outcome, watch=False))]
    watched = calls(context, outcome, watch=True)
    faults += [(fault, True) for fault in plan({call: watched[call] for call in WATCHING})]
    if context.quick:
        faults = sample(context, faults)
    context.each(faults, lambda fault, its: one(context, its, *fault), outcome)
    return outcome


def plan(counts):
    """Every call, every time it is made, every way it can fail, once and from then on."""
    return [f"{call}:{nth}:{code}:{mode}" for call, count in sorted(counts.items()) for nth in range(1, count + 1)
            for code in FAILURES[call] for mode in ("once", "always")]


def sample(context, faults):
    """One of the faults of each kind, whichever time the call is made."""
    kinds = collections.defaultdict(list)
    for fault, watch in faults:
        call, _, code, mode = fault.split(":")
        kinds[call, code, mode, watch].append((fault, watch))
    # SQLite waits ten seconds for a lock that cannot be had.
    del kinds["lock", str(errno.EIO), "always", False]
    return [context.random.choice(kind) for kind in kinds.values()]


def prepared(context):
    site = context.site(in_memory=True)
    site.drop(ARTICLE, "a.txt")
    site.drop(REJECTED, "b.bin")
    return site


def calls(context, outcome, watch):
    """How often each call is made on the way, from the start of claimd to its end."""
    site = prepared(context)
    listed = site.folder / "calls"
    environment = context.programs.preload("faults", TORTURE_ROOT=site.home, TORTURE_CALLS=listed)
    if watch:
        daemon = site.start(environment)
        daemon.wait_for(lambda: site.inbox_is_empty)
        daemon.stop()
    elif (ended := site.once(environment)).returncode != WELL:
        outcome.fail(f"without any fault: {show(ended)}")
    counts = collections.Counter(listed.read_text().split())
    site.remove()
    return counts


def one(context, outcome, fault, watch):
    site = prepared(context)
    tally = site.folder / "tally"
    environment = context.programs.preload("faults", TORTURE_ROOT=site.home, TORTURE_FAULT=fault, TORTURE_TALLY=tally)
    status, errors = watched(site, environment) if watch else ended(site, environment)
    name = fault_name(fault)
    if status is None:
        outcome.fail(f"{name}: claimd hangs: {errors[-300:]}")
    elif status < 0:
        outcome.fail(f"{name}: ended by {signal.Signals(-status).name}: {errors[-300:]}")
    elif status in (DATA, CONFIGURATION):
        # systemd would not start it again, though nothing is wrong for good.
        outcome.fail(f"{name}: exit status {status}: {errors[-300:]}")
    elif status != WELL and str(site.home) not in errors:
        outcome.fail(f"{name}: the error names no path: {errors[-300:]}")
    again = site.once()
    if again.returncode != WELL:
        outcome.fail(f"{name}: does not start again: {show(again)}")
    outcome.add(audit(site, verify=False), name)
    outcome.rounds += 1
    outcome.faults += tally.stat().st_size if tally.exists() else 0
    outcome.dropped += 2
    site.remove()


def ended(site, environment):
    run_once = site.once(environment, timeout=60)
    return run_once.returncode, run_once.stderr


def watched(site, environment):
    """The daemon, which lives on when inotify fails and takes the article in all the same."""
    daemon = site.start(environment, wait=False)
    if not daemon.wait_for(lambda: site.inbox_is_empty, 5) and daemon.process.poll() is None:
        # A persistent failure of reading keeps it from the article; then it has to say so.
        waiting = (site.status() or {}).get("waiting", [])
        if not waiting and not any("paused" in line for line in daemon.status_lines()):
            daemon.kill()
            return None, daemon.errors
    status = daemon.stop()
    return status, daemon.errors


def fault_name(fault):
    call, nth, code, mode = fault.split(":")
    what = "short" if code == "0" else errno.errorcode[int(code)]
    return f"{call} {nth} {what} {mode}"
