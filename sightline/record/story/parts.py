"""Parts of a record that only named people may read: who they are, and what others are shown.

A passage that is kept back is taken out of the record's text and leaves a mark with its number.
Every screen that shows such a text does so through `as_read_by`; a copy for the family goes
through `as_given`, which leaves the passage out and does not say that there was one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from django.db.models import Model

from sightline.core.models import Account

from .models import RestrictedPart

WHOLE = "whole"
"""As the field of a part: all of the record is kept back."""
MARK = re.compile(r"\[Kept back: (\d+)\]")
INSTEAD = "[Kept to named readers]"


def mark(number: int) -> str:
    """What stands in a text where a passage was taken out."""
    return f"[Kept back: {number}]"


def may_read_part(account: Account, record: Model, field: str) -> bool:
    """Whether nothing of this field is kept back, or this person is a reader of what is."""
    return not any(
        account.pk not in readers for readers in _readers(record._meta.label, record.pk, field)
    )


def _readers(kind: str, number: int, field: str) -> list[set[int]]:
    held = RestrictedPart.objects.filter(about_kind=kind, about_id=number, field=field)
    held = held.exclude(status=RestrictedPart.Status.ENTERED_IN_ERROR)
    return [set(each.readers.values_list("pk", flat=True)) for each in held]


def kept_whole(account: Account, kind: str, numbers: Iterable[int]) -> set[int]:
    """Which of these records are kept whole from this person."""
    held = RestrictedPart.objects.filter(about_kind=kind, about_id__in=list(numbers), field=WHOLE)
    held = held.exclude(status=RestrictedPart.Status.ENTERED_IN_ERROR)
    return set(held.exclude(readers=account).values_list("about_id", flat=True))


def reader_of(account: Account) -> Callable[[str], str]:
    """How texts are shown to one person: what they may not read is said to be kept."""
    held: dict[int, str] = {}
    asked: set[int] = set()

    def read(text: str) -> str:
        numbers = {int(each) for each in MARK.findall(text)} - asked
        if numbers:
            asked.update(numbers)
            mine = RestrictedPart.objects.filter(pk__in=numbers, readers=account)
            held.update(mine.values_list("pk", "text"))
        return MARK.sub(lambda found: held.get(int(found[1]), INSTEAD), text)

    return read


def as_given(text: str) -> str:
    """A text as it may leave the service: what is kept back is left out without a trace."""
    return re.sub(r"[ \t]{2,}", " ", MARK.sub("", text)).strip()
