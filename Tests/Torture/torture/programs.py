"""The programs under test and the preload libraries that spoil their day."""
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


class Programs:
    """Paths of claimd and claimctl, and of the libraries to preload, which are compiled when first asked for."""

    def __init__(self, folder, scratch):
        self.claimd, self.claimctl = os.path.join(folder, "claimd"), os.path.join(folder, "claimctl")
        self.scratch = pathlib.Path(scratch)
        for path in (self.claimd, self.claimctl):
            if not os.access(path, os.X_OK):
                raise SystemExit(f"scripts/torture: {path} is not there. Build it: swift build -c release --product "
                                 f"{os.path.basename(path)}; or name the folder of the programs with --programs.")

    def library(self, name):
        """The path of the preload library made of preload/NAME.c."""
        made = self.scratch / f"{name}.so"
        if not made.exists():
            compiler = shutil.which("cc") or shutil.which("clang")
            if not compiler:
                raise SystemExit("scripts/torture: no C compiler (cc or clang) on the PATH; scripts/setup installs one")
            subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-fno-builtin", "-o", made,
                            HERE.parent / "preload" / f"{name}.c", "-ldl", "-lpthread"], check=True)
        return made

    def preload(self, name, **variables):
        """An environment in which a program runs with a preload library."""
        return {"LD_PRELOAD": str(self.library(name)), **{k: str(v) for k, v in variables.items()}}
