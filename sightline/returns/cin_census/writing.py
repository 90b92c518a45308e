"""Writes the children in need census of a year from the record, child by child, as XML."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.conf import settings

from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan

from ..reading.authorities import number_of
from ..writing.books import File, LeftOut, Writing
from ..writing.values import Records
from ..writing.years import Year
from .cohort import Need, lives
from .markup import Form
from .tables import (
    ASSESSMENT,
    CHILD,
    ENQUIRY,
    HEADER,
    IN_NEED_PLAN,
    PLAN,
    PRE_PROCEEDINGS,
    REFERRAL,
    REVIEW,
)

FILE = "cin_census.xml"
PRE_PROCEEDINGS_BLOCK = "pre-proceedings"
UNCERTAIN = {
    PRE_PROCEEDINGS_BLOCK: "The block of pre-proceedings and family group decision making of"
    " 2026-27. Uncertain: it is known from one sample file, and no schema or rule that we know"
    " carries it."
}
CHARACTERISTICS = ("Ethnicity", "Disability")
IDENTIFIERS = tuple(each.name for each in CHILD.columns if each.name not in CHARACTERISTICS)
LAST = "ReferralNFA"
FIRST = tuple(each.name for each in REFERRAL.columns if each.name != LAST)
A_PART = 256
"""Children in a part of the file, which is passed on before the next is made."""


class _Census:
    """The census of one year while it is written, and what could not be told in it."""

    def __init__(self, year: Year, also: Collection[str], file: File) -> None:
        self.year, self.also, self.file = year, also, file
        self.form = Form(year, file.left_out.append)

    def parts(self) -> Iterator[bytes]:
        """The whole file in parts. Nothing of a child is kept once it has been passed on."""
        lines = ['<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n']
        lines += self._header()
        lines.append("  <Children>\n")
        children = 0
        for child, needs in lives(self.year, self.file.left_out.append):
            lines += self._child(child, needs)
            children += 1
            if children % A_PART == 0:
                yield "".join(lines).encode()
                lines.clear()
        lines.append("  </Children>\n</Message>\n")
        yield "".join(lines).encode()
        if not children:
            why = "There are no children in this census, and the schema wants at least one."
            self.file.left_out.append(LeftOut("", "Children", "", why))

    def _header(self) -> Iterator[str]:
        told = {
            "Collection": "CIN",
            "Year": str(self.year.number),
            "ReferenceDate": f"{self.year.ends_on:%Y-%m-%d}",
            "SourceLevel": "L",
            "LEA": number_of(settings.AUTHORITY),
            "SoftwareCode": "Sightline",
            "Release": _release(),
            "SerialNo": "001",
        }
        cells = {name: [word] for name, word in told.items() if word}
        yield "  <Header>\n    <CollectionDetails>\n"
        yield from self.form.lines(HEADER, cells, 3, "Collection", "Year", "ReferenceDate")
        yield "    </CollectionDetails>\n"
        if told["LEA"]:
            source = ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo")
            yield "    <Source>\n"
            yield from self.form.lines(HEADER, cells, 3, *source)
            yield "    </Source>\n"
        else:
            self.file.left_out.append(LeftOut("", "LEA", settings.AUTHORITY, NO_AUTHORITY))
        yield "  </Header>\n"

    def _child(self, child: Child, needs: list[Need]) -> Iterator[str]:
        child = self._as_known(child)
        who, form = child.la_child_id, self.form
        cells = form.cells(CHILD, {"people.Child": child}, who)
        assert cells is not None, "nothing that a child must have is without a code for not known"
        unborn = not cells["PersonBirthDate"]
        if cells["UPN"] and cells["UPN"][0].startswith("UN"):
            cells["UPN"] = []
        if cells["UPN"]:
            cells["UPNunknown"] = []
        if not unborn:
            cells["ExpectedPersonBirthDate"] = []
        yield "    <Child>\n      <ChildIdentifiers>\n"
        yield from form.lines(CHILD, cells, 4, *IDENTIFIERS)
        yield "      </ChildIdentifiers>\n      <ChildCharacteristics>\n"
        yield from form.lines(CHILD, cells, 4, *CHARACTERISTICS)
        yield "      </ChildCharacteristics>\n"
        for need in needs:
            yield from self._need(who, need)
        yield "    </Child>\n"
        self.file.rows += 1

    def _as_known(self, child: Child) -> Child:
        """A child as known when the year ended: one born after it was not yet born."""
        if self.year.known(child.born_on) or not child.born_on:
            return child
        child = copy.copy(child)
        child.born_on, child.sex, child.upn = None, "U", ""
        return child

    def _need(self, who: str, need: Need) -> Iterator[str]:
        referral = need.referral
        if referral.decided_on and referral.decided_on > self.year.ends_on:
            referral.no_further_action = False
        records: dict[str, Any] = {"front_door.Referral": referral}
        if need.conference:
            records["protection.Conference"] = need.conference
        cells = self.form.cells(REFERRAL, records, who)
        assert cells is not None, "a referral always has its day"
        yield "      <CINdetails>\n"
        yield from self.form.lines(REFERRAL, cells, 4, *FIRST)
        for assessment in need.assessments:
            yield from self._module(ASSESSMENT, {"assessment.Assessment": assessment}, who)
        for in_need in need.in_need_plans:
            yield from self._module(IN_NEED_PLAN, {"child_in_need.ChildInNeedPlan": in_need}, who)
        for enquiry, held in need.enquiries:
            if enquiry.no_conference_on and enquiry.no_conference_on > self.year.ends_on:
                enquiry.conference_needed = None
            if held and enquiry.conference_needed is None:
                enquiry.conference_needed = True
            with_it = {"protection.Conference": held} if held else {}
            yield from self._module(ENQUIRY, {"protection.Enquiry": enquiry} | with_it, who)
        yield from self.form.lines(REFERRAL, cells, 4, LAST)
        for plan, reviews in need.plans:
            yield from self._plan(plan, reviews, who)
        for each in need.pre_proceedings if PRE_PROCEEDINGS_BLOCK in self.also else ():
            yield from self._module(PRE_PROCEEDINGS, {"protection.PreProceedings": each}, who)
        yield "      </CINdetails>\n"

    def _module(self, table: Any, records: Records, who: str) -> Iterator[str]:
        cells = self.form.cells(table, records, who)
        if cells is not None:
            yield f"        <{table.name}>\n"
            yield from self.form.lines(table, cells, 5)
            yield f"        </{table.name}>\n"

    def _plan(self, plan: ProtectionPlan, reviews: list[Any], who: str) -> Iterator[str]:
        """A plan with its reviews. Where the record states no number of plans before it, those
        on the record are counted."""
        if plan.previous_plans is None:
            before = ProtectionPlan.objects.filter(child=plan.child_id, began_on__lt=plan.began_on)
            plan.previous_plans = before.exclude(status="entered in error").count()
        cells = self.form.cells(PLAN, {"protection.ProtectionPlan": plan}, who)
        if cells is None:
            return
        days = [
            self.form.cells(REVIEW, {"protection.Conference": each}, who) or {} for each in reviews
        ]
        yield "        <ChildProtectionPlans>\n"
        yield from self.form.lines(PLAN, cells, 5)
        if days:
            yield "          <Reviews>\n"
            for day in days:
                yield from self.form.lines(REVIEW, day, 6)
            yield "          </Reviews>\n"
        yield "        </ChildProtectionPlans>\n"


def _release() -> str:
    try:
        return version("sightline")
    except PackageNotFoundError:
        return ""


def files(year: Year, also: Collection[str] = ()) -> dict[str, File]:
    """The one file of the census."""
    file = File(b"")
    file.content = _Census(year, also, file).parts()
    return {FILE: file}


NO_AUTHORITY = (
    "The header does not say which authority this is, because none of that name is known. Say it"
    " with SIGHTLINE_AUTHORITY, as Norfolk."
)
WRITING = Writing("cin", "children in need census", 2022, 2027, files, uncertain=UNCERTAIN)
