"""What the child has said, in their own words, and what was done about it."""

import datetime as dt
from dataclasses import dataclass

from .reading import ChildFile, Reads

READS: Reads = {"voice.Statement": (), "story.ChildSeen": ("visit__made_by",)}


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


def own_words(held: ChildFile, as_at: dt.date) -> tuple[list[Said], int]:
    """What the child said up to a day, latest first, and how many things are kept private."""
    statements = [row for row in held["voice.Statement"] if row.said_on <= as_at]
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
    visits = [
        row
        for row in held["story.ChildSeen"]
        if row.childs_words and row.visit.happened_on <= as_at
    ]
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
