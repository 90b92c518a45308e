"""What a decision on a contact is weighed against: earlier contacts, answers, offers refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from sightline.core.spine import GONE
from sightline.record.child_in_need.fostering import until_age
from sightline.record.early_help.models import EarlyHelpAssessment, EarlyHelpOffer
from sightline.record.front_door.deciding import open_episode
from sightline.record.front_door.models import (
    ChildAtIncident,
    Contact,
    InformationRequest,
    Referral,
    RiskConference,
)
from sightline.record.front_door.thresholds import BY_CODE
from sightline.record.people.models import Child
from sightline.web.front_door.waiting import clocks_about
from sightline.web.owed import Line, line_of
from sightline.web.words import age_on, listed, plural

YEAR = dt.timedelta(days=365)
FORTNIGHT = dt.timedelta(days=14)
REPEATED = 3
"""Contacts in a year from which the pattern is said in so many words."""


def contact_of(child: Child | None, contact_id: int) -> Contact:
    """One contact of this child. Raises Http404."""
    held = Contact.objects.exclude(status__in=GONE).filter(child=child, pk=contact_id)
    found = held.select_related(
        "approach__agency", "approach__sent_by", "recommended_by", "decided_by"
    ).first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Earlier:
    """A contact before this one, and who raised it."""

    contact: Contact
    who: str

    @property
    def outcome(self) -> str:
        """What was decided, and on what day."""
        if not self.contact.decision:
            return "Not decided"
        told = self.contact.get_decision_display()
        return f"{told}. {self.contact.reason}" if self.contact.reason else told


@dataclass(frozen=True)
class Beside:
    """Everything that stands beside one contact."""

    earlier: list[Earlier]
    alert: str
    clocks: list[Line]
    requests: list[InformationRequest]
    referral: Referral | None
    episode: Referral | None
    offers: list[EarlyHelpOffer]
    helped: EarlyHelpAssessment | None
    incidents: list[ChildAtIncident]
    conferences: list[RiskConference]
    criterion: str
    ask_arrangement: bool
    arrangement_owed: bool


def beside(contact: Contact, today: dt.date) -> Beside:
    """Read all that bears on one contact."""
    child = contact.child
    earlier = _earlier(contact)
    referral = contact.referrals.exclude(status__in=GONE).first()
    held = BY_CODE.get(contact.criterion)
    return Beside(
        earlier=earlier,
        alert=alert(contact, [each.contact for each in earlier]),
        clocks=_clocks(contact, referral, today),
        requests=list(contact.requests.select_related("agency", "asked_by").order_by("due_at")),
        referral=referral,
        episode=open_episode(contact.child_id),
        offers=list(EarlyHelpOffer.objects.filter(child=child).order_by("-offered_on")[:5]),
        helped=_helped(child),
        incidents=list(
            ChildAtIncident.objects.filter(child=child)
            .select_related("notice")
            .order_by("-happened_on")[:12]
        ),
        conferences=list(
            RiskConference.objects.filter(child=child)
            .prefetch_related("actions")
            .order_by("-referred_on")[:5]
        ),
        criterion=held.says if held else contact.criterion,
        ask_arrangement=_asks_arrangement(contact, today),
        arrangement_owed=contact.lives_with_others == "yes",
    )


def _earlier(contact: Contact) -> list[Earlier]:
    held = Contact.objects.filter(
        child_id=contact.child_id,
        received_on__lte=contact.received_on,
        received_on__gt=contact.received_on - YEAR,
    )
    rows = held.exclude(status__in=GONE).exclude(pk=contact.pk).select_related("approach__agency")
    return [Earlier(each, who_raised(each)) for each in rows.order_by("-received_on", "-pk")]


def who_raised(contact: Contact) -> str:
    """Who raised a contact, in a few words."""
    if contact.approach:
        return contact.approach.from_whom
    return (
        contact.from_agency
        or contact.get_from_source_display()
        or contact.get_from_source_group_display()
        or "not told"
    )


def alert(contact: Contact, earlier: list[Contact]) -> str:
    """The pattern that earlier contacts make, where they make one; nothing where they do not.

    Several worries that were each let go may be one that was not seen.
    """
    if not earlier:
        return ""
    lately = [each for each in earlier if contact.received_on - each.received_on <= FORTNIGHT]
    let_go = [each for each in earlier if each.decision in ("no further action", "advice")]
    sources = list(dict.fromkeys(who_raised(each) for each in earlier))
    said = []
    if lately:
        said.append(f"{plural(len(lately) + 1, 'contact')} within a fortnight")
    if len(earlier) + 1 >= REPEATED:
        said.append(f"{plural(len(earlier) + 1, 'contact')} in twelve months")
    if len(sources) > 1:
        said.append(f"{len(sources)} others have been worried: {listed(sources[:4])}")
    if len(let_go) > 1:
        said.append(f"{len(let_go)} of them ended in advice or no further action")
    return f"A worry that comes back: {listed(said)}." if said else ""


def _clocks(contact: Contact, referral: Referral | None, today: dt.date) -> list[Line]:
    found = [clocks_about("contact-decision", [contact], today).get(contact.pk)]
    if referral is not None:
        for duty in ("referral-decision", "referrer-feedback"):
            found.append(clocks_about(duty, [referral], today).get(referral.pk))
    return [line_of(each) for each in found if each is not None]


def _helped(child: Child) -> EarlyHelpAssessment | None:
    held = EarlyHelpAssessment.objects.filter(child=child).exclude(status__in=GONE)
    return held.order_by("-began_on").first()


def _asks_arrangement(contact: Contact, today: dt.date) -> bool:
    """Whether to ask with whom the child lives: under 16, or under 18 and disabled."""
    child = contact.child
    if contact.lives_with_others not in ("", "not asked", "not known") or contact.decided_on:
        return False
    if child.born_on is None:
        return child.expected_on is None
    return child.born_on <= today and age_on(child.born_on, today) < until_age(child)


def today_here() -> dt.date:
    """Today, in this country."""
    return timezone.localdate()
