"""What a group of tests is given."""
import concurrent.futures
import os
import random
import sys
import time

from .outcome import Outcome
from .site import Site


class Context:
    """Programs, scratch folders, seeded random numbers and a line of progress."""

    def __init__(self, programs, scratch, quick, seed, group):
        self.programs, self.scratch, self.quick, self.group = programs, scratch, quick, group
        self.random = random.Random(f"{seed} {group}")
        self.memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else scratch
        self.began, self.shown = time.monotonic(), 0.0

    def site(self, in_memory=False, **options):
        """A new installation; on the disk, or in memory where syncs are not what is tested."""
        return Site(self.programs, self.memory if in_memory else self.scratch, **options)

    def choose(self, full, quick):
        """A figure of the full run or of the quick one."""
        return quick if self.quick else full

    def each(self, items, one, outcome):
        """Does `one(item, outcome)` for every item, each with an outcome of its own, several side by side: most of their
        time they wait, for time limits of SQLite's for instance."""
        with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
            def apart(item):
                its = Outcome()
                one(item, its)
                return its
            for number, its in enumerate(pool.map(apart, items), 1):
                outcome.merge(its)
                self.progress(number, len(items))

    def progress(self, done, total, what="rounds"):
        """Shows on a terminal how far the group is; elsewhere once a minute."""
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if done < total and now - self.shown < (0.2 if terminal else 60):
            return
        self.shown = now
        line = f"{self.group}: {done:,} of {total:,} {what}, {now - self.began:.0f} s"
        sys.stderr.write(f"\r\033[K{line}" if terminal else f"{line}\n")
        if terminal and done >= total:
            sys.stderr.write("\r\033[K")
        sys.stderr.flush()
