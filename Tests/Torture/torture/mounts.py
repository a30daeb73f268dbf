"""Small file systems in a mount namespace of this process's own; nobody else sees them."""
import ctypes
import os
import subprocess

CLONE_NEWNS, CLONE_NEWUSER, MS_REC, MS_PRIVATE = 0x20000, 0x10000000, 0x4000, 0x40000
_entered = False


def enter_namespace():
    """Goes into a mount namespace, once; an ordinary user needs a user namespace with it."""
    global _entered
    if _entered:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWNS | (CLONE_NEWUSER if user else 0)) != 0:
        raise OSError(ctypes.get_errno(), "no mount namespace can be made here")
    if user:
        for name, line in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(line)
    if libc.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None) != 0:
        raise OSError(ctypes.get_errno(), "cannot make the mounts private")
    _entered = True


class SmallDisk:
    """A file system of a few MiB on a folder: `tmpfs`, or `ext4` in a file."""

    def __init__(self, folder, kind, megabytes, scratch):
        self.folder, self.image = folder, os.path.join(scratch, "image.ext4")
        if kind == "tmpfs":
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "none", folder], check=True)
        else:
            with open(self.image, "wb") as file:
                file.truncate(megabytes << 20)
            subprocess.run(["/sbin/mkfs.ext4", "-q", "-F", "-m", "0", self.image], check=True)
            subprocess.run(["mount", "-o", "loop", self.image, folder], check=True)
            os.rmdir(os.path.join(folder, "lost+found"))

    @property
    def ballast(self):
        return os.path.join(self.folder, ".ballast")

    def fill(self):
        """Leaves no byte free."""
        with open(self.ballast, "wb", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1 << 8, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def free(self):
        os.unlink(self.ballast)

    def unmount(self):
        subprocess.run(["umount", self.folder], check=True)
        if os.path.exists(self.image):
            os.unlink(self.image)
