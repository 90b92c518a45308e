"""How two people write in one record without either losing what they wrote, or not knowing it."""

from typing import Any

from sightline.core.acting import Refused
from sightline.core.recording import Recording


def locked(row: Any) -> Any:
    """The row as it is now, read again and held until the deed is done."""
    row.refresh_from_db(from_queryset=type(row)._default_manager.select_for_update())
    return row


def refuse_unseen(held: Any, seen: int, given: dict[str, Any]) -> None:
    """Go on only if nobody changed the row since the edition this person read.

    Raises Refused with what the row says now, wherever it is not what they are writing.
    """
    if held.edition == seen:
        return
    theirs = [
        f"{held._meta.get_field(name).verbose_name}: “{getattr(held, name)}”"
        for name, value in given.items()
        if getattr(held, name) and getattr(held, name) != value
    ]
    said = f" It now says {'; '.join(theirs)}." if theirs else ""
    raise Refused(
        f"Somebody else changed this while you were writing.{said}"
        " Read it, put in what you want to keep, and save again."
    )


def keep(here: Recording, held: Any, given: dict[str, Any]) -> Any:
    """Write these parts of a row, as its next edition."""
    return here.change(held, **given, edition=held.edition + 1)
