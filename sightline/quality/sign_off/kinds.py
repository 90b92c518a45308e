"""Every kind of work that is signed off, found beside the work itself."""

import importlib
import importlib.util
import pkgutil
from functools import cache

from sightline import record
from sightline.record.workforce.signing import Signable


@cache
def all_signables() -> dict[str, Signable]:
    """The kinds of work, by code, from each context's `sign_off.py`. Refuses a code used twice."""
    found: dict[str, Signable] = {}
    for context in pkgutil.iter_modules(record.__path__):
        name = f"{record.__name__}.{context.name}.sign_off"
        if importlib.util.find_spec(name) is None:
            continue
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Signable) and found.setdefault(value.code, value) is not value:
                raise ValueError(f"Two kinds of work to sign off are called '{value.code}'.")
    return found
