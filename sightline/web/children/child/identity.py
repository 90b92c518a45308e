"""Who the child is, in the few lines at the top of every page about them."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from sightline.core.spine import Recorded
from sightline.record.care.models import CarePeriod, LegalStatus, Placement
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.education.models import SchoolPlace
from sightline.record.leaving_care.models import Eligibility
from sightline.record.people.models import Alert, Child, FamilyMember
from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce.models import Allocation, Role
from sightline.web.words import age_on, how_long, nth

UNUSABLE = (Recorded.Status.DRAFT, Recorded.Status.ENTERED_IN_ERROR)


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


def identity(child: Child, as_at: dt.date) -> Identity:
    """Read who this child is as at a day, in a fixed number of questions to the database."""
    full_name, called = names(child)
    lives, lives_since = home(child, as_at)
    return Identity(
        child=child,
        as_at=as_at,
        full_name=full_name,
        named=full_name != f"Child {child.la_child_id or child.pk}",
        likes_to_be_called=called,
        age=age_on(child.born_on, as_at) if child.born_on and child.born_on <= as_at else None,
        lives=lives,
        lives_since=lives_since,
        status=standing(child, as_at),
        workers=workers(child, as_at),
        school=school(child, as_at),
        family=family(child),
        alerts=list(on_the_day(child.alerts, as_at)),
    )


def on_the_day(rows, as_at: dt.date):
    """Rows with a beginning and an end that hold on this day, the latest begun first."""
    return (
        rows.exclude(status__in=UNUSABLE)
        .filter(Q(began_on__isnull=True) | Q(began_on__lte=as_at))
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gt=as_at))
        .order_by("-began_on")
    )


def names(child: Child) -> tuple[str, str]:
    """The full name, and what the child likes to be called where that is something else."""
    held = list(child.names.exclude(status__in=UNUSABLE).order_by("-began_on", "-pk"))
    best = next((each for each in held if each.kind == "legal"), held[0] if held else None)
    if best is None:
        return child.called, ""
    full = f"{best.forename} {best.surname}".strip() or child.called
    called = child.known_as
    usual = {full.casefold(), best.forename.casefold(), ""}
    return full, "" if called.casefold() in usual else called


def home(child: Child, as_at: dt.date) -> tuple[str, dt.date | None]:
    """Where the child lives, without the address."""
    placement = on_the_day(Placement.objects.filter(child=child), as_at).first()
    if placement is None:
        return "", None
    kind = placement.get_kind_display() or placement.get_kind_group_display() or "a placement"
    where = {True: ", in the area", False: ", outside the area"}.get(placement.in_area, "")
    return f"{lowered(kind)}{where}", placement.began_on


def standing(child: Child, as_at: dt.date) -> list[str]:
    """What the child is in law: looked after and how, protected, in need, leaving care."""
    found = []
    care = on_the_day(CarePeriod.objects.filter(child=child), as_at).first()
    if care:
        status = on_the_day(LegalStatus.objects.filter(child=child), as_at).first()
        order = (status.get_code_display() or status.get_group_display()) if status else ""
        for_long = how_long((as_at - care.began_on).days)
        found.append(", ".join(part for part in ("Looked after", lowered(order), for_long) if part))
    for plan in on_the_day(ProtectionPlan.objects.filter(child=child), as_at)[:1]:
        why = lowered(plan.get_latest_category_display() or plan.get_first_category_display())
        found.append(f"Child protection plan{', ' + why if why else ''}")
    if on_the_day(ChildInNeedPlan.objects.filter(child=child), as_at).exists():
        found.append("Child in need plan")
    leaver = on_the_day(Eligibility.objects.filter(child=child), as_at).first()
    if leaver:
        found.append(f"Care leaver, {lowered(leaver.get_kind_display().split(':')[0])}")
    return found


def lowered(text: str) -> str:
    """A label as part of a sentence; initials such as GP stay as they are."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def workers(child: Child, as_at: dt.date) -> list[tuple[str, str, str]]:
    """Who works with the child on this day: role, name, and how many came before."""
    held = Allocation.objects.filter(child=child, worker__isnull=False).select_related("worker")
    now = list(on_the_day(held, as_at))
    year_ago = as_at - dt.timedelta(days=365)
    recent = (
        held.exclude(status__in=UNUSABLE)
        .filter(role=Role.SOCIAL_WORKER, began_on__lte=as_at)
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gt=year_ago))
        .values_list("worker_id", flat=True)
    )
    how_many = len(set(recent))
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


def school(child: Child, as_at: dt.date) -> str:
    """The school and year."""
    place = on_the_day(SchoolPlace.objects.filter(child=child), as_at).first()
    if place is None:
        return ""
    return f"{place.school}{', year ' + place.year_group if place.year_group else ''}"


def family(child: Child) -> list[str]:
    """Brothers and sisters, with whether they live together; never one whose record is kept."""
    siblings = FamilyMember.objects.filter(
        child=child, relation__in=("full sibling", "half sibling"), ended_on=None
    ).exclude(status__in=UNUSABLE)
    found = []
    for each in siblings.select_related("relative"):
        if each.relative is not None and each.relative.restricted:
            continue
        name = each.name or (each.relative.called if each.relative else "")
        where = {True: ", lives with them", False: ", lives elsewhere"}.get(
            each.lives_with_child, ""
        )
        if name:
            found.append(f"{each.get_relation_display()} {name}{where}")
    return found
