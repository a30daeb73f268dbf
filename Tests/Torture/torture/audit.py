"""Reads a site's log as any reader would and holds it against what was dropped.

It knows nothing of claimd's own code: only docs/events.md.
"""
import dataclasses
import hashlib
import json
import os
import re
import shutil
import subprocess

from .site import show, WELL

CLOSING = re.compile(rb',"chain":"([0-9a-f]{64})"\}\n$')


@dataclasses.dataclass
class Finding:
    """What is not as it must be."""
    lost: int = 0
    doubled: int = 0
    broken: list = dataclasses.field(default_factory=list)
    transactions: int = 0


def segments(log):
    """The files of a log, oldest first: sealed segments, then the active one."""
    stem, ending = os.path.splitext(log.name)
    sealed = re.compile(re.escape(stem) + r"-(\d+)" + re.escape(ending) + r"(\.zst)?$")
    found = {}
    for path in log.parent.iterdir():
        match = sealed.match(path.name)
        if match and (not match[2] or int(match[1]) not in found):
            found[int(match[1])] = path
    return [found[number] for number in sorted(found)] + ([log] if log.exists() else [])


def content(path):
    """A segment's bytes, uncompressed."""
    if path.suffix != ".zst":
        return path.read_bytes()
    program = shutil.which("zstd")
    if not program:
        raise SystemExit("scripts/torture: a segment is compressed and there is no 'zstd'; scripts/setup installs it")
    return subprocess.run([program, "-dcq", path], check=True, capture_output=True).stdout


class LogFacts:
    """All of a log: its closing events, and what is wrong with it as a log."""

    def __init__(self, log):
        self.closings, self.events, self.broken, self.sequence, self.bytes = [], 0, [], 0, 0
        self.ids, self.source, self.chain, self.open = set(), None, b"0" * 64, b""
        for path in segments(log):
            data = content(path)
            self.bytes += len(data)
            for number, line in enumerate(data.splitlines(keepends=True), 1):
                self.take(line, f"{path.name}, line {number}")
        if self.open:
            self.broken.append("the log ends within a transaction")

    def take(self, line, place):
        try:
            event = json.loads(line)
            if not line.endswith(b"\n"):
                raise ValueError("no line end")
        except ValueError as error:
            return self.broken.append(f"{place}: not an event: {error}")
        self.events += 1
        if int(event["sequence"]) != self.sequence + 1:
            self.broken.append(f"{place}: sequence {event['sequence']} after {self.sequence}")
        self.sequence = int(event["sequence"])
        if event["id"] in self.ids:
            self.broken.append(f"{place}: the id {event['id']} a second time")
        self.ids.add(event["id"])
        self.source = self.source or event["source"]
        if event["source"] != self.source:
            self.broken.append(f"{place}: of another log")
        closing = CLOSING.search(line)
        if not closing:
            self.open += line
            return None
        self.chain = hashlib.sha256(self.chain + self.open + line[:closing.start()] + b"}\n").hexdigest().encode()
        if self.chain != closing[1]:
            self.broken.append(f"{place}: the chain is broken")
            self.chain = closing[1]
        self.open = b""
        self.closings.append(event)
        return None


def files_below(folder):
    """The digests of the files below a folder, each with its count."""
    found = {}
    for parent, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            if not os.path.isfile(os.path.join(parent, name)) or os.path.islink(os.path.join(parent, name)):
                continue
            with open(os.path.join(parent, name), "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            found[digest] = found.get(digest, 0) + 1
    return found


def audit(site, inbox_empty=True, verify=True):
    """Every content that was dropped is in exactly one transaction, and its file is kept; the log is whole."""
    facts = LogFacts(site.log)
    finding = Finding(broken=list(facts.broken), transactions=len(facts.closings))
    taken, again = {}, {}
    for event in facts.closings:
        if event["type"].startswith("article."):
            # A file of several articles has one transaction for each: `sha256:<digest>#1`, `#2`….
            key = event["data"]["article"]["id"].removeprefix("sha256:")
            counts = again if event["type"] == "article.duplicate" else taken
            counts[key] = counts.get(key, 0) + 1
    finding.doubled += sum(count - 1 for count in taken.values())
    for digest in {key.split("#")[0] for key in taken} - set(site.drops) - site.drafts:
        finding.broken.append(f"the log has {digest[:12]}…, which nobody dropped")
    repeats = {}
    for key, count in again.items():
        digest = key.split("#")[0]
        repeats[digest] = repeats.get(digest, 0) + count
    known = {key.split("#")[0] for key in taken}
    for digest, count in site.drops.items():
        if digest not in known:
            finding.lost += 1
            continue
        extra = repeats.get(digest, 0) - (count - 1)
        finding.doubled += max(0, extra)
        finding.lost += max(0, -extra)
    kept = {}
    for folder in (site.archive, site.rejected, site.inbox):
        for digest, count in files_below(folder).items():
            kept[digest] = kept.get(digest, 0) + count
    missing = [digest for digest in site.drops if digest not in kept]
    if missing:
        finding.lost += len(missing)
        finding.broken.append(f"{len(missing)} files are neither in the archive nor in the inbox")
    if inbox_empty and not site.inbox_is_empty:
        finding.broken.append(f"the inbox still holds {site.inbox_files()[:3]}")
    if verify:
        verification = site.ask("verify")
        if verification.returncode != WELL:
            finding.broken.append(f"claimctl verify: {show(verification)}")
    return finding
