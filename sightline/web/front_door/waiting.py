"""What waits at the front door, by the time that is left for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import Reach, reach_of
from sightline.core.models import Account, Note
from sightline.core.spine import GONE
from sightline.duties.models import Clock
from sightline.record.front_door.models import (
    Approach,
    Contact,
    InformationRequest,
    OutOfHoursEntry,
    Referral,
)
from sightline.web.called import names_of
from sightline.web.owed import Owed, as_owed, tag_of
from sightline.web.words import plural

LIVE = dt.timedelta(days=120)
"""Contacts older than this that were never decided are in the duty register, and not here."""
DANGER = {"immediate danger": 0, "see today": 1, "": 2, "safe today": 2}
LOOKS = {"immediate danger": "late", "see today": "due", "safe today": "met"}


@dataclass(frozen=True)
class Waits:
    """One thing that waits: for whom, what is to be done, and how long there is."""

    what: str
    name: str
    says: str
    href: str
    do: str
    tag: str
    tone: str
    order: tuple
    earlier: int = 0
    look: str = ""
    look_tone: str = ""


def contacts_of(by: Account) -> QuerySet[Contact]:
    """The contacts about children within this person's reach."""
    return reach_of(by).of(Contact.objects.exclude(status__in=GONE))


def approaches_of(by: Account, reach: Reach) -> QuerySet[Approach]:
    """Approaches that are about no child whom this person may not see."""
    held = Approach.objects.exclude(status__in=GONE)
    if reach.held is not None:
        return held.filter(contacts__child_id__in=reach.held).distinct()
    return held.exclude(contacts__child_id__in=reach.closed) if reach.closed else held


def to_take_in(by: Account, reach: Reach, now: dt.datetime) -> list[Waits]:
    """What came in and names a child whom nobody has yet looked for."""
    held = approaches_of(by, reach).filter(
        named__contact=None, named__not_taken_because="", received_at__gt=now - LIVE
    )
    return [
        Waits(
            what="New",
            name=", ".join(
                child.called
                for child in each.named.all()
                if child.contact_id is None and not child.not_taken_because
            ),
            says=f"{each.get_about_display()}, from {each.from_whom}",
            href=reverse("front_door.approach.approach", kwargs={"approach_id": each.pk}),
            do="Is this child known?",
            tag=_waited(now - each.received_at),
            tone="late" if now - each.received_at > dt.timedelta(hours=4) else "due",
            order=(DANGER[each.first_look], each.received_at.date().isoformat(), ""),
            look=each.get_first_look_display() or "Not looked at",
            look_tone=LOOKS.get(each.first_look, "due"),
        )
        for each in held.distinct().select_related("agency").prefetch_related("named")
    ]


def _waited(long: dt.timedelta) -> str:
    hours = int(long.total_seconds() // 3600)
    if hours < 1:
        minutes = int(long.total_seconds() // 60)
        return plural(minutes, "minute") if minutes else "just now"
    return plural(hours, "hour") if hours < 48 else plural(hours // 24, "day")


def to_decide(reach: Reach, today: dt.date) -> list[Waits]:
    """Contacts that nobody has decided on, by the clock of the decision."""
    held = list(
        reach.of(Contact.objects.exclude(status__in=GONE))
        .filter(decided_on=None, decision="", received_on__gt=today - LIVE)
        .select_related("approach__agency")
    )
    clocks = clocks_about("contact-decision", held, today)
    earlier = earlier_contacts(held)
    names = names_of({each.child_id for each in held})
    found = []
    for each in held:
        owed = clocks.get(each.pk)
        look = each.approach.first_look if each.approach else ""
        found.append(
            Waits(
                what="Recommended: " + each.get_recommended_display().lower()
                if each.recommended
                else "To decide",
                name=names[each.child_id],
                says=_about(each),
                href=contact_address(each),
                do="Decide" if each.recommended else "Look into it",
                tag=tag_of(owed.clock, owed.stands, today) if owed else "no clock",
                tone=_tone(owed, today),
                order=(DANGER[look], *_due(owed, each.received_on)),
                earlier=earlier.get(each.pk, 0),
                look=each.approach.get_first_look_display() if each.approach else "",
                look_tone=LOOKS.get(look, ""),
            )
        )
    return found


def _about(each: Contact) -> str:
    who = each.approach.from_whom if each.approach else each.from_agency
    who = who or each.get_from_source_display() or each.get_from_source_group_display()
    about = each.approach.get_about_display() if each.approach else each.about.capitalize()
    return f"{about or 'A contact'}, from {who}" if who else about or "A contact"


def _due(owed: Owed | None, received_on: dt.date) -> tuple:
    due = owed.clock.due_on if owed else None
    return (str(due or received_on), str(received_on))


def _tone(owed: Owed | None, today: dt.date) -> str:
    if owed is None:
        return ""
    if owed.clock.due_on and owed.clock.due_on < today:
        return "late"
    return "due"


def to_tell(reach: Reach, today: dt.date) -> list[Waits]:
    """Referrers who have not been told the outcome, by the clock of the telling."""
    held = list(
        reach.of(Referral.objects.exclude(status__in=GONE))
        .filter(decided_on__gt=today - LIVE, outcome_told_on=None, contact__isnull=False)
        .exclude(from_source="9")
        .select_related("contact__approach__agency")
    )
    clocks = clocks_about("referrer-feedback", held, today)
    names = names_of({each.child_id for each in held})
    lines = [
        Waits(
            what="Tell the referrer",
            name=names[each.child_id],
            says=f"{_about(each.contact)}. Decided {each.decided_on:%-d %B}",
            href=contact_address(each.contact) + "/tell",
            do="Tell them",
            tag=tag_of(clocks[each.pk].clock, clocks[each.pk].stands, today)
            if each.pk in clocks
            else "no clock",
            tone=_tone(clocks.get(each.pk), today),
            order=(2, *_due(clocks.get(each.pk), each.decided_on)),
        )
        for each in held
    ]
    return lines + _with_no_clock(reach, today)


def _with_no_clock(reach: Reach, today: dt.date) -> list[Waits]:
    """Those whose contact went no further: they are told too, though no clock counts it."""
    others = (
        reach.of(Contact.objects.exclude(status__in=GONE))
        .filter(decided_on__gt=today - LIVE, outcome_told_on=None, approach__isnull=False)
        .filter(referrals=None, approach__anonymous=False)
        .select_related("approach__agency")
    )
    names = names_of({each.child_id for each in others})
    return [
        Waits(
            what="Tell the referrer",
            name=names[each.child_id],
            says=f"{_about(each)}. {each.get_decision_display()}, {each.decided_on:%-d %B}",
            href=contact_address(each) + "/tell",
            do="Tell them",
            tag=_waited(timezone.now() - each.decided_at) if each.decided_at else "",
            tone="due",
            order=(2, str(each.decided_on), ""),
        )
        for each in others
    ]


def to_hand_over(reach: Reach, today: dt.date) -> list[Waits]:
    """What the night left that nobody of the day has taken on."""
    held = list(
        reach.of(OutOfHoursEntry.objects.exclude(status__in=GONE)).filter(
            accepted_on=None, shift_on__gt=today - LIVE
        )
    )
    clocks = clocks_about("ooh-handover", held, today)
    names = names_of({each.child_id for each in held})
    return [
        Waits(
            what="From the night",
            name=names[each.child_id],
            says=each.must_do_today or each.about,
            href=reverse("front_door.overnight.handover"),
            do="Take it on",
            tag=tag_of(clocks[each.pk].clock, clocks[each.pk].stands, today)
            if each.pk in clocks
            else "no clock",
            tone=_tone(clocks.get(each.pk), today),
            order=(1, *_due(clocks.get(each.pk), each.shift_on)),
        )
        for each in held
    ]


def awaited(reach: Reach, now: dt.datetime) -> list[Waits]:
    """What agencies were asked and have not answered, by the time they were given."""
    held = list(
        reach.of(InformationRequest.objects.exclude(status__in=GONE))
        .filter(answered_at=None, asked_at__gt=now - LIVE)
        .select_related("agency", "contact")
    )
    names = names_of({each.child_id for each in held})
    return [
        Waits(
            what="Asked of an agency",
            name=names[each.child_id],
            says=f"{each.agency.name} was asked: {each.question}",
            href=contact_address(each.contact),
            do="See what was asked",
            tag=f"{_waited(now - each.due_at)} late"
            if now > each.due_at
            else f"{_waited(each.due_at - now)} left",
            tone="late" if now > each.due_at else "due",
            order=(2, each.due_at.isoformat(), ""),
        )
        for each in held
    ]


def contact_address(contact: Contact) -> str:
    """The page of one contact."""
    parts = {"child_id": contact.child_id, "contact_id": contact.pk}
    return reverse("front_door.contact.contact", kwargs=parts)


def clocks_about(duty: str, rows: Iterable, today: dt.date) -> dict[int, Owed]:
    """The running clock of a duty about each of these records, by the record's number.

    What a clock is about is kept as the thing and its number: "contact 12".
    """
    by_child = {each.child_id: None for each in rows}
    held = Clock.objects.as_at(today).filter(
        duty=duty, child_id__in=by_child, position__in=("due", "overdue")
    )
    owed = as_owed(held.select_related("owner_now", "owner_on_due"), today)
    return {int(str(each.clock.about).split()[-1]): each for each in owed if each.clock.about}


def earlier_contacts(contacts: Iterable[Contact]) -> dict[int, int]:
    """How many contacts came about the same child in the year before each of these."""
    rows = list(contacts)
    held = Contact.objects.filter(child_id__in={each.child_id for each in rows})
    days: dict[int, list[tuple[dt.date, int]]] = {}
    for child_id, day, pk in held.exclude(status__in=GONE).values_list(
        "child_id", "received_on", "pk"
    ):
        days.setdefault(child_id, []).append((day, pk))
    year = dt.timedelta(days=365)
    return {
        each.pk: sum(
            1
            for day, pk in days.get(each.child_id, ())
            if pk != each.pk and each.received_on - year < day <= each.received_on
        )
        for each in rows
    }


def at_the_door(today: dt.date) -> list[tuple[str, int]]:
    """Who has dealt with what came in today, and how many deeds each did."""
    kinds = ("front_door.Approach", "front_door.Contact", "front_door.Referral")
    rows = (
        Note.objects.filter(at__date=today, about_kind__in=kinds)
        .exclude(account__roles__contains=["referrer"])
        .values_list("account__name")
        .annotate(Count("pk"))
        .order_by("-pk__count", "account__name")
    )
    return list(rows)


def flow(reach: Reach, today: dt.date) -> dict[str, int]:
    """How much came in and was decided today, and how much waits."""
    held = reach.of(Contact.objects.exclude(status__in=GONE))
    told = held.aggregate(
        came=Count("pk", filter=Q(received_on=today)),
        decided=Count("pk", filter=Q(decided_on=today)),
    )
    return {"came": told["came"], "decided": told["decided"]}
