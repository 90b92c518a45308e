"""Doing things properly: may this person, who did it and why, and refusals that help."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import Model

from . import access
from .models import Account, Note
from .refusal import Refused
from .stating import LOADED, MERGED, Outcome, Source, Spells, state

__all__ = ["Refused", "allow", "deed", "follows_notes", "note", "stated", "system_account"]

_FOLLOWERS: list[Callable[[int], None]] = []


def allow(by: Account, permission: str, child_id: int | None = None) -> None:
    """Go on only if this person holds the permission, and the child is within their reach.

    Raises Refused with a sentence that says whom to ask.
    """
    if not access.may(by, permission):
        raise Refused(
            f"Your roles do not let you {access.PERMISSIONS[permission]}."
            " Ask your manager if you need to."
        )
    if child_id is not None and not access.within_reach(by, child_id):
        raise Refused(
            "This child is outside the children you work with."
            " You can open the record by giving a reason, which your manager will see."
        )


def note(
    *,
    by: Account,
    did: str,
    child_id: int | None = None,
    about: object = None,
    why: str = "",
    changes: bool = True,
) -> Note:
    """Write one line in the audit trail: who did what, to which record, and why.

    What is worked out from a child's record is told that something was done about the child,
    unless nothing of the record `changes` by it.
    """
    made = Note.objects.create(
        account=by,
        did=did,
        child_id=child_id,
        about_kind=about._meta.label if about is not None else "",
        about_id=str(about.pk) if about is not None else "",
        why=why,
    )
    if child_id is not None and changes:
        for tell in _FOLLOWERS:
            tell(child_id)
    return made


def follows_notes(tell: Callable[[int], None]) -> Callable[[int], None]:
    """Register what is told, in the same transaction, of each child about whom a deed was noted.

    The record sits below whatever is worked out from it, so that makes itself known here.
    """
    if tell not in _FOLLOWERS:
        _FOLLOWERS.append(tell)
    return tell


@contextmanager
def deed(*, by: Account, why: str) -> Iterator[None]:
    """One transaction whose changes carry who made them and why into the history."""
    with transaction.atomic(), pghistory.context(by=by.pk, by_name=by.name, why=why):
        yield


def stated(
    *,
    by: Account,
    model: type[Model],
    source: Source,
    key: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    spells: Spells | None = None,
) -> list[Outcome]:
    """What a source states about one table, as one deed; see `stating.state`. Raises Refused."""
    allow(by, "returns.load")
    if not rows:
        return []
    with deed(by=by, why=f"Stated by {source.name}"):
        outcomes = state(model, by=by, source=source, key=key, rows=rows, spells=spells)
        if any(outcome.result in (LOADED, MERGED) for outcome in outcomes):
            note(by=by, did=f"{model._meta.label} stated", why=source.name)
    return outcomes


def system_account() -> Account:
    """The account that loads and nightly work act as; nobody can sign in with it."""
    account, _ = Account.objects.get_or_create(
        username="sightline", defaults={"name": "Sightline", "roles": ["system"]}
    )
    if account.has_usable_password():
        account.set_unusable_password()
        account.save()
    return account
