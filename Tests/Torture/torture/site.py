"""One installation of claimd for one test: folders of its own, and the programs that use them."""
import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
NOBODY = 65534
# sysexits.h, and what docs/architecture.md says of it.
WELL, USAGE, DATA, CONFIGURATION = 0, 64, 65, 78


class Daemon:
    """A `claimd run` that was started."""

    def __init__(self, process, notifications, errors):
        self.process, self.notifications, self.errors_path = process, notifications, errors
        self.states = []
        # A full socket would make claimd wait.
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        """Takes what the daemon tells its service manager."""
        with contextlib.suppress(OSError):
            while state := self.notifications.recv(1 << 16):
                self.states.append(state.decode(errors="replace"))

    def wait_ready(self, seconds=60):
        """Waits for READY=1; False when the daemon ends or does not come up in time."""
        return self.wait_for(lambda: any("READY=1" in state for state in self.states), seconds)

    def wait_for(self, condition, seconds=60):
        """Waits until something is so; False when the daemon ends first or it takes too long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return True
            if self.process.poll() is not None:
                return condition()
            time.sleep(0.005)
        return False

    def status_lines(self):
        """What it told as STATUS= so far."""
        return [line[7:] for state in self.states for line in state.splitlines() if line.startswith("STATUS=")]

    def kill(self):
        self.process.kill()
        return self.end(0)

    def stop(self, seconds=60):
        """Asks it to stop and returns its exit status; None when it had to be killed."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.end(seconds)

    def end(self, seconds):
        try:
            return self.process.wait(seconds or None)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None
        finally:
            self.notifications.shutdown(socket.SHUT_RDWR)
            self.notifications.close()

    @property
    def errors(self):
        return pathlib.Path(self.errors_path).read_text(errors="replace")


class Site:
    """Folders for one claimd. Drops are remembered, so that an audit knows what must be in the log."""

    def __init__(self, programs, base, settle=0.0, inbox="", settings="", unprivileged=False):
        """`inbox` and `settings`: lines of the configuration, in `[inbox]` and behind all; `unprivileged`: claimd runs as
        an ordinary user even when the test is root's."""
        self.programs = programs
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="torture-", dir=base))
        self.unprivileged = unprivileged and os.geteuid() == 0
        self.wrapper = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if self.unprivileged else []
        self.home = self.folder / "site"
        self.inbox, self.state, self.log = self.home / "inbox", self.home / "state", self.home / "log/events.jsonl"
        self.archive, self.rejected = self.home / "archive", self.home / "rejected"
        for path in (self.folder, self.home, self.inbox, self.state, self.log.parent):
            self.make_folder(path)
        self.configuration = self.folder / "claimd.toml"
        self.configuration.write_text(
            f'[inbox]\npath = "{self.inbox}"\nsettle-seconds = {settle}\n{inbox}[state]\npath = "{self.state}"\n'
            f'[log]\npath = "{self.log}"\n{settings}')
        # Digest of a content → how often it was dropped; digests of what may be taken in or not.
        self.drops, self.drafts = {}, set()

    def make_folder(self, path):
        """A folder that claimd may write to."""
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o777 if self.unprivileged else 0o755)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    # Dropping

    def drop(self, content, name):
        """Drops a file as a careful sender does: written under a hidden name, then renamed. Not synced."""
        self.expect(content)
        arriving = self.inbox / ".torture-arriving"
        arriving.write_bytes(content)
        os.rename(arriving, os.path.join(os.fsencode(self.inbox), name if isinstance(name, bytes) else name.encode()))

    def expect(self, content):
        """Notes that a content was dropped in another way."""
        key = hashlib.sha256(content).hexdigest()
        self.drops[key] = self.drops.get(key, 0) + 1

    def optional(self, content):
        """Notes that a content may be seen by claimd, or be gone before."""
        self.drafts.add(hashlib.sha256(content).hexdigest())

    def inbox_files(self):
        """Paths of all that is in the inbox, names left alone included."""
        return [os.path.join(folder, name) for folder, _, names in os.walk(os.fsencode(self.inbox)) for name in names]

    @property
    def inbox_is_empty(self):
        return not self.inbox_files()

    # Running

    def start(self, environment=None, wrapper=(), wait=True):
        """`claimd run`, by way of `wrapper`. Waits until it watches its inbox."""
        address = str(self.folder / "notify")
        with contextlib.suppress(FileNotFoundError):
            os.unlink(address)
        notifications = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notifications.bind(address)
        os.chmod(address, 0o777)
        errors = self.folder / "errors.txt"
        with open(errors, "wb") as file:
            process = subprocess.Popen(
                [*wrapper, *self.wrapper, self.programs.claimd, "run", "--config", self.configuration], stdin=subprocess.DEVNULL,
                stdout=file, stderr=file, env={**os.environ, "NOTIFY_SOCKET": address, **(environment or {})})
        daemon = Daemon(process, notifications, errors)
        if wait and not daemon.wait_ready():
            daemon.kill()
            raise RuntimeError(f"claimd does not come up: {daemon.errors[-2000:]}")
        return daemon

    def once(self, environment=None, timeout=600):
        """`claimd run --once`; the finished process. A run that takes too long has status None."""
        command = [*self.wrapper, self.programs.claimd, "run", "--once", "--config", self.configuration]
        try:
            return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
                                  timeout=timeout, env={**os.environ, **(environment or {})})
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, None, "", f"still running after {timeout} s")

    def ask(self, *arguments, environment=None):
        """`claimctl COMMAND …` with the site's folders."""
        command, *rest = arguments
        return subprocess.run([self.programs.claimctl, command, "--config", self.configuration, *rest],
                              capture_output=True, env={**os.environ, **(environment or {})})

    def status(self):
        """The status file as JSON; None when there is none that is whole."""
        try:
            return json.loads((self.state / "status.json").read_bytes())
        except (OSError, ValueError):
            return None


def show(process):
    """A finished program's status and last words, for a message."""
    errors = process.stderr if isinstance(process.stderr, str) else process.stderr.decode(errors="replace")
    return f"exit status {process.returncode}: {errors.strip()[-600:]}"
