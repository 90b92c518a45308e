"""Work that waits for a manager, and work that was returned to whoever wrote it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.core.models import Account
from sightline.quality.sign_off.kinds import all_signables
from sightline.record.audit.models import SignOff
from sightline.record.audit.signing_off import last_return, waiting
from sightline.record.workforce.signing import Signable
from sightline.web.called import names_of
from sightline.web.words import ago, how_long, uk_date


@dataclass(frozen=True)
class Waits:
    """One piece of work that waits for sign-off, as a line."""

    signable: Signable
    row: Any
    name: str
    since: dt.date
    again: bool
    today: dt.date
    own: bool

    @property
    def title(self) -> str:
        """The kind of work."""
        return self.signable.title

    @property
    def days(self) -> int:
        """How many days it has waited."""
        return (self.today - self.since).days

    @property
    def tag(self) -> str:
        """How long it has waited, in the words of a tag."""
        return f"{how_long(self.days)} waiting" if self.days else "today"

    @property
    def tone(self) -> str:
        """Late where it has waited a working week."""
        return "late" if self.days > 7 else "due"

    @property
    def says(self) -> str:
        """Whose it is and what it is of."""
        wrote = self.signable.wrote(self.row)
        by = wrote.name if wrote else "somebody who is not named"
        own = " You wrote it yourself, so somebody else must sign it off." if self.own else ""
        again = " It was returned before, and has been sent again." if self.again else ""
        return f"Written by {by}, of {uk_date(getattr(self.row, self.signable.dated))}.{again}{own}"

    @property
    def href(self) -> str:
        """Where it is read and graded."""
        return reverse(
            "sign_off.reading.work",
            kwargs={
                "child_id": self.row.child_id, "kind": self.signable.code, "row_id": self.row.pk
            },
        )  # fmt: skip


def work_waiting(account: Account) -> list[Waits]:
    """Everything that waits about children within reach, what has waited longest first."""
    reach, today = reach_of(account), timezone.localdate()
    returned = set(SignOff.objects.filter(outcome="returned").values_list("about_kind", "about_id"))
    found = [
        (signable, row)
        for signable in all_signables().values()
        for row in reach.of(waiting(signable))
    ]
    names = names_of({row.child_id for _, row in found})
    lines = [
        Waits(
            signable=signable,
            row=row,
            name=names.get(row.child_id, ""),
            since=timezone.localdate(row.recorded_at),
            again=(signable.rows, row.pk) in returned,
            today=today,
            own=signable.wrote(row) == account,
        )
        for signable, row in found
    ]
    return sorted(lines, key=lambda each: (each.since, each.row.pk))


@dataclass(frozen=True)
class Returned:
    """One piece of my work that a manager returned, with what must change."""

    signable: Signable
    row: Any
    name: str
    sign_off: SignOff
    today: dt.date

    @property
    def tag(self) -> str:
        """By when it must change, or when it came back."""
        by = self.sign_off.change_by
        if by is None:
            return f"returned {ago(self.sign_off.decided_on, self.today)}"
        if by < self.today:
            return f"{how_long((self.today - by).days)} late"
        return f"by {uk_date(by)}"

    @property
    def tone(self) -> str:
        """Late where the day has gone by."""
        by = self.sign_off.change_by
        return "late" if by is not None and by < self.today else "due"

    @property
    def href(self) -> str:
        """Where what must change is read, part by part, and the work is sent again."""
        return reverse(
            "sign_off.reading.returned",
            kwargs={
                "child_id": self.row.child_id, "kind": self.signable.code, "row_id": self.row.pk
            },
        )  # fmt: skip


def returned_to(account: Account) -> list[Returned]:
    """What was returned to this person and not sent again, about children they still reach."""
    reach, today = reach_of(account), timezone.localdate()
    found = []
    for signable in all_signables().values():
        model = apps.get_model(signable.rows)
        rows = model.objects.filter(status=model.Status.RETURNED).filter(
            Q(recorded_by=account) | Q(**{signable.author: account})
        )
        for row in reach.of(rows):
            last = last_return(signable, row.pk)
            if last is not None and signable.wrote(row) == account:
                found.append((signable, row, last))
    names = names_of({row.child_id for _, row, _ in found})
    lines = [
        Returned(each, row, names.get(row.child_id, ""), last, today) for each, row, last in found
    ]
    return sorted(lines, key=lambda one: (one.sign_off.change_by or dt.date.max, one.row.pk))
