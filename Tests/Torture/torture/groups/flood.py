"""Drops by the ten thousand while the daemon sleeps: inotify's queue overflows, and the folder is still the truth."""
import signal

from ..articles import article, note
from ..audit import audit
from ..outcome import Outcome
from ..site import WELL


def run(context):
    count, names = context.choose(50_000, 300), context.choose(0, 17_000)
    outcome = Outcome(rounds=1, dropped=count)
    site = context.site()
    daemon = site.start()
    daemon.process.send_signal(signal.SIGSTOP)
    # The quick run overflows the queue (16,384 events) with names that are left alone.
    for number in range(names):
        (site.inbox / f".{number}").touch()
    for number in range(names):
        (site.inbox / f".{number}").unlink()
    for number in range(count):
        # Most are no articles: what is tested is that each file is seen, and taken in once.
        site.drop(note(number) if number % 10 else article(number), f"{number}.txt")
        context.progress(number, count, "dropped")
    daemon.process.send_signal(signal.SIGCONT)

    def is_done():
        left = len(site.inbox_files())
        context.progress(count - left, count, "taken in")
        return left == 0

    if not wait(daemon, is_done, context.choose(7200, 120)):
        outcome.fail(f"{len(site.inbox_files())} files are still in the inbox; {daemon.errors[-300:]}")
    outcome.faults = daemon.errors.count("queue overflowed")
    if not outcome.faults:
        outcome.fail("the event queue did not overflow, or nobody was told")
    if (status := daemon.stop()) != WELL:
        outcome.fail(f"exit status {status}")
    outcome.add(audit(site))
    site.remove()
    return outcome


def wait(daemon, condition, seconds):
    """Looks once a second, since listing a great inbox is work."""
    for _ in range(seconds):
        if condition():
            return True
        if not daemon.wait_for(lambda: False, 1) and daemon.process.poll() is not None:
            return False
    return False
