"""Sends a letter: the paper is kept on the child's file, and the share log says who has it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.core.acting import deed
from sightline.core.models import Account
from sightline.record.story import filing, sharing
from sightline.record.story.models import Share

from .safe import check, check_way
from .writing import Letter


def send(
    letter: Letter, *, by: Account, how: str, on: dt.date, basis: str = "", **explained: Any
) -> Share:
    """Keep the letter as it was sent and write down to whom, how, and whether it was explained.

    `explained` may hold `explained_on`, `explained_by` and `interpreter`. It is one deed, and part
    of a greater one where one is under way. Raises Refused.
    """
    check(letter)
    check_way(letter, how)
    to, template = letter.to, letter.template
    with deed(by=by, why=f"Letter sent: {template.title}"):
        kept = filing.keep_made(
            by=by,
            child=letter.child,
            name=letter.file_name("pdf"),
            data=letter.pdf(),
            title=f"{template.title} to {to.name}"[:200],
            kind=template.kind,
            dated_on=letter.day,
        )
        share = sharing.log_share(
            by=by,
            child=letter.child,
            document=kept,
            about=letter.about,
            what=template.title,
            letter=template.code,
            given_to=to.name,
            given_to_kind=to.kind,
            sent_where=" ".join(to.address.split())[:300],
            part=template.part,
            how=how,
            given_on=on,
            language=letter.language,
            **{**explained, "basis": basis},
        )
        template.then(letter, share, by)
        return share
