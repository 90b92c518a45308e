"""Writes a letter from a template: what it says, to whom, about which child, safely."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils import timezone

from sightline.core.acting import Refused, allow
from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.story.models import GivenTo
from sightline.record.story.parts import as_given
from sightline.web.words import listed

from . import safe, setting
from .language import Block, Heading, Items, Para, Table, Template, Told, paragraphs
from .naming import called_in_letters

RESERVED = {"template", "child", "to", "by", "day", "about", "translation"}
"""What `write` is told itself, so that no template can ask for it."""


@dataclass(frozen=True)
class To:
    """Who a letter is to: their name, what they are to the child, and where it goes."""

    name: str
    kind: str = GivenTo.OTHER
    address: str = ""
    language: str = "English"
    post_is_safe: bool | None = None
    relative_id: int | None = None


@dataclass(frozen=True)
class Letter:
    """A letter as it will be read. It is kept and logged only when it is sent."""

    template: Template
    child: Child
    to: To
    day: dt.date
    subject: str
    blocks: tuple[Block, ...]
    signed: tuple[str, ...]
    authority: str
    about: Model | None = None
    language: str = "English"
    translation: tuple[Block, ...] = field(default=())

    def told(self) -> dict[str, Any]:
        """Everything the letter says, as plain values, in the order it is read."""
        return setting.told(self)

    def pdf(self) -> bytes:
        """The letter as a tagged PDF (PDF/UA-1)."""
        return setting.as_pdf(self.told())

    def word(self) -> bytes:
        """The letter as a Word document, with real headings and table headers."""
        return setting.as_word(self.told())

    def text(self) -> str:
        """Every word of the letter, for looking through."""
        return "\n".join([self.subject, *_words(self.blocks), *_words(self.translation)])

    def file_name(self, ending: str) -> str:
        """What the file is called: it names no child, since names of files travel."""
        return f"{self.template.code.replace(' ', '-')}-{self.day.isoformat()}.{ending}"


def write(
    template: str,
    *,
    child: Child,
    to: To,
    by: Account,
    day: dt.date | None = None,
    about: Model | None = None,
    translation: str = "",
    **details: str,
) -> Letter:
    """Write a letter about a child. `details` answers what the template asks.

    What is not answered is drawn from the record where the record holds it. Raises Refused where
    something needed is not said, or the letter would give away what must stay hidden.
    """
    allow(by, "record.write", child.pk)
    kind = all_templates().get(template)
    if kind is None:
        raise Refused(f"There is no letter called “{template}”.")
    if not to.name.strip():
        raise Refused("Say who the letter is to.")
    _may_be_written(child, to)
    told = _told(kind, child, to, by, day or timezone.localdate(), details)
    letter = Letter(
        template=kind,
        child=child,
        to=to,
        day=told.day,
        subject=kind.subject(told),
        blocks=tuple(kind.says(told)),
        signed=(told.by_name, told.by_role),
        authority=told.authority,
        about=about if about is not None else kind.about(child),
        language=to.language,
        translation=tuple(paragraphs(translation)),
    )
    safe.check(letter)
    return letter


def _told(kind: Template, child, to: To, by: Account, day: dt.date, details: Mapping) -> Told:
    answered = {**kind.draws(child), **{name: said for name, said in details.items() if said}}
    missing = [each.label for each in kind.asks if each.needed and not answered.get(each.name)]
    if missing:
        raise Refused(f"The letter still needs: {listed(missing)}.")
    unknown = set(details) - {each.name for each in kind.asks}
    if unknown:
        raise ValueError(f"The letter {kind.code!r} does not ask for {listed(sorted(unknown))}.")
    worker = getattr(by, "worker", None)
    return Told(
        child=child,
        child_called=called_in_letters(child),
        to=to,
        by_name=by.name,
        by_role=(worker.job_title if worker else "") or "Children’s services",
        authority=settings.AUTHORITY,
        day=day,
        details={name: as_given(str(said)) for name, said in answered.items()},
    )


def _may_be_written(child: Child, to: To) -> None:
    """Raises Refused for a letter to the family of a child who has died, until it is seen to."""
    family = to.kind in (GivenTo.CHILD, GivenTo.PARENT, GivenTo.CARER, GivenTo.RELATIVE)
    if child.died_on and family:
        raise Refused(
            "This child has died, so letters to the family have stopped. A person who knows the"
            " family should write or call themselves."
        )


@cache
def all_templates() -> dict[str, Template]:
    """Every kind of letter, one file each in templates/, by its code."""
    found: dict[str, Template] = {}
    for file in sorted((Path(__file__).parent / "templates").glob("*.py")):
        if file.stem.startswith(("_", "test_")):
            continue
        made = importlib.import_module(f"{__package__}.templates.{file.stem}").LETTER
        if made.code in found:
            raise ValueError(f"There are two letters called {made.code!r}.")
        if taken := RESERVED & {ask.name for ask in made.asks}:
            raise ValueError(f"The letter {made.code!r} may not ask for {listed(sorted(taken))}.")
        found[made.code] = made
    return found


def _words(blocks: tuple[Block, ...]) -> list[str]:
    said: list[str] = []
    for block in blocks:
        match block:
            case Heading(text) | Para(text):
                said.append(text)
            case Items(items):
                said += items
            case Table(of, header, rows):
                said += [of, *header, *(cell for row in rows for cell in row)]
    return said
