"""Lets errors of a return stand with one reason: one of them, or many that are of one kind."""

from __future__ import annotations

from collections.abc import Collection

from sightline.core.acting import Refused, deed
from sightline.core.models import Account

from ..models import AcceptedError, ReturnError
from . import keeping


def let_stand(*, by: Account, errors: Collection[ReturnError], why: str) -> list[AcceptedError]:
    """Let these stand for this year, all of them or none. Raises Refused.

    Nothing of the record changes by it, so no child is to be asked again.
    """
    if not errors:
        raise Refused("None of these is found any more. Look at the list of errors.")
    with deed(by=by, why=why):
        return [keeping.accept(by=by, error=each, why=why) for each in errors]
