"""The sector's own validators, each in an environment of its own, and how they are asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from .bench import CannotMeasure

SSDA903, CIN = "csc-validator-be-903==0.1.17", "csc-validator-be-cin==0.1.13"
NEEDS = {CIN: ("numpy<2", "pytest")}
"""What one needs beside itself: with a later numpy it installs and cannot be imported."""


def environment(folder: Path, package: str) -> Path:
    """The Python of an environment in this folder that holds this validator alone.

    Made at the first time of asking. Raises CannotMeasure.
    """
    place = folder / package.partition("==")[0]
    python = place / "bin" / "python"
    if python.exists():
        return python
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    words = [*pip, "install", package, *NEEDS.get(package, ())]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
        raise CannotMeasure(f"{package} could not be installed: {last}")
    return python


def asked(python: Path, script: str, *words: str) -> Any:
    """What a script prints as JSON, in its last line, in such an environment.

    Raises CannotMeasure where it does not run.
    """
    command = [str(python), "-W", "ignore", "-c", script, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotMeasure(f"the validator did not run: {done.stderr.strip()[-400:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])
