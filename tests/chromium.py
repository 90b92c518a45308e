"""Finds the browser that the tests drive, and installs one when there is none.

`python -m tests.chromium` is what `make test` runs: an installed Chromium or Chrome is used as it
is; else root installs the distribution's; else Playwright fetches its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """The path of a Chromium to drive, or None when there is none."""
    if told := os.environ.get("SIGHTLINE_CHROMIUM"):
        return told
    return next((found for name in NAMES if (found := shutil.which(name))), None) or _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install a Chromium: the distribution's when we may, else Playwright's."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            env=quiet,
            stdout=subprocess.DEVNULL,
            check=False,
        )
    if not executable():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Make sure there is a browser; say where, or what to do."""
    if not executable():
        install()
    found = executable()
    if not found:
        print("No Chromium could be installed. Install one and run again.", file=sys.stderr)
        return 1
    print(f"Browser tests will drive {found}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
