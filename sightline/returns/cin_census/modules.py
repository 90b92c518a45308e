"""What a census says of each child, module inside module, with the records each is told from."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child
from sightline.record.protection.models import Conference, Enquiry, ProtectionPlan

from ..reading.columns import Table
from ..writing.books import LeftOut
from ..writing.values import Records, carried
from ..writing.years import Year
from .cohort import Need, lives
from .markup import Cells, Form
from .tables import (
    ASSESSMENT,
    CHILD,
    ENQUIRY,
    IN_NEED_PLAN,
    PLAN,
    PRE_PROCEEDINGS,
    REFERRAL,
    REVIEW,
)

PRE_PROCEEDINGS_BLOCK = "pre-proceedings"


@dataclass
class Module:
    """One module of a census: its cells, the records they are told from, and what is inside it."""

    table: Table
    cells: Cells
    records: Records
    inside: list[Module] = field(default_factory=list)

    def each(self, around: tuple[Module, ...] = ()) -> Iterator[tuple[Module, tuple[Module, ...]]]:
        """This module and all that is inside it, each with what it stands inside."""
        yield self, around
        for one in self.inside:
            yield from one.each((*around, self))


def told(
    year: Year,
    tell: Callable[[LeftOut], None],
    also: Collection[str] = (),
    child_id: int | None = None,
    *,
    as_it_is: bool = False,
) -> Iterator[Module]:
    """Each child of the census of a year, or one of them, with everything that is said of them.

    With `as_it_is` that includes what the form has no place for.
    """
    form = Form(year, tell, as_it_is=as_it_is)
    for child, needs in lives(year, tell, child_id):
        yield _of_child(form, child, needs, also)


def _of_child(form: Form, child: Child, needs: list[Need], also: Collection[str]) -> Module:
    known = _as_known(form.year, child)
    who = child.la_child_id
    cells = form.cells(CHILD, {"people.Child": known}, who)
    assert cells is not None, "nothing that a child must have is without a code for not known"
    if cells["UPN"] and cells["UPN"][0].startswith("UN"):
        cells["UPN"] = []
    if cells["UPN"]:
        cells["UPNunknown"] = []
    if cells["PersonBirthDate"]:
        cells["ExpectedPersonBirthDate"] = []
    inside = [_of_need(form, who, need, also) for need in needs]
    return Module(CHILD, cells, {"people.Child": child}, inside)


def _as_known(year: Year, child: Child) -> Child:
    """A child as known when the year ended: one born after it was not yet born."""
    if child.born_on is None or year.known(child.born_on):
        return child
    unborn = copy.copy(child)
    unborn.born_on, unborn.sex, unborn.upn = None, "U", ""
    return unborn


def _of_need(form: Form, who: str, need: Need, also: Collection[str]) -> Module:
    records: dict[str, Any] = {"front_door.Referral": _decided(form.year, need.referral)}
    if need.conference:
        records["protection.Conference"] = need.conference
    cells = form.cells(REFERRAL, records, who)
    assert cells is not None, "a referral always has its day"
    made = Module(REFERRAL, cells, records)

    def add(table: Table, told_from: Records) -> Module | None:
        cells = form.cells(table, told_from, who)
        if cells is None:
            return None
        made.inside.append(Module(table, cells, told_from))
        return made.inside[-1]

    for assessment in need.assessments:
        add(ASSESSMENT, {"assessment.Assessment": assessment})
    for in_need in need.in_need_plans:
        add(IN_NEED_PLAN, {"child_in_need.ChildInNeedPlan": in_need})
    for enquiry, held in need.enquiries:
        with_it = {"protection.Conference": held} if held else {}
        add(ENQUIRY, {"protection.Enquiry": _concluded(form.year, enquiry, held)} | with_it)
    for plan, reviews in need.plans:
        if module := add(PLAN, {"protection.ProtectionPlan": _counted(plan)}):
            for review in reviews:
                told_from = {"protection.Conference": review}
                if day := form.cells(REVIEW, told_from, who):
                    module.inside.append(Module(REVIEW, day, told_from))
    has_block = PRE_PROCEEDINGS_BLOCK in also and carried(PRE_PROCEEDINGS, form.year.number)
    for each in need.pre_proceedings if has_block else ():
        add(PRE_PROCEEDINGS, {"protection.PreProceedings": each})
    return made


def _decided(year: Year, referral: Referral) -> Referral:
    """A referral as known at the end of the year: what was decided later had not been."""
    if referral.decided_on and not year.known(referral.decided_on):
        referral.no_further_action = False
    return referral


def _concluded(year: Year, enquiry: Enquiry, held: Conference | None) -> Enquiry:
    """The same for an enquiry. Where a conference was held, one was needed."""
    if enquiry.no_conference_on and not year.known(enquiry.no_conference_on):
        enquiry.conference_needed = None
    if held and enquiry.conference_needed is None:
        enquiry.conference_needed = True
    return enquiry


def _counted(plan: ProtectionPlan) -> ProtectionPlan:
    """A plan with the number before it: as stated, or else as counted on the record."""
    if plan.previous_plans is None:
        before = ProtectionPlan.objects.filter(child=plan.child_id, began_on__lt=plan.began_on)
        plan.previous_plans = before.exclude(status="entered in error").count()
    return plan
