"""The deeds that take in what we are told, look at it first, and open a contact for each child."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .completeness import Completeness, completeness
from .models import Agency, AgencyMember, Approach, ChildNamed, Contact

RECORD, REFER = "front_door.record", "front_door.refer"
TOLD = (
    *("what_happened", "impact", "childs_view", "familys_view", "what_was_tried"),
    *("family_told", "sharing_reason"),
)
OF_A_CHILD = (
    *("forename", "surname", "born_on", "expected_on", "sex", "address", "postcode", "school"),
    *("parents", "number"),
)


def completeness_of(approach: Approach) -> Completeness:
    """How complete an approach is, by the child of whom it tells least."""
    told = {name: getattr(approach, name) for name in TOLD}
    found = [
        completeness({**told, **{name: getattr(child, name) for name in OF_A_CHILD}})
        for child in approach.named.all()
    ]
    return min(found, key=lambda each: each.score, default=completeness(told))


def receive(*, by: Account, children: Iterable[Mapping[str, Any]], **told: Any) -> Approach:
    """Write down an approach that came by phone, letter or notice, with the children it names.

    Raises Refused where it names no child, or is said to have come in the future.
    """
    return _received(by, RECORD, list(children), told)


def refer(*, by: Account, children: Iterable[Mapping[str, Any]], **told: Any) -> Approach:
    """A partner's own referral, or a request for advice, on their own form. Raises Refused.

    Whether we know the child is looked up on our side: the partner is told nothing of it.
    """
    member = AgencyMember.objects.select_related("agency").filter(account=by).first()
    if member is None:
        raise Refused(
            "Your sign-in does not say which agency you are of. Ask the front door to set it."
        )
    if not told.get("what_happened", "").strip():
        raise Refused("Say what has happened, even in a sentence. You can add to it by phone.")
    told |= {
        "received_at": timezone.now(),
        "received_how": "form",
        "agency": member.agency,
        "from_source": member.agency.kind,
        "from_person": by.name,
        "sent_by": by,
        "origin": Approach.Origin.PARTNER,
    }
    return _received(by, REFER, list(children), told)


def _received(
    by: Account, needs: str, children: list[Mapping[str, Any]], told: dict[str, Any]
) -> Approach:
    with recording(by=by, did="approach received", needs=needs) as here:
        _can_be_received(children, told)
        approach = here.add(Approach, **told)
        for each in children:
            here.add(ChildNamed, approach=approach, **each)
        here.change(approach, completeness=completeness_of(approach).score)
    return approach


def _can_be_received(children: list[Mapping[str, Any]], told: dict[str, Any]) -> None:
    """Put right what follows from the rest. Raises Refused where too little is told."""
    if not children:
        raise Refused("Say which child this is about. If the name is not known, say what is.")
    if told["received_at"] > timezone.now() + dt.timedelta(minutes=1):
        raise Refused("This has not happened yet. Give the day and time at which it came.")
    agency = told.get("agency")
    if isinstance(agency, Agency) and told.get("from_source", "10") == "10":
        told["from_source"] = agency.kind
    if told.get("anonymous"):
        told |= {"from_person": "", "reply_to": "", "from_source": "9", "agency": None}


OF_THE_FAMILY = ("surname", "address", "postcode", "parents")
"""What brothers and sisters have in common, so that it tells none of them from another."""


def name_another(*, by: Account, approach: Approach, **child: Any) -> ChildNamed:
    """Name another child of the same notice: one notice, a decision for each. Raises Refused."""
    with recording(by=by, did="another child named", needs=RECORD) as here:
        own = (value for name, value in child.items() if name not in OF_THE_FAMILY)
        if not any(str(value or "").strip() for value in own):
            raise Refused(
                "Say something by which this child is told from the others, such as a first name"
                " or a birth date."
            )
        named = here.add(ChildNamed, approach=approach, **child)
        here.change(approach, completeness=completeness_of(approach).score)
    return named


def look_first(*, by: Account, approach: Approach, first_look: str, because: str) -> Approach:
    """Say how soon something must be done; it may be said again when more is known.

    Raises Refused where no reason is given.
    """
    with recording(by=by, did=f"first look: {first_look}", needs=RECORD, why=because) as here:
        in_a_sentence(because, "why it can wait, or why it cannot,")
        here.change(
            approach,
            first_look=first_look,
            first_look_reason=because,
            first_looked_at=here.at,
            first_looked_by=by,
        )
    return approach


def take_in(*, by: Account, named: ChildNamed, child: Child) -> Contact:
    """Open a contact for a child who was named, now that we know who they are. Raises Refused."""
    approach = named.approach
    with recording(by=by, did="contact opened", children=[child.pk], needs=RECORD) as here:
        named.refresh_from_db()
        if named.contact_id:
            raise Refused("This child has been taken in already. Open the contact.")
        if approach.contacts.filter(child=child).exists():
            raise Refused("This approach has a contact about this child already. Open that one.")
        if child.status == Child.Status.SUPERSEDED:
            raise Refused("This record was joined with another. Choose the one that goes on.")
        contact = here.add(
            Contact,
            child=child,
            approach=approach,
            received_on=timezone.localdate(approach.received_at),
            received_at=approach.received_at,
            received_how=approach.received_how,
            from_source=approach.from_source,
            from_agency=approach.agency.name if approach.agency else "",
            about=approach.about,
            what_happened=approach.what_happened,
        )
        here.change(named, contact=contact)
    return contact


def from_early_help(*, by: Account, child: Child, what_happened: str, **told: Any) -> Contact:
    """A contact that early help makes when its help is not enough, with what was said carried over.

    Nothing is asked twice: the child is known, and so is what the family said. Raises Refused.
    """
    with recording(
        by=by, did="stepped up to the front door", children=[child.pk], needs="early_help.write"
    ) as here:
        in_a_sentence(what_happened, "what has happened")
        name = child.names.order_by("pk").first()
        approach = here.add(
            Approach,
            received_at=here.at,
            received_how="system",
            from_source="5D",
            from_person=by.name,
            what_happened=what_happened,
            **told,
        )
        contact = here.add(
            Contact,
            child=child,
            approach=approach,
            received_on=timezone.localdate(here.at),
            received_at=here.at,
            received_how="system",
            from_source="5D",
            about=approach.about,
            what_happened=what_happened,
        )
        told_of = {"born_on": child.born_on, "expected_on": child.expected_on}
        if name is not None:
            told_of |= {"forename": name.forename, "surname": name.surname}
        here.add(ChildNamed, approach=approach, contact=contact, **told_of)
        here.change(approach, completeness=completeness_of(approach).score)
    return contact


def set_aside(*, by: Account, named: ChildNamed, because: str) -> ChildNamed:
    """Say why a child who was named gets no contact: named twice, or of another area's notice.

    Raises Refused where no reason is given.
    """
    with recording(by=by, did="named child set aside", needs=RECORD, why=because) as here:
        if named.contact_id:
            raise Refused("This child has a contact. Decide on it, and give the reason there.")
        in_a_sentence(because, "why no contact is opened for this child")
        here.change(named, not_taken_because=because)
    return named


def add_agency(*, by: Account, name: str, kind: str) -> Agency:
    """Add a service that tells us about children, or that we ask. Raises Refused."""
    with recording(by=by, did="agency added", needs="front_door.decide") as here:
        name = " ".join(name.split())
        if not name:
            raise Refused("Give the agency's name.")
        if Agency.objects.filter(name__iexact=name).exists():
            raise Refused("This agency is listed already.")
        return here.add(Agency, name=name, kind=kind)


def join_agency(*, by: Account, account: Account, agency: Agency, job: str = "") -> AgencyMember:
    """Say of which agency a partner's sign-in is. Raises Refused."""
    did = f"{account.name} refers for {agency.name}"
    with recording(by=by, did=did, needs="front_door.decide") as here:
        held = AgencyMember.objects.filter(account=account).first()
        if held is not None:
            return here.change(held, agency=agency, job=job)
        return here.add(AgencyMember, account=account, agency=agency, job=job)
