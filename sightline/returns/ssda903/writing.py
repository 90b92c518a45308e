"""Writes the SSDA903 return of a year from the record: whom it is about, and every table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Model, Q, QuerySet

from sightline.record.adoption.models import AdoptionPlan
from sightline.record.care.models import (
    DeprivationOfLiberty,
    EarlierPermanence,
    Episode,
    Review,
)
from sightline.record.missing.models import MissingEpisode
from sightline.record.people.models import Child

from ..reading.columns import Table
from ..writing import once
from ..writing.books import File, Writing
from ..writing.files import as_csv
from ..writing.values import Records, carried, row
from ..writing.years import Year
from . import health_of_a_year, leavers_of_a_year, tables, workers_of_a_year

ADOPTED = ("E11", "E12")
"""Reasons care ends by an adoption order: opposed or not."""


class Cohort:
    """The children a return is about, each by number; or of them one alone, to be looked at."""

    def __init__(self, year: Year, child_id: int | None = None) -> None:
        self.year = year
        one = {} if child_id is None else {"child_id": child_id}
        self.episodes = list(
            _standing(Episode)
            .filter(year.running(), **one)
            .select_related("legal_status", "placement", "care_period")
            .order_by("child__la_child_id", "began_on", "pk")
        )
        self.in_care = {each.child_id for each in self.episodes}
        self.leavers = leavers_of_a_year.statements(year, child_id)
        numbers = self.in_care | {each.child_id for each in self.leavers}
        told = Child.objects.exclude(la_child_id="").filter(pk__in=numbers)
        self.children = {each.pk: each for each in told.order_by("la_child_id", "pk")}

    def of(self, model: type[Model], when: Q, *order: str) -> QuerySet[Any]:
        """Records of children in care in the year, child by child."""
        found = _standing(model).filter(when, child_id__in=self.in_care)
        return found.order_by("child__la_child_id", *order, "pk")

    def about(self, records: Iterable[Any]) -> Iterator[dict[str, Any]]:
        """Each record with its child, of those children who have an id to be called by."""
        for each in records:
            if each.child_id in self.children:
                yield {each._meta.label: each, "people.Child": self.children[each.child_id]}


def _standing(model: type[Model]) -> QuerySet[Any]:
    return model._default_manager.exclude(status__in=("entered in error", "draft"))


def _header(told: Cohort) -> Iterator[Records]:
    """Of each child. Whether one is a mother is asked only of those in care in the year."""
    for child in told.children.values():
        born = child.first_child_born_on
        if child.pk not in told.in_care:
            child.is_parent = child.first_child_born_on = None
        elif born and born > told.year.ends_on:
            child.is_parent, child.first_child_born_on = False, None
        yield {"people.Child": child}


def _episodes(told: Cohort) -> Iterator[Records]:
    for records in told.about(told.episodes):
        episode = _as_known(records["care.Episode"], told.year, "reason_ended", "change_reason")
        yield records | {
            "care.Episode": episode,
            "care.LegalStatus": episode.legal_status,
            "care.Placement": episode.placement,
        }


def _as_known(record: Any, year: Year, *with_the_end: str) -> Any:
    """A spell as it stood when the year ended: what ended later was still running."""
    if record.ended_on and record.ended_on > year.ends_on:
        record.ended_on = None
        for field in with_the_end:
            setattr(record, field, "")
    return record


def _reviews(told: Cohort) -> Iterator[Records]:
    return told.about(told.of(Review, told.year.within("held_on"), "held_on"))


def _unaccompanied(told: Cohort) -> Iterator[Records]:
    """Those unaccompanied on any day of it. The day it ends may be one to come, at 18."""
    for number, child in told.children.items():
        ended = child.unaccompanied_to_on
        was = child.unaccompanied == "yes" and (ended is None or ended >= told.year.begins_on)
        if was and number in told.in_care:
            yield {"people.Child": child}


def _health(told: Cohort) -> Iterator[Records]:
    return told.about(health_of_a_year.statements(told.year, told.children))


def _leavers(told: Cohort) -> Iterator[Records]:
    return told.about(told.leavers)


def _adopted(told: Cohort) -> Iterator[Records]:
    year = told.year
    left = {
        each.child_id
        for each in told.episodes
        if each.reason_ended in ADOPTED and each.ended_on and each.ended_on <= year.ends_on
    }
    plans = told.of(AdoptionPlan, Q(child_id__in=left, reversed_on__isnull=True), "decided_on")
    return told.about({each.child_id: each for each in plans}.values())


def _placed(told: Cohort) -> Iterator[Records]:
    year = told.year
    running = year.running("decided_on", "reversed_on")
    for records in told.about(told.of(AdoptionPlan, running, "decided_on")):
        plan = records["adoption.AdoptionPlan"]
        if not year.known(plan.reversed_on):
            plan.reversed_on, plan.reversed_because = None, ""
        yield records


def _earlier(told: Cohort) -> Iterator[Records]:
    """For those who came into care in the year, the permanent home they had had before."""
    year = told.year
    came = {
        each.child_id
        for each in told.episodes
        if year.begins_on <= each.care_period.began_on <= year.ends_on
    }
    return told.about(told.of(EarlierPermanence, Q(child_id__in=came), "ordered_on"))


def _missing(told: Cohort) -> Iterator[Records]:
    found = told.about(told.of(MissingEpisode, told.year.running(), "began_on"))
    for records in found:
        _as_known(records["missing.MissingEpisode"], told.year)
        yield records


def _workers(told: Cohort) -> Iterator[Records]:
    """The social workers of each child who was in care, each from the day they began."""
    held = workers_of_a_year.allocations().filter(child_id__in=told.in_care)
    ordered = held.order_by("child__la_child_id", "child_id", "began_on", "pk")
    for records in told.about(workers_of_a_year.rows(told.year, told.episodes, ordered)):
        worker = records["workforce.Allocation"].worker
        if worker.code:
            yield records | {"workforce.Worker": worker}


def _liberty(told: Cohort) -> Iterator[Records]:
    found = told.about(told.of(DeprivationOfLiberty, told.year.running(), "began_on"))
    for records in found:
        _as_known(records["care.DeprivationOfLiberty"], told.year)
        yield records


ROWS: tuple[tuple[Table, str, Callable[[Cohort], Iterator[Records]]], ...] = (
    (tables.HEADER, "header.csv", _header),
    (tables.EPISODES, "episodes.csv", _episodes),
    (tables.REVIEWS, "reviews.csv", _reviews),
    (tables.UNACCOMPANIED, "uasc.csv", _unaccompanied),
    (tables.HEALTH, "oc2.csv", _health),
    (tables.LEAVERS, "oc3.csv", _leavers),
    (tables.ADOPTED, "ad1.csv", _adopted),
    (tables.PLACED, "placed_for_adoption.csv", _placed),
    (tables.EARLIER, "previous_permanence.csv", _earlier),
    (tables.MISSING, "missing.csv", _missing),
    (tables.WORKERS, "social_worker_episodes.csv", _workers),
    (tables.LIBERTY, "deprivation_of_liberty.csv", _liberty),
)
"""Each table, the file it is written to, and the records its rows are written from."""


Told = tuple[dict[str, str], dict[str, int | None]]
"""The cells of one row, and the number of each record it is written from."""


def laid_out(year: Year, child_id: int | None = None) -> list[tuple[Table, str, list[Told]]]:
    """Every table with its file and its rows, and of each row the records it is written from."""
    return once.read(("ssda903", year, child_id), lambda: _laid_out(year, child_id))


def _laid_out(year: Year, child_id: int | None) -> list[tuple[Table, str, list[Told]]]:
    cohort = Cohort(year, child_id)
    return [
        (table, file, [(row(table, each, year.number), _of(each)) for each in records(cohort)])
        for table, file, records in ROWS
    ]


def _of(records: Records) -> dict[str, int | None]:
    return {label: one.pk for label, one in records.items() if one is not None}


def rows(year: Year) -> Iterator[tuple[Table, str, list[dict[str, str]]]]:
    """Every table the return of the year has, with its file and its rows."""
    for table, file, told in laid_out(year):
        have = {each.name for each in carried(table, year.number)}
        if all(each.name in have for each in table.columns if each.required):
            yield table, file, [cells for cells, _ in told]


def files(year: Year) -> dict[str, File]:
    """The CSV files of the return."""
    found = {}
    for table, file, written in rows(year):
        columns = [each.name for each in carried(table, year.number)]
        found[file] = File(as_csv(columns, written), len(written))
    return found


WRITING = Writing("ssda903", "SSDA903 return", 2023, 2027, files)
