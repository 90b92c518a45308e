"""What published reports asked for, one file a report; they are found by the folder."""

import importlib
import pkgutil
from functools import lru_cache

from .language import Asked, ReportAsked


@lru_cache(maxsize=1)
def all_reports() -> tuple[ReportAsked, ...]:
    """Every report, the earliest first: each file of this folder but one holds one `REPORT`."""
    found = [
        importlib.import_module(f"{__name__}.{module.name}").REPORT
        for module in pkgutil.iter_modules(__path__)
        if module.name != "language"
    ]
    return tuple(sorted(found, key=lambda each: (each.began_on, each.reference)))


def asked_by(reference: str, number: int) -> Asked | None:
    """What the report of this reference asked for under a number; None for another report."""
    for report in all_reports():
        if report.reference == reference and 0 < number <= len(report.areas):
            return report.areas[number - 1]
    return None
