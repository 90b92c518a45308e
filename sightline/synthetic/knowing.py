"""What an invented authority can tell: the facts it records, from the day each team went live."""

import datetime as dt
import importlib
import pkgutil

from django.apps import apps

from sightline import record
from sightline.core.coverage import How
from sightline.core.facts import Fact
from sightline.returns.covering import Carries

from .invent.rows import World

BEGAN_LATER = "leaving_care"
ALWAYS_KNOWN = {"born", "died"}
LONG_AGO = dt.date(1990, 1, 1)


def all_facts() -> dict[str, tuple[Fact, str]]:
    """Every fact the record tells by its name, with the context that tells it."""
    return {
        value.name: (value, context.name)
        for context in pkgutil.iter_modules(record.__path__)
        for value in vars(
            importlib.import_module(f"{record.__name__}.{context.name}.facts")
        ).values()
        if isinstance(value, Fact)
    }


def recorded(fact: Fact) -> bool:
    """Whether the record holds such an event at all: what nobody writes down cannot be told."""
    rows = apps.get_model(fact.rows)._default_manager.filter(**dict(fact.only))
    return rows.filter(**{f"{fact.on}__isnull": False}).exists()


def carries(world: World) -> list[Carries]:
    """Every event of each fact that is recorded, since that began; leaving care began later.

    Asked once the authority's rows are written. A fact of which there is no event is one that
    its workers do not record, and so is not covered: a duty that needs it says "cannot tell".
    """

    def since(name: str, context: str) -> dt.date:
        if name in ALWAYS_KNOWN:
            return LONG_AGO
        for told in (name, context):
            if told in world.told_from:
                return world.told_from[told]
        return world.leavers_recorded_from if context == BEGAN_LATER else world.recorded_from

    return [
        Carries(name, How.EVERY_EVENT, since(name, context), None)
        for name, (fact, context) in all_facts().items()
        if name in ALWAYS_KNOWN or recorded(fact)
    ]
