"""Runs the measurements: `python -m benchmarks [NAME...]` prints them, `--keep` keeps them too."""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import os
import pkgutil
import sys

import django

import benchmarks
from sightline.core.calendar import LONDON

from .bench import Bench, CannotMeasure, Plan
from .keeping import keep, table


def everything() -> dict[str, Bench]:
    """Every measurement by the name of its module."""
    found = {}
    for module in sorted(pkgutil.iter_modules(benchmarks.__path__), key=lambda one: one.name):
        if module.name.startswith("_"):
            continue
        held = getattr(importlib.import_module(f"benchmarks.{module.name}"), "BENCH", None)
        if isinstance(held, Bench):
            found[module.name] = held
    return found


def main() -> int:
    """Run what was asked for. Exit status 1 when an aim was not held, 2 on wrong use."""
    words = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    words.add_argument("names", nargs="*", help="which; all when none is named")
    words.add_argument("--runs", type=int, default=3, help="how many runs a median is taken of")
    words.add_argument("--big", action="store_true", help="the big sizes as well, which take long")
    words.add_argument("--keep", action="store_true", help="keep the figures in the docs")
    asked = words.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    known = everything()
    if unknown := [name for name in asked.names if name not in known]:
        words.error(f"no measurement is called {unknown[0]}; there are {', '.join(known)}")
    held = True
    for name in asked.names or known:
        print(f"\n{known[name].title}", flush=True)
        try:
            figures = known[name].run(Plan(asked.runs, asked.big))
        except CannotMeasure as why:
            print(f"Not measured: {why}", flush=True)
            continue
        print(table(figures), flush=True)
        held = held and all(one.held is not False for one in figures)
        if asked.keep:
            keep(known[name], figures, dt.datetime.now(LONDON).date())
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
