"""The deeds that ask other agencies what they know of a family, and take in their answers."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import in_a_sentence, recording
from sightline.core.refusal import Refused

from .models import Agency, AgencyMember, Contact, InformationRequest

RECORD, ANSWER = "front_door.record", "front_door.refer"
HOURS = {"immediate danger": 4, "see today": 24}
"""Hours an agency has to answer, by how urgent the first look found it; else three days."""
ELSE_HOURS = 72


def hours_to_answer(contact: Contact) -> int:
    """How long an agency is given, by what the first look came to."""
    look = contact.approach.first_look if contact.approach else ""
    return HOURS.get(look, ELSE_HOURS)


def ask(
    *,
    by: Account,
    contact: Contact,
    agencies: list[Agency],
    question: str,
    sharing_basis: str,
    about_whom: str = "",
    within_hours: int | None = None,
) -> list[InformationRequest]:
    """Ask agencies what they hold on the child, each adult and the address. Raises Refused."""
    with recording(
        by=by, did="information asked for", children=[contact.child_id], needs=RECORD
    ) as here:
        if not agencies:
            raise Refused("Choose at least one agency to ask.")
        in_a_sentence(question, "what you ask them")
        due_at = here.at + dt.timedelta(hours=within_hours or hours_to_answer(contact))
        return [
            here.add(
                InformationRequest,
                child_id=contact.child_id,
                contact=contact,
                agency=agency,
                question=question,
                about_whom=about_whom,
                sharing_basis=sharing_basis,
                asked_on=timezone.localdate(here.at),
                asked_at=here.at,
                asked_by=by,
                due_at=due_at,
            )
            for agency in agencies
        ]


def answer(
    *,
    by: Account,
    request: InformationRequest,
    answered_by: str,
    known: bool | None,
    facts_told: str = "",
    opinion: str = "",
    risk_view: str = "",
    could_not_because: str = "",
) -> InformationRequest:
    """Take in an agency's answer; that it knows nothing is an answer too. Raises Refused."""
    with recording(
        by=by, did="information answered", children=[request.child_id], needs=RECORD
    ) as here:
        _answered(
            here, request, answered_by, known, facts_told, opinion, risk_view, could_not_because
        )
    return request


def answer_as_partner(
    *,
    by: Account,
    request: InformationRequest,
    known: bool | None,
    facts_told: str = "",
    opinion: str = "",
    risk_view: str = "",
    could_not_because: str = "",
) -> InformationRequest:
    """An agency's own answer, by one of its people. Raises Refused for another agency's."""
    with recording(by=by, did="information answered by the agency", needs=ANSWER) as here:
        member = AgencyMember.objects.filter(account=by).first()
        if member is None or member.agency_id != request.agency_id:
            raise Refused("This was asked of another agency. Open those asked of yours.")
        here.also_about(request.child_id)
        _answered(here, request, by.name, known, facts_told, opinion, risk_view, could_not_because)
    return request


def _answered(here, request, answered_by, known, facts_told, opinion, risk_view, could_not) -> None:
    request.refresh_from_db(fields=["answered_at"])
    if request.answered_at is not None:
        raise Refused("This has been answered. Ask again if there is more to know.")
    if not answered_by.strip():
        raise Refused("Give the name of whoever answered.")
    if known is None and not could_not.strip():
        raise Refused("Say whether the agency knows the family, or why it could not answer.")
    if known and not facts_told.strip():
        raise Refused("Say what the agency knows: what happened, and how they know.")
    here.change(
        request,
        answered_on=timezone.localdate(here.at),
        answered_at=here.at,
        answered_by_name=answered_by.strip(),
        known_to_agency=known,
        facts_told=facts_told,
        opinion=opinion,
        risk_view=risk_view,
        could_not_answer_because=could_not,
    )
