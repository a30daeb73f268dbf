"""The cases of the drop matrix."""
import ctypes
import dataclasses
import gzip
import json
import mmap
import os
import shutil
import socket
import subprocess
import tempfile
import time

from .articles import article


@dataclasses.dataclass
class Case:
    """One way of dropping; `before` ones are done before the daemon starts."""
    drop: callable
    before: bool


CASES = []


def case(function):
    CASES.append(Case(function, before=False))
    return function


def earlier(function):
    CASES.append(Case(function, before=True))
    return function


class Dropper:
    """Puts files into the inbox and notes what must become of each."""

    def __init__(self, context, site):
        self.context, self.site, self.number = context, site, 0
        self.inbox = os.fsencode(site.inbox)
        # Names that stay in the inbox; of these, names with words of why; names with the reason of their rejection.
        self.stays, self.waits, self.rejects = set(), {}, {}
        self.outside = tempfile.mkdtemp(prefix="outside-", dir=site.folder)

    def article(self):
        """A content that no other case drops, and that must be taken in."""
        self.number += 1
        content = article(self.number)
        self.site.expect(content)
        return content

    def draft(self):
        """A content that may be taken in or not: it is replaced or removed at once."""
        self.number += 1
        content = article(self.number)
        self.site.optional(content)
        return content

    def path(self, name):
        return os.path.join(self.inbox, name if isinstance(name, bytes) else name.encode())

    def put(self, content, name):
        """Written in place."""
        with open(self.path(name), "wb") as file:
            file.write(content)

    def beside(self, content, name="outside.txt", folder=None):
        """A file elsewhere; its path."""
        path = os.path.join(folder or self.outside, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def reject(self, content, name, reason):
        self.site.expect(content)
        self.put(content, name)
        self.rejects[name] = reason

    def stay(self, name, why=None):
        self.stays.add(name.encode())
        if why:
            self.waits[name] = why

    def left(self):
        return {os.path.relpath(path, self.inbox) for path in self.site.inbox_files()}


@earlier
def there_before_the_start(d):
    d.put(d.article(), "before.txt")


@case
def written_in_place(d):
    d.put(d.article(), "written.txt")


@case
def renamed_in(d):
    os.rename(d.beside(d.article()), d.path("renamed.txt"))


@case
def renamed_from_a_hidden_and_a_temporary_name(d):
    for name in (".hidden-first", "first.part"):
        d.put(d.article(), name)
        os.rename(d.path(name), d.path("from" + name + ".txt"))


@case
def hard_link(d):
    os.link(d.beside(d.article(), "linked.txt"), d.path("linked.txt"))


@case
def unnamed_then_linked(d):
    descriptor = os.open(d.inbox, os.O_TMPFILE | os.O_WRONLY, 0o644)
    os.write(descriptor, d.article())
    # os.link cannot follow /proc's link to a file that has no name.
    libc = ctypes.CDLL(None, use_errno=True)
    at_fdcwd, follow = -100, 0x400
    if libc.linkat(at_fdcwd, f"/proc/self/fd/{descriptor}".encode(), at_fdcwd, d.path("unnamed.txt"), follow) != 0:
        raise OSError(ctypes.get_errno(), "linkat")
    os.close(descriptor)


@case
def slow_writer_that_closes_between(d):
    content = d.article()
    for start in range(0, len(content), 60):
        with open(d.path("slow.txt"), "ab") as file:
            file.write(content[start:start + 60])
        time.sleep(0.2)


@case
def written_through_a_mapping_after_close(d):
    content = d.article()
    descriptor = os.open(d.path("mapped.txt"), os.O_RDWR | os.O_CREAT, 0o644)
    os.ftruncate(descriptor, len(content))
    mapping = mmap.mmap(descriptor, len(content))
    os.close(descriptor)
    time.sleep(0.1)
    mapping[:] = content
    mapping.close()


@case
def folder_made_then_filled(d):
    os.mkdir(d.path("made"))
    d.put(d.article(), "made/inner.txt")
    os.makedirs(d.path("made/deeper/still"))
    d.put(d.article(), "made/deeper/still/inner.txt")


@case
def folder_moved_in(d):
    folder = os.path.join(d.outside, "moved")
    os.makedirs(folder + "/below")
    d.beside(d.article(), "one.txt", folder)
    d.beside(d.article(), "two.txt", folder + "/below")
    os.rename(folder, d.path("moved"))


@case
def copied_and_moved_by_the_usual_programs(d):
    source = d.beside(d.article(), "copied.txt")
    subprocess.run(["cp", "-p", source, d.inbox], check=True)
    with tempfile.TemporaryDirectory(dir=d.context.memory) as other:
        subprocess.run(["mv", d.beside(d.article(), "from-afar.txt", other), d.inbox], check=True)
    subprocess.run(["install", "-m", "644", d.beside(d.article(), "installed.txt"), d.inbox], check=True)
    source = d.beside(d.article(), "dd.txt")
    subprocess.run(["dd", f"if={source}", b"of=" + d.path("dd.txt"), "bs=16", "conv=fsync", "status=none"], check=True)


@case
def rsync(d):
    if not shutil.which("rsync"):
        return
    subprocess.run(["rsync", "-a", d.beside(d.article(), "rsync.txt"), d.inbox], check=True)
    subprocess.run(["rsync", "--inplace", d.beside(d.article(), "inplace.txt"), d.inbox], check=True)


@case
def unpacked_with_old_and_future_times(d):
    for name, moment in (("old.txt", 86_400), ("future.txt", time.time() + 10 * 86_400)):
        d.put(d.article(), name)
        os.utime(d.path(name), (moment, moment))


@case
def odd_names(d):
    names = [b"n" * 251 + b".txt", b"caf\xe9 \xff.txt", "ünïcödé-名前-👩‍🚀.txt".encode(), b"new\nline\ttab.txt", b"-rf", b"*?[a].txt",
             b"back\\slash'quote\".txt", b" ", b"no-ending", b"%s%n.txt"]
    for name in names:
        d.put(d.article(), name)


@case
def left_alone(d):
    for name in (".hidden", "a.tmp", "b.part", "c~", "d.swp", "e.crdownload"):
        d.put(b"not to be read", name)
        d.stay(name)


@case
def not_regular_files(d):
    os.symlink(d.beside(b"outside", "secret.txt"), d.path("out.txt"))
    os.symlink("loop.txt", d.path("loop.txt"))
    os.symlink(d.outside, d.path("folder-link"))
    os.mkfifo(d.path("pipe.txt"))
    listening = socket.socket(socket.AF_UNIX)
    # The path of a socket may be no longer than 107 bytes.
    here = os.open(d.inbox, os.O_PATH)
    listening.bind(f"/proc/self/fd/{here}/socket.txt")
    os.close(here)
    for name, kind in (("out.txt", "a symbolic link"), ("loop.txt", "a symbolic link"), ("pipe.txt", "a named pipe"),
                       ("socket.txt", "a socket")):
        d.stay(name, kind)
    d.waits["folder-link"] = "a symbolic link"


@case
def too_many_levels(d):
    folder = "/".join(["level"] * 20)
    os.makedirs(d.path(folder))
    d.put(b"too deep", folder + "/deep.txt")
    d.stays.add((folder + "/deep.txt").encode())


@case
def not_readable_at_first(d):
    """Only where the daemon is another user than the one who drops."""
    d.put(d.article(), "private.txt")
    os.chmod(d.path("private.txt"), 0o600)
    os.mkdir(d.path("private"))
    d.put(d.article(), "private/inner.txt")
    os.chmod(d.path("private"), 0o700)
    time.sleep(1.5)
    os.chmod(d.path("private.txt"), 0o644)
    os.chmod(d.path("private"), 0o777)


@case
def the_same_content_again(d):
    content = d.article()
    d.put(content, "first.txt")
    for name in ("second.txt", "third.txt"):
        d.site.expect(content)
        d.put(content, name)


@case
def the_same_name_again(d):
    for _ in range(3):
        d.put(d.article(), "same.txt")
        while os.path.exists(d.path("same.txt")):
            time.sleep(0.02)


@case
def replaced_and_removed_before_it_settles(d):
    d.put(d.draft(), "replaced.txt")
    os.rename(d.beside(d.article()), d.path("replaced.txt"))
    d.put(d.draft(), "removed.txt")
    os.unlink(d.path("removed.txt"))


@case
def replaced_again_and_again(d):
    """Every version that is read is whole, and the last one is read."""
    for number in range(d.context.choose(400, 60)):
        os.rename(d.beside(d.draft()), d.path("often.txt"))
        time.sleep(d.context.random.uniform(0, 0.02))
    os.rename(d.beside(d.article()), d.path("often.txt"))


@case
def written_anew_while_it_is_read(d):
    content = d.article()
    for number in range(d.context.choose(100, 20)):
        with open(d.path("anew.txt"), "wb") as file:
            file.write(content[:number * 7 % len(content)])
            file.flush()
            file.seek(0)
            file.write(content)
            file.truncate()
        time.sleep(d.context.random.uniform(0, 0.02))


@case
def rejected_files(d):
    d.reject(b"", "empty.txt", "empty")
    d.reject(b"\x7fELF\x00\x00\x01\x02" * 40, "program.txt", "binary")
    d.reject("Le conseil municipal a décidé mardi de fermer la piscine, ont annoncé les élus de la ville.\n".encode() * 3,
             "french.txt", "language")
    d.reject(b'{"title": "x", "text": \n\n oops}', "broken.json", "format")
    large = b"\0" * (4 << 20)
    d.site.expect(large)
    with open(d.path("sparse.txt"), "wb") as file:
        file.truncate(len(large))
    d.rejects["sparse.txt"] = "oversize"


@case
def other_formats(d):
    d.put(d.article(), "plain.md")
    packed = gzip.compress(article(9001), mtime=0)
    d.site.expect(packed)
    d.put(packed, "packed.txt.gz")
    lines = b"".join(json.dumps({"title": f"Number {n}", "text": article(n).decode()}).encode() + b"\n"
                     for n in range(9002, 9006))
    d.site.expect(lines)
    d.put(lines, "crawled.jsonl")
