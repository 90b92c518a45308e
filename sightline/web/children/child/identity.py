"""Who the child is, in the few lines at the top of every page about them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sightline.record.people.models import Alert, Child
from sightline.record.workforce.models import Role
from sightline.web.words import age_on, how_long, nth

from .reading import ChildFile, Reads, begun

READS: Reads = {
    "people.ChildName": (),
    "people.FamilyMember": ("relative",),
    "people.Alert": (),
    "care.CarePeriod": (),
    "care.LegalStatus": (),
    "care.Placement": (),
    "protection.ProtectionPlan": (),
    "child_in_need.ChildInNeedPlan": (),
    "leaving_care.Eligibility": (),
    "education.SchoolPlace": (),
    "workforce.Allocation": ("worker",),
}
"""What the band at the top is read from."""


@dataclass
class Identity:
    """What is true of the child on one day, each a short phrase, blank where it is not known."""

    child: Child
    as_at: dt.date
    full_name: str
    named: bool
    likes_to_be_called: str
    age: int | None
    lives: str
    lives_since: dt.date | None
    status: list[str]
    workers: list[tuple[str, str, str]]
    school: str
    family: list[str]
    alerts: list[Alert]

    @property
    def first_name(self) -> str:
        """What to call the child in a heading; a source may give no name at all."""
        if self.named:
            return (self.likes_to_be_called or self.full_name).split(" ")[0]
        return "this child"


def identity(held: ChildFile, as_at: dt.date) -> Identity:
    """Who this child is as at a day, from what is held."""
    child: Any = held.child
    full_name, called = names(held)
    lives, lives_since = home(held, as_at)
    return Identity(
        child=child,
        as_at=as_at,
        full_name=full_name,
        named=full_name != f"Child {child.la_child_id or child.pk}",
        likes_to_be_called=called,
        age=age_on(child.born_on, as_at) if child.born_on and child.born_on <= as_at else None,
        lives=lives,
        lives_since=lives_since,
        status=standing(held, as_at),
        workers=workers(held, as_at),
        school=school(held, as_at),
        family=family(held),
        alerts=held.on_the_day("people.Alert", as_at),
    )


def names(held: ChildFile) -> tuple[str, str]:
    """The full name, and what the child likes to be called where that is something else."""
    child: Any = held.child
    latest = sorted(held["people.ChildName"], key=lambda each: (begun(each), each.pk))[::-1]
    best = next((each for each in latest if each.kind == "legal"), latest[0] if latest else None)
    unborn = _unborn(held, best)
    if best is None:
        return unborn or child.called, ""
    full = unborn or f"{best.forename} {best.surname}".strip() or child.called
    called = child.known_as
    usual = {full.casefold(), best.forename.casefold(), ""}
    return full, "" if called.casefold() in usual else called


def _unborn(held: ChildFile, best: Any) -> str:
    """A baby not born yet, under the mother's surname, where no forename has been given."""
    child: Any = held.child
    if child.born_on is not None or child.expected_on is None or (best and best.forename):
        return ""
    mothers = [each for each in held["people.FamilyMember"] if each.relation == "mother"]
    words = mothers[0].name.split() if mothers else []
    surname = (best.surname if best else "") or (words[-1] if words else "")
    return f"Baby {surname}" if surname else "Unborn baby"


def home(held: ChildFile, as_at: dt.date) -> tuple[str, dt.date | None]:
    """Where the child lives, without the address."""
    placement = next(iter(held.on_the_day("care.Placement", as_at)), None)
    if placement is None:
        return "", None
    kind = placement.get_kind_display() or placement.get_kind_group_display() or "a placement"
    where = {True: ", in the area", False: ", outside the area"}.get(placement.in_area, "")
    return f"{lowered(kind)}{where}", placement.began_on


def standing(held: ChildFile, as_at: dt.date) -> list[str]:
    """What the child is in law: looked after and how, protected, in need, leaving care."""
    found = []
    for care in held.on_the_day("care.CarePeriod", as_at)[:1]:
        status = next(iter(held.on_the_day("care.LegalStatus", as_at)), None)
        order = (status.get_code_display() or status.get_group_display()) if status else ""
        for_long = how_long((as_at - care.began_on).days)
        found.append(", ".join(part for part in ("Looked after", lowered(order), for_long) if part))
    for plan in held.on_the_day("protection.ProtectionPlan", as_at)[:1]:
        why = lowered(plan.get_latest_category_display() or plan.get_first_category_display())
        found.append(f"Child protection plan{', ' + why if why else ''}")
    if held.on_the_day("child_in_need.ChildInNeedPlan", as_at):
        found.append("Child in need plan")
    for leaver in held.on_the_day("leaving_care.Eligibility", as_at)[:1]:
        found.append(f"Care leaver, {lowered(leaver.get_kind_display().split(':')[0])}")
    return found


def lowered(text: str) -> str:
    """A label as part of a sentence; initials such as GP stay as they are."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def workers(held: ChildFile, as_at: dt.date) -> list[tuple[str, str, str]]:
    """Who works with the child on this day: role, name, and how many came before."""
    now = [each for each in held.on_the_day("workforce.Allocation", as_at) if each.worker_id]
    year_ago = as_at - dt.timedelta(days=365)
    how_many = len(
        {
            each.worker_id
            for each in held["workforce.Allocation"]
            if each.role == Role.SOCIAL_WORKER
            and each.worker_id
            and each.began_on is not None
            and each.began_on <= as_at
            and (each.ended_on is None or each.ended_on > year_ago)
        }
    )
    found = []
    for role in (Role.SOCIAL_WORKER, Role.REVIEWING_OFFICER, Role.PERSONAL_ADVISER):
        mine = next((each for each in now if each.role == role), None)
        if mine is None:
            continue
        note = f"{nth(how_many)} in 12 months"
        more = note if role == Role.SOCIAL_WORKER and how_many > 1 else ""
        label = "Reviewing officer" if role == Role.REVIEWING_OFFICER else Role(role).label
        found.append((label, mine.worker.name, more))
    return found


def school(held: ChildFile, as_at: dt.date) -> str:
    """The school and year."""
    place = next(iter(held.on_the_day("education.SchoolPlace", as_at)), None)
    if place is None:
        return ""
    return f"{place.school}{', year ' + place.year_group if place.year_group else ''}"


def family(held: ChildFile) -> list[str]:
    """Brothers and sisters, with whether they live together; never one whose record is kept."""
    found = []
    for each in held["people.FamilyMember"]:
        if each.relation not in ("full sibling", "half sibling") or each.ended_on is not None:
            continue
        if each.relative is not None and each.relative.restricted:
            continue
        name = each.name or (each.relative.called if each.relative else "")
        where = {True: ", lives with them", False: ", lives elsewhere"}.get(
            each.lives_with_child, ""
        )
        if name:
            found.append(f"{each.get_relation_display()} {name}{where}")
    return found
