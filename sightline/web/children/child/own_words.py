"""What the child has said, in their own words, and what was done about it."""

import datetime as dt
from dataclasses import dataclass

from sightline.record.people.models import Child
from sightline.record.story.models import ChildSeen
from sightline.record.voice.models import Statement

from .identity import UNUSABLE


@dataclass(frozen=True)
class Said:
    """One thing the child said, to whom and when, and our answer to it."""

    on: dt.date
    words: str
    to: str
    how: str
    answer: str
    answered_on: dt.date | None
    told_child_on: dt.date | None


def own_words(child: Child, as_at: dt.date) -> tuple[list[Said], int]:
    """What the child said up to a day, latest first, and how many things are kept private."""
    statements = Statement.objects.filter(child=child, said_on__lte=as_at).exclude(
        status__in=UNUSABLE
    )
    said = [
        Said(
            on=row.said_on,
            words=row.childs_words,
            to=row.said_to,
            how=row.said_how,
            answer=row.our_answer,
            answered_on=row.answered_on,
            told_child_on=row.told_child_on,
        )
        for row in statements
        if not row.private
    ]
    private = sum(1 for row in statements if row.private)
    visits = (
        ChildSeen.objects.filter(child=child, visit__happened_on__lte=as_at)
        .exclude(childs_words="")
        .exclude(status__in=UNUSABLE)
        .select_related("visit__made_by")
    )
    said += [
        Said(
            on=row.visit.happened_on,
            words=row.childs_words,
            to=row.visit.made_by.name if row.visit.made_by else "",
            how=row.said_how,
            answer=row.what_we_will_do,
            answered_on=None,
            told_child_on=None,
        )
        for row in visits
    ]
    return sorted(said, key=lambda each: each.on, reverse=True), private
