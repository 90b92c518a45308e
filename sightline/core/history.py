"""Keeps what every record was before each change, with who changed it and why."""

from typing import Any

import pghistory
from pgtrigger import registry


class _Indexed(type(registry._registry)):  # type: ignore[misc]
    """The triggers of every table, with their names at hand.

    The library looks through all of them for each one it is told of, so the start of every
    command grew with the square of the number of tables.
    """

    # Plain attributes here, where the library has questions that look through everything.
    by_db_table: Any = None
    pg_function_names: Any = None

    def __init__(self) -> None:
        self.by_db_table = {}
        self.pg_function_names = set()
        super().__init__()

    def __setitem__(self, uri: str, value: tuple[Any, Any]) -> None:
        super().__setitem__(uri, value)
        model, trigger = value
        self.by_db_table[model._meta.db_table, trigger.name] = trigger
        self.pg_function_names.add(trigger.get_pgid(model))

    def __delitem__(self, uri: str) -> None:
        model, trigger = self[uri]
        super().__delitem__(uri)
        del self.by_db_table[model._meta.db_table, trigger.name]
        self.pg_function_names.discard(trigger.get_pgid(model))


registry._registry = _Indexed()


def tracked(model):
    """Keep the history of a model's rows, for ever.

    Triggers in the database write it, so bulk changes and plain SQL are caught too, and the
    event tables refuse updates and deletes. Trackers are made afresh for each model because
    they remember the first model they are given.
    """
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
        # A load writes thousands of rows at a time: one more statement each time, not one a row.
        level=pghistory.Statement,
        # A password's hash has no place in a history that more people may read.
        exclude=["password", "last_login"] if hasattr(model, "check_password") else None,
    )
    return track(model)


def only_added_to(model):
    """A log: the role the service works as can read its rows and add to them, and no more."""
    model.only_added_to = True
    return model


def worked_out(model):
    """Rows worked out from the record: they keep no history, and may be emptied at once."""
    model.worked_out = True
    return model
