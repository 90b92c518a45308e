"""The figures that published reports printed, one file a report; they are found by the folder."""

import importlib
import pkgutil
from functools import lru_cache

from .language import Report

NOT_REPORTS = {"language", "checking"}


@lru_cache(maxsize=1)
def all_reports() -> tuple[Report, ...]:
    """Every report, by authority and then by day: each file of this folder holds one `REPORT`."""
    found = [
        importlib.import_module(f"{__name__}.{module.name}").REPORT
        for module in pkgutil.iter_modules(__path__)
        if module.name not in NOT_REPORTS and not module.name.startswith("test_")
    ]
    return tuple(sorted(found, key=lambda each: (each.authority, each.as_at)))
