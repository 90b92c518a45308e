"""Children whose every particular is unlike anything else, so that it is known when one is seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.utils import timezone

import sightline.record
from sightline.core import access
from sightline.core.acting import system_account
from sightline.core.facts import Fact
from sightline.core.models import Account, Coverage, Notice, Opening, ReachGrant
from sightline.duties import store
from sightline.inspection.conduct.drawing import draw
from sightline.inspection.conduct.models import Inspection
from sightline.inspection.conduct.services import reviewing, sampling, setting_up
from sightline.inspection.conduct.strata import fingerprint_of, grouped, told_by
from sightline.inspection.improvement import keeping
from sightline.inspection.improvement import services as improvement
from sightline.inspection.improvement.services import AskedFor
from sightline.record.care.models import CarePeriod, LegalStatus
from sightline.record.early_help.models import EarlyHelpAssessment
from sightline.record.governance.models import InspectionReport
from sightline.record.people.models import Child, ChildName
from sightline.record.workforce.models import Allocation, Team, Worker
from sightline.web import services

LONG_AGO = dt.date(2015, 3, 2)
WHY = "A child may come to harm today: the hospital rang."


@dataclass(frozen=True)
class Marked:
    """A child, and the words that only ever stand for them."""

    child: Child
    name: frozenset[str]
    others: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Every word by which the child could be told."""
        return self.name | self.others


def mark(stem: str, number: int, **fields) -> Marked:
    """A child in care with marked words in every text that the record can hold about them."""
    forename, surname, called = f"{stem}ella", f"{stem}wick", f"{stem}bel"
    note, day = f"{stem}wombling", dt.date(2008, 2, number)
    others = {
        "la_child_id": f"ZQX-{stem}-{number}",
        "upn": f"Z9{number:011}",
        "former_upn": f"Y8{number:011}",
        "nhs_number": f"77777{number:05}",
    }
    if fields.get("restricted"):
        fields["restricted_because"] = f"{note} in the family"
    child = Child.objects.create(known_as=called, born_on=day, **others, **fields)
    ChildName.objects.create(child=child, forename=forename, surname=surname, kind="legal")
    spell = CarePeriod.objects.create(child=child, began_on=LONG_AGO)
    LegalStatus.objects.create(child=child, care_period=spell, code="C2", began_on=LONG_AGO)
    made = sum(_records_about(child, note))
    assert made > 15, f"only {made} kinds of record could be made about a child"
    words = {note, f"{stem}street", *others.values()}
    return Marked(
        child,
        frozenset(each.casefold() for each in (forename, surname, called)),
        frozenset(each.casefold() for each in words),
    )


def _records_about(child: Child, note: str) -> Iterator[int]:
    """One record of every kind that points at a child, with the note in each of its texts.

    Kinds that need more than that to be made are passed over.
    """
    for model in apps.get_models():
        pointing = [field for field in model._meta.fields if field.related_model is Child]
        ours = model.__module__.startswith("sightline.record.")
        if not ours or not pointing or model in (ChildName, CarePeriod, LegalStatus):
            continue
        given = {pointing[0].name: child}
        given |= {
            field.name: value for field in model._meta.fields if (value := _text(field, note))
        }
        try:
            with transaction.atomic():
                model.objects.create(**given)
        except (DatabaseError, ValueError, TypeError):
            continue
        yield 1


def _text(field, note: str):
    """The marked note for a text that a person writes; a day for a date that must be given."""
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return None if field.null else LONG_AGO
    free = isinstance(field, models.TextField) or (field.max_length or 0) >= 60
    written = isinstance(field, models.CharField | models.TextField) and not field.choices
    own = field.name in ("source", "recorded_late_because", "status", "origin")
    return note if written and free and not own else None


@dataclass
class World:
    """Everyone the walk meets: the walker, a child within reach, and the colleague who looks."""

    walker: Account
    near: Marked
    colleague: Account

    def add_far(self) -> tuple[Marked, Marked]:
        """Two children out of reach, one of them restricted, with the clocks that they have."""
        outside, hidden = mark("Quorv", 11), mark("Xanth", 12, restricted=True)
        # Who coordinates early help reaches every child who is helped now: these two were, once.
        far = (outside.child, hidden.child)
        EarlyHelpAssessment.objects.filter(child__in=far).update(ended_on=LONG_AGO)
        store.rebuild()
        return outside, hidden

    def inspect(self, outside: Marked) -> None:
        """Two inspections: one has the near child in its sample, the other the one out of reach.

        Whoever walks is an inspector of the first, if they inspect at all. Both have every child
        on their frozen lists, and in the second something must be put right today.
        """
        by = Account.objects.create_user("head", name="Hea Dof-Sample", roles=["director"])
        other = Account.objects.create_user("oth", name="Oth Er-Sample", roles=["inspector"])
        mine = self.walker if access.may(self.walker, "inspections.judge") else other
        _inspection(by, mine, "MARK-1", self.near.child)
        inspection = _inspection(by, other, "MARK-2", outside.child)
        [note] = [word for word in outside.others if word.endswith("wombling")]
        review = reviewing.begin_review(by=other, sampled=inspection.draws.get().sampled.get())
        reviewing.needs_action_today(by=other, review=review, what=note, leads_to=str)

    def look_at(self, *marked: Marked) -> None:
        """The colleague opens each record for a reason, and a page of it."""
        for each in marked:
            services.break_glass(by=self.colleague, child=each.child, reason=WHY)
            services.note_opening(
                by=self.colleague, child_id=each.child.pk, screen="Child", through="broke glass"
            )


def world(role: str) -> World:
    """A team with a colleague in it, and somebody of this role who works with one child."""
    Coverage.objects.bulk_create(
        Coverage(source="The tests", fact=name, how="every event", since=dt.date(2012, 4, 1))
        for name in sorted(_facts())
    )
    walker = Account.objects.create_user("walker", name="Wal Ker-Sample", roles=[role])
    worker = Worker.objects.create(name=walker.name, account=walker)
    team = Team.objects.create(name="Example Team", manager=worker)
    worker.team = team
    worker.save()
    colleague = Account.objects.create_user("jo", name="Jo Sample", roles=["social worker"])
    Worker.objects.create(name=colleague.name, account=colleague, team=team)
    near = mark("Nearb", 10)
    # Figures say that restricted records are left out wherever there are any: so there is one.
    Child.objects.create(restricted=True, restricted_because="So that there is one already")
    Allocation.objects.create(
        child=near.child, worker=worker, team=team, role="second worker", began_on=LONG_AGO
    )
    if role == "inspector":
        ReachGrant.objects.create(
            account=walker, child_id=near.child.pk, kind="sample", reason="Their sample",
            granted_by=system_account(), until_at=timezone.now() + dt.timedelta(days=9),
        )  # fmt: skip
    Notice.objects.create(to=walker, says="Read this.")
    Opening.objects.create(account=colleague, child_id=near.child.pk, screen="Child", through="own")
    _asked_for()
    store.rebuild()
    return World(walker, near, colleague)


def _inspection(by: Account, inspector: Account, reference: str, child: Child) -> Inspection:
    """An inspection of all children, whose sample of one is this child."""
    today = timezone.localdate()
    made = setting_up.set_up(
        by=by, reference=reference, kind="mock", framework_code="ilacs-2023", authority="Nowhere",
        began_on=today, ended_on=today, as_at=today,
        reach_until=timezone.now() + dt.timedelta(days=9),
    )  # fmt: skip
    setting_up.add_inspector(by=by, inspection=made, account=inspector, leads=True)
    [held] = sampling.freeze(by=by, inspection=made, codes=["8"])
    design = sampling.Design("1", "the tests", ["8"], [], 1, 0)
    lists = [(held.code, held.columns, held.rows, held.children)]
    groups, mark = grouped(told_by(lists), []), fingerprint_of(lists)
    for seed in map(str, range(200)):
        if [each.child for each in draw(groups, seed, mark, 1)] == [child.pk]:
            sampling.draw(by=by, inspection=made, design=replace(design, seed=seed))
            return made
    raise AssertionError("No seed draws this child alone.")


def _asked_for() -> None:
    """One thing that an inspection asked for, held against the record by a test of children."""
    report = InspectionReport.objects.create(
        reference="Example report", began_on=LONG_AGO, ended_on=LONG_AGO, published_on=LONG_AGO
    )
    wanted = AskedFor(
        "A plan for every child", "immediately", "1", ("every-child-has-a-care-plan",)
    )
    improvement.begin_items(by=system_account(), report=report, asked_for=[wanted])
    day = timezone.localdate()
    keeping.keep(day, days=[day])


def _facts() -> set[str]:
    """Every fact that the record can tell, so that the clocks of all the children can be told."""
    found = set()
    for file in (Path(sightline.record.__file__).parent).glob("*/facts.py"):
        module = import_module(f"sightline.record.{file.parent.name}.facts")
        found |= {each.name for each in vars(module).values() if isinstance(each, Fact)}
    return found
