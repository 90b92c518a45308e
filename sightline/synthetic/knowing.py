"""What an invented authority can tell: every fact, from the day each team began to record live."""

import datetime as dt
import importlib
import pkgutil

from sightline import record
from sightline.core.coverage import How
from sightline.core.facts import Fact
from sightline.returns.covering import Carries

from .invent.rows import World

BEGAN_LATER = "leaving_care"
ALWAYS_KNOWN = {"born", "died"}
LONG_AGO = dt.date(1990, 1, 1)


def all_facts() -> dict[str, str]:
    """The name of every fact the record tells, with the context that tells it."""
    return {
        value.name: context.name
        for context in pkgutil.iter_modules(record.__path__)
        for value in vars(
            importlib.import_module(f"{record.__name__}.{context.name}.facts")
        ).values()
        if isinstance(value, Fact)
    }


def carries(world: World) -> list[Carries]:
    """Every event of every fact since recording began; the leaving care team began later."""

    def since(name: str, context: str) -> dt.date:
        if name in ALWAYS_KNOWN:
            return LONG_AGO
        return world.leavers_recorded_from if context == BEGAN_LATER else world.recorded_from

    return [
        Carries(name, How.EVERY_EVENT, since(name, context), None)
        for name, context in all_facts().items()
    ]
