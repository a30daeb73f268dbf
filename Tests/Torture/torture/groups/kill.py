"""kill -9 at random moments under random drops, thousands of articles long."""
import threading
import time

from ..articles import article
from ..audit import audit
from ..outcome import Outcome
from ..site import WELL, show


def run(context):
    outcome = Outcome(rounds=context.choose(1000, 40))
    site = context.site()
    sender = Sender(site, context.random)
    for number in range(1, outcome.rounds + 1):
        context.progress(number, outcome.rounds)
        sending = threading.Thread(target=sender.send)
        daemon = site.start(wait=False)
        sending.start()
        time.sleep(context.random.uniform(0, 0.6) if number % 2 else context.random.uniform(0, 0.25))
        daemon.kill()
        sending.join()
        outcome.faults += 1
    last = site.once(timeout=3600)
    if last.returncode != WELL:
        outcome.fail(f"after the last kill: {show(last)}")
    outcome.dropped = sum(site.drops.values())
    outcome.add(audit(site))
    site.remove()
    return outcome


class Sender:
    """Somebody who drops a few articles now and then, and one of them again some day."""

    def __init__(self, site, random):
        self.site, self.random, self.sent = site, random, 0

    def send(self):
        for _ in range(self.random.randint(1, 4)):
            time.sleep(self.random.uniform(0, 0.05))
            number = self.sent
            if self.sent and self.random.random() < 0.1:
                number = self.random.randrange(self.sent)
            self.sent += 1
            self.site.drop(article(number), f"{self.sent}.txt")
