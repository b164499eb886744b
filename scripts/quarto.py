"""Add Quarto to `.venv`, where its download can be reached; say plainly when it cannot.

The package `quarto-cli` on PyPI holds no Quarto: installing it downloads a release from elsewhere.
The book needs none of it: without Quarto the built-in renderer makes the same pages.
"""

import subprocess
import sys
from pathlib import Path

VERSION = "1.10.18"
BIN = Path(sys.executable).parent


def main() -> None:
    """Install the package, then ask the command for its version, since the first proves nothing."""
    install = [sys.executable, "-m", "pip", "install", "--quiet", f"quarto-cli=={VERSION}"]
    outcome = subprocess.run(install, capture_output=True, text=True, check=False)
    version = installed_version()
    if version is None:
        lines = outcome.stderr.splitlines()
        reason = next((line.strip() for line in lines if "urlopen" in line), "pip failed")
        sys.exit(
            f"Quarto {VERSION} could not be downloaded from here ({reason}).\n"
            "Nothing is lost: `make report` uses the built-in renderer. To use Quarto, install 1.9 or later\n"
            "from its own site or with environment.yml, so that `quarto --version` answers."
        )
    print(f"Quarto {version} is in .venv; `make report` uses it from now on.")


def installed_version() -> str | None:
    """Return what `.venv/bin/quarto --version` says, or nothing if it does not run."""
    try:
        command = [BIN / "quarto", "--version"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout.strip()


if __name__ == "__main__":
    main()
