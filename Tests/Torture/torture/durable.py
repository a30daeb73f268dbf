"""What a disk may hold after a loss of power, from a record of system calls (preload/record.c).

POSIX promises little: bytes are durable after fsync or fdatasync of their file, names after fsync of their folder.
What was not synced may be there or not: pages each by themselves, zeros in the place of data, a file's size grown or
not; names in the order in which they were changed, up to some moment. Renaming is atomic.
"""
import copy
import dataclasses
import os
import struct

PAGE = 4096
HEAD = struct.Struct("<cQQII")
# SQLite maps this file into memory and makes it anew after a crash.
UNRECORDED = "-shm"


@dataclasses.dataclass
class Change:
    """One recorded system call."""
    kind: str
    number: int
    offset: int
    path: str
    data: bytes


def read_record(path):
    """The changes in a record; one that was cut short at its end is left out."""
    with open(path, "rb") as file:
        data = file.read()
    changes, at = [], 0
    while at + HEAD.size <= len(data):
        kind, number, offset, first, second = HEAD.unpack_from(data, at)
        body = at + HEAD.size
        at = body + first + second
        if at > len(data):
            break
        changes.append(Change(kind.decode(), number, offset, os.fsdecode(data[body:body + first]), data[body + first:at]))
    return changes


class File:
    """A file's durable bytes and what was done to it since."""

    def __init__(self, durable=b""):
        self.durable, self.pending = durable, []

    @property
    def current(self):
        data = bytearray(self.durable)
        for change in self.pending:
            apply(data, change)
        return bytes(data)

    def sync(self):
        self.durable, self.pending = self.current, []

    def lose(self, random, manner):
        """What is left of it."""
        data = bytearray(self.durable)
        if manner == "all":
            data = bytearray(self.current)
        elif manner == "size":
            size = len(self.current)
            data = data[:size] + bytes(max(0, size - len(data)))
        elif manner == "pages":
            for change in self.pending[:random.randint(0, len(self.pending))]:
                if change.kind == "t":
                    apply(data, change)
                    continue
                for start in range(0, len(change.data), PAGE):
                    piece = change.data[start:start + PAGE]
                    # A page that was not written leaves zeros where the file grew by it.
                    if random.random() < 0.5:
                        overwrite(data, change.offset + start, piece)
                    elif random.random() < 0.5:
                        grow(data, change.offset + start + len(piece))
        self.durable, self.pending = bytes(data), []


def apply(data, change):
    if change.kind == "t":
        grow(data, change.offset)
        del data[change.offset:]
    else:
        overwrite(data, change.offset, change.data)


def overwrite(data, at, piece):
    grow(data, at)
    data[at:at + len(piece)] = piece


def grow(data, size):
    if len(data) < size:
        data.extend(bytes(size - len(data)))


class Disk:
    """A folder: names → files (by number), as seen now; which changes of names are durable; None stands for folders."""

    def __init__(self, root):
        self.root, self.files = str(root), {}
        self.names, self.durable, self.pending = {}, {}, []

    @staticmethod
    def of(root):
        """What stands below a folder, all of it durable."""
        disk = Disk(root)
        for parent, folders, names in os.walk(root):
            for name in folders:
                disk.names[disk.inside(os.path.join(parent, name))] = None
            for name in names:
                path = os.path.join(parent, name)
                number = os.stat(path).st_ino
                with open(path, "rb") as file:
                    disk.files[number] = File(file.read())
                disk.names[disk.inside(path)] = number
                disk.files[number].modified = os.stat(path).st_mtime_ns
        disk.durable = dict(disk.names)
        return disk

    def copy(self):
        return copy.deepcopy(self)

    def inside(self, path):
        return os.path.relpath(path, self.root)

    def apply(self, change):
        """Does what a system call did."""
        if change.kind in "wt":
            self.files[change.number].pending.append(change)
        elif change.kind == "s":
            self.files[change.number].sync()
        elif change.kind == "d":
            self.sync_folder(self.inside(change.path))
        else:
            if change.kind == "c":
                self.files[change.number] = File()
                # The number may be used again later; the object is what the name stands for.
                change = dataclasses.replace(change, data=self.files[change.number])
            self.rename(self.names, change)
            self.pending.append(change)

    def rename(self, names, change):
        """A change of names, done to one view of them."""
        path = self.inside(change.path)
        if change.kind == "c":
            names[path] = change.data
        elif change.kind == "m":
            names[path] = None
        elif change.kind == "u":
            names.pop(path, None)
        elif path in names:
            target = self.inside(os.fsdecode(change.data))
            names[target] = names[path] if change.kind == "l" else names.pop(path)

    def folders_of(self, change):
        paths = [self.inside(change.path)]
        if change.kind in "rl":
            paths.append(self.inside(os.fsdecode(change.data)))
        return {os.path.dirname(path) for path in paths}

    def sync_folder(self, folder):
        """Makes the folder's names durable, and those changes on which they depend."""
        concerned, kept, synced = {"" if folder == "." else folder}, [], []
        for change in reversed(self.pending):
            folders = self.folders_of(change)
            if folders & concerned:
                concerned |= folders
                synced.append(change)
            else:
                kept.append(change)
        for change in reversed(synced):
            self.rename(self.durable, change)
        self.pending = kept[::-1]

    def file(self, entry):
        return entry if isinstance(entry, File) else self.files[entry]

    def durable_content(self, path):
        """The synced bytes of a file whose name is durable; None when it is not."""
        entry = self.durable.get(path)
        return None if entry is None else self.file(entry).durable

    def lose(self, random):
        """The power goes."""
        for change in self.pending[:random.choice([0, len(self.pending), random.randint(0, len(self.pending))])]:
            self.rename(self.durable, change)
        self.names, self.pending = dict(self.durable), []
        manner = random.choice(["nothing", "all", "size", "pages", "pages"])
        for entry in self.names.values():
            if entry is not None:
                self.file(entry).lose(random, manner)

    def visible(self):
        """Names with their contents."""
        return {path: None if entry is None else self.file(entry).current for path, entry in self.names.items()
                if not path.endswith(UNRECORDED)}

    def write(self, root):
        """Makes the folder. What stands in a folder whose own name was lost is lost with it."""
        os.makedirs(root, exist_ok=True)
        for path in sorted(self.names):
            entry, place = self.names[path], os.path.join(root, path)
            if path.endswith(UNRECORDED) or not os.path.isdir(os.path.dirname(place)):
                continue
            if entry is None:
                os.makedirs(place, exist_ok=True)
                continue
            file = self.file(entry)
            with open(place, "wb") as made:
                made.write(file.current)
            if hasattr(file, "modified"):
                os.utime(place, ns=(file.modified, file.modified))
