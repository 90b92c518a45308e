"""A piece of work set beside its last version: what is copied, unchanged or missing."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.utils import timezone

from sightline.record.audit.models import SignOff
from sightline.record.audit.signing_off import fingerprint, last_return
from sightline.record.planning.copying import unchanged_ages
from sightline.record.story.models import ChildSeen
from sightline.record.workforce.signing import Part, Signable

from .changes import Change, changes
from .looking import Shown, copied, missing, shown

NEVER = ("draft", "entered in error")


@dataclass(frozen=True)
class Before:
    """The version that work is set beside: its day, its words, and what it is to this one."""

    on: dt.date
    read: dict[str, str]
    says: str


@dataclass(frozen=True)
class Finding:
    """Something the manager is shown: the part it is about (blank: the whole), and a sentence."""

    section: str
    says: str


class Beside:
    """One piece of work, with all that a manager is shown of it."""

    def __init__(self, signable: Signable, row: Any) -> None:
        self.signable, self.row = signable, row
        self.read = signable.read(row)
        self.on: dt.date = getattr(row, signable.dated)

    @property
    def fingerprint(self) -> str:
        """What proves, when it is signed, that this is what was read."""
        return fingerprint(self.signable, self.row)

    @cached_property
    def before(self) -> Before | None:
        """The last version about this child: the one before it of the same kind."""
        model, dated = apps.get_model(self.signable.rows), self.signable.dated
        earlier = model.objects.filter(child_id=self.row.child_id, **{f"{dated}__lte": self.on})
        for column in self.signable.same:
            earlier = earlier.filter(**{column: getattr(self.row, column)})
        earlier = earlier.exclude(pk=self.row.pk).exclude(status__in=NEVER)
        found = earlier.order_by(f"-{dated}", "-pk").first()
        if found is None:
            return None
        return Before(getattr(found, dated), self.signable.read(found), "the last version")

    @cached_property
    def returned(self) -> SignOff | None:
        """The last time this same work was returned, with what had to change."""
        return last_return(self.signable, self.row.pk)

    @cached_property
    def parts(self) -> list[Shown]:
        """Each part, its words marked where they stood in the last version."""
        held = self.before.read if self.before else None
        return shown(self.signable.sections, self.read, held)

    @cached_property
    def changes(self) -> list[Change]:
        """What changed in the child's life since the last version."""
        if self.before is None:
            return []
        return changes(self.row.child_id, self.before.on, max(self.on, self._until))

    @property
    def _until(self) -> dt.date:
        return timezone.localdate(self.row.recorded_at)

    @cached_property
    def findings(self) -> list[Finding]:
        """Everything to look at, part by part; then what is about the whole."""
        return [*self._by_part(), *self._unchanged(), *self._lacking()]

    def of(self, code: str) -> list[str]:
        """What is to be looked at in one part."""
        return [each.says for each in self.findings if each.section == code]

    def _by_part(self) -> Iterator[Finding]:
        since = self.returned.read if self.returned else None
        for part in self.parts:
            for says in (missing(part.section, part.now), copied(part)):
                if says:
                    yield Finding(part.section.code, says)
            if since is not None and since.get(part.section.code, "") == part.now:
                yield Finding(part.section.code, "It has not changed since it was returned.")
            yield from self._ages(part)

    def _ages(self, part: Shown) -> Iterator[Finding]:
        born_on = self.row.child.born_on
        if self.before is None or born_on is None:
            return
        was = "\n".join(self.before.read.values())
        for stale in unchanged_ages(
            was, part.now, before_on=self.before.on, now_on=self._until, born_on=[born_on]
        ):
            says = f"It says “{stale.says}”, as it did before. The child is {stale.now} now."
            yield Finding(part.section.code, says)

    def _unchanged(self) -> Iterator[Finding]:
        """Circumstances that read as they did, though the record says that things changed."""
        if not self.changes:
            return
        told = "; ".join(f"{each.says} on {each.on:%d/%m/%Y}" for each in self.changes[:4])
        for part in self.parts:
            if part.section.part is Part.CIRCUMSTANCES and (part.same or part.copied > 0.9):
                says = f"It reads as it did before, and since then the child: {told}."
                yield Finding(part.section.code, says)

    def _lacking(self) -> Iterator[Finding]:
        if self.signable.lacking is not None:
            for says in self.signable.lacking(self.row):
                yield Finding("", says)

    def own_words(self) -> list[ChildSeen]:
        """The child's own words since the last version, the latest first, to read beside it."""
        said = ChildSeen.objects.filter(child_id=self.row.child_id).exclude(childs_words="")
        said = said.exclude(status__in=NEVER).exclude(visit__status__in=NEVER)
        if self.before is not None:
            said = said.filter(visit__happened_on__gt=self.before.on)
        return list(said.select_related("visit").order_by("-visit__happened_on", "-pk")[:5])
