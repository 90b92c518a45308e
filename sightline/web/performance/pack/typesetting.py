"""Sets a pack as a tagged PDF that a screen reader can follow (PDF/UA-1)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sightline.web.words import uk_date

from .content import Pack

TEMPLATE = Path(__file__).with_name("members.typ")
NOTE = (
    "Numbers from 1 to 4 are given as that, and where a share would give one away it is not given,"
    " so that no child can be told. Each duty is law; what is guidance or our own standard is in"
    " the register."
)


def told(pack: Pack) -> dict[str, Any]:
    """Everything the document says, as plain values."""
    whose = f": {pack.authority}" if pack.authority else ""
    return {
        "title": f"Which duties we are not meeting{whose}",
        "board": pack.board.title,
        "day": uk_date(pack.as_at),
        "headline": pack.headline,
        "note": NOTE,
        "footer": f"{pack.board.title}, {uk_date(pack.as_at)}",
        "unmet": [
            {
                "title": one.duty.title,
                "basis": one.basis,
                "children": one.children,
                "since": one.since,
                "on_time": one.on_time,
                "moved": one.moved,
                "done": list(one.done),
                "questions": list(one.questions),
            }
            for one in pack.unmet
        ],
        "measures": [
            {
                "title": one.title,
                "value": one.value,
                "target": one.target.removeprefix("target "),
                "says": " ".join(filter(None, (one.outlook, one.beyond_chance, one.moved))),
            }
            for one in pack.measures
        ],
        "voice": pack.voice,
        "cannot_tell": list(pack.cannot_tell),
    }


def as_pdf(pack: Pack) -> bytes:
    """The pack as a tagged PDF."""
    import typst

    made: bytes = typst.compile(
        TEMPLATE, format="pdf", pdf_standards="ua-1", sys_inputs={"told": json.dumps(told(pack))}
    )
    return made
