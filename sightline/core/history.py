"""Keeps what every record was before each change, with who changed it and why."""

import pghistory


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
