"""Takes the episodes a return states into the record, with the spells that they make up."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from django.db import connection
from django.db.models import Model

from sightline.core.acting import allow, deed, note
from sightline.core.inserting import insert, made
from sightline.core.models import Account
from sightline.core.stating import (
    LOADED,
    MERGED,
    SET_ASIDE,
    UNCHANGED,
    Outcome,
    Source,
    blank,
    overlap,
    until,
)

from . import assembling
from .assembling import Stated
from .models import CarePeriod, Episode, LegalStatus, Placement

_FIELDS = {each.name for each in fields(Stated)}
_MADE_OF = {
    Placement: "placement_id",
    LegalStatus: "legal_status_id",
    CarePeriod: "care_period_id",
}
_BATCH = 2000


def state_episodes(
    *, by: Account, source: Source, rows: Sequence[Mapping[str, Any]]
) -> list[Outcome]:
    """Episodes of care as a return states them; one outcome a row. Raises Refused.

    Each row holds `child_id` and the fields of `assembling.Stated`. An episode that overlaps
    another of the same child is set aside; the rest are joined with what is already held, and
    the child's time in care, legal statuses and placements are made from them all.
    """
    allow(by, "returns.load")
    if not rows:
        return []
    with deed(by=by, why=f"Stated by {source.name}"):
        taking = _Taking(by, source, {row["child_id"] for row in rows})
        answers = [taking.take(row) for row in rows]
        taking.write()
        if any(answer.result in (LOADED, MERGED) for answer in answers):
            note(by=by, did="care.Episode stated", why=source.name)
    return answers


class _Taking:
    """One call's work: the episodes each child has, and those that are new or changed."""

    def __init__(self, by: Account, source: Source, children: set[int]):
        self.by, self.source = by, source
        self.held: dict[int, dict] = defaultdict(dict)
        self.sources: dict[tuple, Any] = {}
        self.touched: set[int] = set()
        self.before: dict[int, dict] = defaultdict(lambda: defaultdict(set))
        held = Episode.objects.filter(child_id__in=children).order_by("began_on")
        for each in held.select_related("placement", "legal_status"):
            self.held[each.child_id][each.began_on] = _as_stated(each)
            for model, field in _MADE_OF.items():
                self.before[each.child_id][model].add(getattr(each, field))
            self.sources[(each.child_id, each.began_on)] = _last_stated(each)
        self.others = _spells_of_other_sources(children)

    def take(self, row: Mapping[str, Any]) -> Outcome:
        """Add or merge one row, or say why it is set aside."""
        child_id = row["child_id"]
        now = Stated(**{name: row[name] for name in _FIELDS if not blank(row.get(name))})
        before = self.held[child_id].get(now.began_on)
        if now.ended_on and now.ended_on < now.began_on:
            return Outcome(
                SET_ASIDE,
                reason="It ends before it begins. Correct one of the dates.",
                column="ended_on",
            )
        whole = self._joined(child_id, before, now)
        clash = self._clash(child_id, whole)
        if clash:
            return Outcome(SET_ASIDE, reason=clash, column="began_on")
        if before == whole:
            return Outcome(UNCHANGED)
        self.held[child_id][now.began_on] = whole
        self.sources[(child_id, now.began_on)] = self.source.as_at
        self.touched.add(child_id)
        return Outcome(LOADED if before is None else MERGED)

    def _joined(self, child_id: int, before: Stated | None, now: Stated) -> Stated:
        if before is None:
            return now
        held_as_at = self.sources[(child_id, now.began_on)]
        newer = held_as_at is None or self.source.as_at >= held_as_at
        first, second = (before, now) if newer else (now, before)
        told = {name: value for name, value in vars(second).items() if not blank(value)}
        return replace(first, **told)

    def _clash(self, child_id: int, now: Stated) -> str:
        for began_on, other in self.held[child_id].items():
            if began_on != now.began_on and overlap(now, other):
                return (
                    f"It overlaps the episode of this child from {began_on:%d/%m/%Y}"
                    f" {until(other)}. Correct the dates of one of them."
                )
        for other in self.others[child_id]:
            if other.began_on != now.began_on and overlap(now, other):
                return (
                    f"It overlaps a {other._meta.verbose_name} already on the record, from"
                    f" {other.began_on:%d/%m/%Y} {until(other)} ({other.source})."
                )
        return ""

    def write(self) -> None:
        """Make the spells and episodes of every child that changed, in a few statements."""
        children = {
            child: [self.held[child][day] for day in sorted(self.held[child])]
            for child in self.touched
        }
        found = {child: assembling.periods(episodes) for child, episodes in children.items()}
        _check_overlaps("deferred")
        ids = self._spells(CarePeriod, found, _period_fields)
        statuses = self._spells(LegalStatus, found, _status_fields, assembling.legal_statuses, ids)
        homes = self._spells(Placement, found, _placement_fields, assembling.placements, ids)
        self._episodes(children, ids, statuses, homes)
        self._drop_spells_without_episodes()
        _check_overlaps("immediate")

    def _drop_spells_without_episodes(self) -> None:
        """An earlier source may have begun a spell where a later one shows it went on."""
        for model, field in _MADE_OF.items():
            before = set().union(*(self.before[child][model] for child in self.touched))
            kept = Episode.objects.filter(**{f"{field}__in": before}).values_list(field, flat=True)
            stale = before - set(kept)
            if stale:
                model.objects.filter(pk__in=stale).delete()

    def _spells(self, model, found, told, split=None, periods=None) -> dict[tuple, int]:
        wanted, first_of = {}, {}
        for child, spans in found.items():
            for period in spans:
                for spell in split(period) if split else [period]:
                    key = (child, spell.first.began_on)
                    wanted[key] = told(spell)
                    if periods:
                        wanted[key]["care_period_id"] = periods[(child, period.first.began_on)]
                    first_of.update(
                        dict.fromkeys(((child, e.began_on) for e in spell.episodes), key)
                    )
        rows = self._put(model, wanted)
        return {episode: rows[key] for episode, key in first_of.items()}

    def _episodes(self, children, periods, statuses, homes) -> None:
        wanted = {}
        for child, episodes in children.items():
            for each in episodes:
                key = (child, each.began_on)
                wanted[key] = {
                    "care_period_id": periods[key],
                    "legal_status_id": statuses[key],
                    "placement_id": homes[key],
                    "reason_began": each.reason_began,
                    "category_of_need": each.category_of_need,
                    "ended_on": each.ended_on,
                    "reason_ended": each.reason_ended,
                    "change_reason": each.change_reason,
                    "home_postcode": each.home_postcode,
                }
        self._put(Episode, wanted)

    def _put(self, model: type[Model], wanted: dict[tuple, dict]) -> dict[tuple, int]:
        """Make the rows of one table exactly as wanted, keyed by child and first day."""
        held = {
            (each.child_id, each.began_on): each
            for each in model.objects.filter(child_id__in={child for child, _ in wanted})
        }
        new, changed = [], []
        for (child, began_on), told in wanted.items():
            each = held.get((child, began_on))
            if each is None:
                key = {"child_id": child, "began_on": began_on}
                each = made(model, {**key, **self._provenance(child, began_on), **told})
                held[(child, began_on)] = each
                new.append(each)
                continue
            elif all(getattr(each, name) == value for name, value in told.items()):
                continue
            else:
                changed.append(each)
                for name, value in self._provenance(child, began_on).items():
                    setattr(each, name, value)
            for name, value in told.items():
                setattr(each, name, value)
        if changed:
            names = [each.name for each in model._meta.concrete_fields if not each.primary_key]
            model.objects.bulk_update(changed, names, batch_size=_BATCH)
        insert(new)
        return {key: each.pk for key, each in held.items()}

    def _provenance(self, child: int, began_on) -> dict[str, Any]:
        return {
            "origin": self.source.origin,
            "source": self.source.name,
            "stated_as_at": self.sources.get((child, began_on)) or self.source.as_at,
            "recorded_by_id": self.by.pk,
        }


def _check_overlaps(when: str) -> None:
    """Hold the overlap rules back while a run of spells is rewritten, then check them all."""
    with connection.cursor() as cursor:
        cursor.execute(f"set constraints all {when}")


def _last_stated(each: Episode) -> dt.date | None:
    """The latest day any source spoke of the episode, its home or its legal status."""
    days = (each.stated_as_at, each.placement.stated_as_at, each.legal_status.stated_as_at)
    return max((day for day in days if day is not None), default=None)


def _as_stated(each: Episode) -> Stated:
    return Stated(
        began_on=each.began_on,
        reason_began=each.reason_began,
        legal_status=each.legal_status.code,
        category_of_need=each.category_of_need,
        placement_type=each.placement.kind,
        provider=each.placement.provider,
        ended_on=each.ended_on,
        reason_ended=each.reason_ended,
        change_reason=each.change_reason,
        home_postcode=each.home_postcode,
        placement_postcode=each.placement.postcode,
        urn=each.placement.urn,
    )


def _spells_of_other_sources(children: set[int]) -> dict[int, list]:
    """Spells that no episode made, such as an inspection list's: episodes must not cross them."""
    found: dict[int, list] = defaultdict(list)
    for model in (Placement, LegalStatus, CarePeriod):
        for each in model.objects.filter(child_id__in=children, episodes__isnull=True):
            found[each.child_id].append(each)
    return found


def _period_fields(spell) -> dict[str, Any]:
    ended = spell.last.reason_ended not in (assembling.CONTINUES, "")
    statuses = {each.legal_status for each in spell.episodes}
    return {
        "short_breaks": None if "" in statuses else statuses <= assembling.SHORT_BREAKS,
        "ended_on": spell.last.ended_on,
        "ended_because": spell.last.reason_ended if ended else "",
    }


def _status_fields(spell) -> dict[str, Any]:
    return {"code": spell.first.legal_status, "ended_on": spell.last.ended_on}


def _placement_fields(spell) -> dict[str, Any]:
    first = spell.first
    return {
        "kind": first.placement_type,
        "provider": first.provider,
        "urn": first.urn,
        "postcode": first.placement_postcode,
        "ended_on": spell.last.ended_on,
        "change_reason": spell.last.change_reason,
        "same_carer_as_before": assembling.SAME_CARER.get(first.reason_began),
        "intended_to_last_to_18": True if first.placement_type in assembling.LONG_TERM else None,
    }
