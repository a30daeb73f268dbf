"""A disk that is really full: intake pauses and says so, and goes on by itself once there is room."""
import os
import signal

from ..articles import article
from ..audit import audit
from ..mounts import SmallDisk, enter_namespace
from ..outcome import Outcome
from ..site import WELL

# Which folder of the installation is on the full disk; "home": all of them, as on a machine with one disk.
PLACES = {"log": lambda site: site.log.parent, "state": lambda site: site.state,
          "archive": lambda site: site.archive, "home": lambda site: site.home}


def run(context):
    outcome = Outcome()
    enter_namespace()
    # Only root may mount a file as a disk.
    kinds = ("tmpfs", "ext4") if os.geteuid() == 0 else ("tmpfs",)
    cases = [(place, kind) for kind in context.choose(kinds, kinds[-1:]) for place in PLACES]
    for number, (place, kind) in enumerate(cases, 1):
        context.progress(number, len(cases))
        one(context, outcome, place, kind, context.choose(200, 12))
        outcome.rounds += 1
    return outcome


def one(context, outcome, place, kind, count):
    name = f"{place} on a full {kind}"
    site = context.site()
    folder = PLACES[place](site)
    folder.mkdir(exist_ok=True)
    disk = SmallDisk(folder, kind, 16, site.folder)
    for path in (site.inbox, site.state, site.log.parent):
        site.make_folder(path)
    daemon = site.start()
    site.drop(article(0), "0.txt")
    if not daemon.wait_for(lambda: site.inbox_is_empty, 20):
        outcome.fail(f"{name}: an article is not taken in while there is room: {daemon.errors[-300:]}")
    daemon.process.send_signal(signal.SIGSTOP)
    for number in range(1, count):
        site.drop(article(number), f"{number}.txt")
    disk.fill()
    outcome.faults += 1
    daemon.process.send_signal(signal.SIGCONT)
    says = daemon.wait_for(lambda: "paused" in daemon.errors or "cannot be moved" in daemon.errors, 20)
    daemon.wait_for(lambda: False, 2)
    if daemon.process.poll() is not None:
        outcome.fail(f"{name}: the daemon has ended: {daemon.errors[-400:]}")
    elif not says and not site.inbox_is_empty:
        outcome.fail(f"{name}: the daemon says nothing: {daemon.errors[-400:]}")
    disk.free()
    if not daemon.wait_for(lambda: site.inbox_is_empty, 90) and daemon.process.poll() is None:
        outcome.fail(f"{name}: {len(site.inbox_files())} files wait though there is room: {daemon.errors[-400:]}")
    if daemon.process.poll() is None and (status := daemon.stop()) != WELL:
        outcome.fail(f"{name}: exit status {status}")
    site.once()
    outcome.dropped += count
    finding = audit(site)
    outcome.add(finding, name)
    disk.unmount()
    site.remove()
