"""The deeds about signing in: another password, signing out everywhere, and letting someone in."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from sightline.core.access import reaches
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.web import services


def change_password(*, by: Account, old: str, new: str) -> None:
    """Put a new password in place of the old one. Every other session of the person ends.

    A wrong old password counts as a failed sign-in. Raises Refused.
    """
    if again_at := services.locked_until(by.username):
        raise Refused(services.locked_says(again_at))
    if not by.check_password(old):
        services.note_failed_sign_in(username=by.username)
        raise Refused("The password you have now is wrong. Check it and try again.")
    if old == new:
        raise Refused("Choose a password that is not the one you have now.")
    try:
        validate_password(new, by)
    except ValidationError as why:
        raise Refused(" ".join(why.messages)) from None
    with deed(by=by, why="Asked by the person"):
        by.set_password(new)
        by.save(update_fields=["password"])
        note(by=by, did="password changed", about=by)
    services.forget_failed_sign_ins(username=by.username)


def end_sessions(*, by: Account) -> None:
    """Sign a person out of every browser, this one too."""
    with deed(by=by, why="Asked by the person"):
        by.sessions_ended += 1
        by.save(update_fields=["sessions_ended"])
        note(by=by, did="signed out everywhere", about=by)


def may_let_in(by: Account) -> QuerySet[Account]:
    """Whom this person may let in again: everyone, or the workers of the teams they manage."""
    held = Account.objects.filter(is_active=True).exclude(pk=by.pk)
    if "authority" in reaches(by):
        return held
    return held.filter(worker__team__manager__account=by)


def locked(by: Account) -> list[Account]:
    """Those of them who have to wait now, by name."""
    return [
        each
        for each in may_let_in(by).order_by("name", "pk")
        if services.locked_until(each.username)
    ]


def let_in(*, by: Account, account: Account) -> None:
    """Forget somebody's wrong passwords, so that they need not wait. Raises Refused."""
    allow(by, "accounts.let_in")
    if not may_let_in(by).filter(pk=account.pk).exists():
        raise Refused("This person is in another team. Their own manager can let them in.")
    with deed(by=by, why="Let in again"):
        services.forget_failed_sign_ins(username=account.username)
        note(by=by, did="let in again after wrong passwords", about=account, why=account.name)
