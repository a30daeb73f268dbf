"""The command line of scripts/torture."""
import argparse
import importlib
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from .context import Context
from .outcome import Outcome
from .programs import Programs
from .site import ROOT

# In the order in which they are run: the long ones last.
GROUPS = {
    "sweep": "each system call of an article's way fails, once and from then on",
    "kill": "kill -9 at random moments under random drops",
    "power": "loss of power: unsynced bytes and names are dropped",
    "tear": "a log cut at every byte, with NUL, split UTF-8 or garbage behind the cut",
    "drops": "every way in which files are dropped",
    "flood": "drops by the ten thousand with the daemon stopped: the event queue overflows",
    "limits": "max_user_watches, max_user_instances, RLIMIT_NOFILE exhausted",
    "full": "a full disk, freed again",
    "readers": "tail -F and the cursor reader through rotations",
    "fuzz": "inputs, logs, cursors and configurations that are spoilt at random",
    "soak": "memory and descriptors over tens of thousands of articles",
}


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/torture", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Spoils claimd's day in every way that is known, and checks that nothing is lost or doubled.",
        epilog="groups:\n" + "\n".join(f"  {name:9}{what}" for name, what in GROUPS.items())
        + "\n\nEnds with status 1 when an article was lost or doubled, the chain broken, or anything else not as promised.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help="run only these groups; none: all of them")
    parser.add_argument("--quick", action="store_true", help="a shorter run of each, under 5 minutes in all")
    parser.add_argument("--seed", default="1", help="of the random numbers; the same seed makes the same drops and faults")
    parser.add_argument("--programs", metavar="DIR", default=os.environ.get("CLAIMD_PROGRAMS"),
                        help="the folder of claimd and claimctl; none: the release build of this checkout")
    parser.add_argument("--folder", metavar="DIR", help="where to work; none: the folder for temporary files")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.groups if name not in GROUPS]
    if unknown:
        parser.error(f"there is no group '{unknown[0]}'; the groups are {', '.join(GROUPS)}")
    return chosen


def built_programs():
    command = ["swift", "build", "-c", "release", "--show-bin-path"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def main():
    chosen = arguments()
    rows, failures = [], []
    with tempfile.TemporaryDirectory(prefix="claimd-torture-", dir=chosen.folder) as scratch:
        # claimd may run as another user.
        os.chmod(scratch, 0o755)
        programs = Programs(chosen.programs or built_programs(), pathlib.Path(scratch))
        for name in chosen.groups or GROUPS:
            began = time.monotonic()
            group = importlib.import_module(f".groups.{name}", __package__)
            outcome = run(group, Context(programs, scratch, chosen.quick, chosen.seed, name))
            rows.append((name, outcome, time.monotonic() - began))
            failures += [f"{name}: {text}" for text in outcome.broken]
            print_table(rows[-1:], chosen.markdown, head=len(rows) == 1)
    failed = [name for name, outcome, _ in rows if not outcome.passed]
    for text in failures[:50]:
        print(f"  {text}")
    if len(failures) > 50:
        print(f"  … and {len(failures) - 50} more")
    print(f"{len(rows) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def run(group, context):
    try:
        return group.run(context)
    except (RuntimeError, OSError, subprocess.SubprocessError) as error:
        outcome = Outcome()
        outcome.fail(f"the group could not be run to its end: {type(error).__name__}: {error}")
        return outcome


def print_table(rows, markdown, head):
    titles = ("group", "rounds", "faults", "dropped", "lost", "doubled", "broken", "time", "")
    shape = "{:9}{:>8}{:>9}{:>9}{:>6}{:>9}{:>8}{:>9}  {}"
    if markdown:
        shape = "| " + " | ".join(["{}"] * len(titles)) + " |"
    if head:
        print(shape.format(*titles))
        if markdown:
            print("|---|---:|---:|---:|---:|---:|---:|---:|---|")
    for name, outcome, seconds in rows:
        print(shape.format(name, f"{outcome.rounds:,}", f"{outcome.faults:,}", f"{outcome.dropped:,}", outcome.lost,
                           outcome.doubled, len(outcome.broken), f"{seconds:,.0f} s", "; ".join(outcome.notes)))
    sys.stdout.flush()
