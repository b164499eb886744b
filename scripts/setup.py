"""Make `.venv` from the lock file; do nothing, without network, when it is already right.

Standard library only: this runs before anything is installed, with whatever Python `make` found.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "ncms-setup-stamp"
OLDEST = (3, 11)
STEP = 40
"""Packages between two lines that say how far the set-up has come."""


def main() -> None:
    """Install what the lock file says, once."""
    with alone():
        if STAMP.is_file() and STAMP.read_text() == fingerprint() and PYTHON.exists():
            return
        interpreter = find_python()
        print(f"Setting up {VENV.name}/ from {LOCK.name} (once; a minute or two)", flush=True)
        begun = time.monotonic()
        create(interpreter)
        install()
        STAMP.write_text(fingerprint())
        print(f"Set up in {time.monotonic() - begun:.0f} s", flush=True)


def fingerprint() -> str:
    """Digest of all that decides what `.venv` holds, its own place included (its scripts carry it)."""
    parts = [str(ROOT).encode(), *(p.read_bytes() for p in (LOCK, ROOT / "pyproject.toml", Path(__file__)))]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def find_python() -> str:
    """Return a Python that the project supports: this one, else a newer one on the path."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for name in ("python3.13", "python3.12", "python3.11"):
        if found := shutil.which(name):
            return found
    oldest, found = ".".join(map(str, OLDEST)), sys.version.split()[0]
    sys.exit(f"This project needs Python {oldest} or later; found {found}.")


def create(interpreter: str) -> None:
    """Create an empty `.venv` with pip in it."""
    made = call(interpreter, "-m", "venv", "--clear", str(VENV), quiet=True)
    if made.returncode == 0:
        return
    # Debian's python3 comes without ensurepip: build it bare and let a pip from outside fill it.
    bare = call(interpreter, "-m", "venv", "--clear", "--without-pip", str(VENV), quiet=True)
    pip = call(interpreter, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip", quiet=True)
    if bare.returncode or pip.returncode:
        sys.exit("Python has neither `ensurepip` nor `pip`. On Debian: apt-get install python3-venv.")


def install() -> None:
    """Install the locked packages, each checked against its hash, then this package."""
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off"]
    for arguments in (
        ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if told(*pip, *arguments):
            sys.exit("Setting up failed; pip's message above says why. Nothing else was changed.")
    packages = [str(ROOT / name) for name in ("livingreview", "ncms", "chapters")]
    call(str(PYTHON), "-m", "compileall", "-q", *packages, quiet=True)


def told(*command: str) -> int:
    """Run pip, say now and then how far it has come, and return its exit code; its errors pass through."""
    total, done = LOCK.read_text(encoding="utf-8").count("=="), 0
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True, cwd=ROOT) as pip:
        for line in pip.stdout or ():
            done += line.startswith("Collecting ")
            if line.startswith("Collecting ") and done % STEP == 0:
                print(f"  {done} of about {total} packages", flush=True)
            if line.startswith("Installing "):
                print("  installing", flush=True)
    return pip.returncode


def call(*command: str, quiet: bool = False) -> subprocess.CompletedProcess:
    """Run a command, silent where that is wanted."""
    sink = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, env=environment(), stdout=sink, stderr=sink, cwd=ROOT, check=False)


def environment() -> dict[str, str]:
    """Return the environment free of settings that would send packages elsewhere."""
    unwanted = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


@contextmanager
def alone():
    """Let one set-up at a time touch `.venv`: two `make` may start together."""
    lock = ROOT / "build" / "setup.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    main()
