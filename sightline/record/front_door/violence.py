"""The deeds about violence at home: what the police told, whom we told, and the risk conference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .models import (
    AdultInIncident,
    Approach,
    ChildAtIncident,
    DomesticAbuseNotice,
    RiskConference,
    RiskConferenceAction,
)

RECORD = "front_door.record"
YEAR = dt.timedelta(days=365)


def write_notice(
    *, by: Account, approach: Approach, adults: Iterable[Mapping[str, Any]], **told: Any
) -> DomesticAbuseNotice:
    """What the police or another agency told of an incident, and who was in it. Raises Refused."""
    with recording(by=by, did="notice of violence at home", needs=RECORD) as here:
        if DomesticAbuseNotice.objects.filter(approach=approach).exists():
            raise Refused("This incident is written down already. Open it to add to it.")
        has_happened(told.get("incident_at") or told["incident_on"], "The incident")
        notice = here.add(DomesticAbuseNotice, approach=approach, **told)
        for each in adults:
            if each.get("name", "").strip():
                here.add(AdultInIncident, notice=notice, **each)
    return notice


def place_child(
    *, by: Account, notice: DomesticAbuseNotice, child: Child, **told: Any
) -> ChildAtIncident:
    """Where a child was, and whether anybody saw or spoke to them. Raises Refused."""
    with recording(
        by=by, did="child at an incident at home", children=[child.pk], needs=RECORD
    ) as here:
        held = ChildAtIncident.objects.filter(notice=notice, child=child).first()
        if held is not None:
            return here.change(held, **told)
        return here.add(
            ChildAtIncident, notice=notice, child=child, happened_on=notice.incident_on, **told
        )


def tell_school(*, by: Account, incident: ChildAtIncident, told_by_whom: str) -> ChildAtIncident:
    """Write down that the child's school was told today, so that it can look out for them."""
    with recording(
        by=by, did="school told of an incident", children=[incident.child_id], needs=RECORD
    ) as here:
        if not told_by_whom.strip():
            raise Refused("Say who told the school, and whom they told.")
        here.change(
            incident,
            school_told_on=timezone.localdate(here.at),
            school_told_by_whom=told_by_whom.strip(),
        )
    return incident


def contact_harmed_person(*, by: Account, notice: DomesticAbuseNotice) -> DomesticAbuseNotice:
    """Write down that the person harmed was reached, in the way that is safe. Raises Refused."""
    with recording(by=by, did="person harmed was reached", needs=RECORD) as here:
        if not notice.safe_way:
            raise Refused(
                "Write down first how this person can safely be reached. Never write to the home"
                " they share."
            )
        here.change(notice, harmed_person_contacted_at=here.at)
    return notice


def incidents_in_a_year(child_id: int, before: dt.date) -> int:
    """How often violence at home was reported about a child in the year to a day."""
    return ChildAtIncident.objects.filter(
        child_id=child_id, happened_on__gt=before - YEAR, happened_on__lte=before
    ).count()


def refer_to_conference(
    *,
    by: Account,
    child: Child,
    because: str,
    agency: str,
    notice: DomesticAbuseNotice | None = None,
) -> RiskConference:
    """Ask that the agencies talk about a family at high risk (MARAC). Raises Refused."""
    with recording(
        by=by,
        did="referred to a risk conference",
        children=[child.pk],
        needs=RECORD,
        why=because,
    ) as here:
        in_a_sentence(because, "why the risk is high")
        today = timezone.localdate(here.at)
        before = RiskConference.objects.filter(child=child, referred_on__gt=today - YEAR)
        return here.add(
            RiskConference,
            child=child,
            notice=notice,
            referred_on=today,
            referred_by_agency=agency,
            because=because,
            repeat_within_12_months=before.exists(),
        )


def hear_conference(
    *,
    by: Account,
    conference: RiskConference,
    heard_on: dt.date,
    child_named: bool,
    what_was_shared: str,
    actions: Iterable[Mapping[str, Any]],
) -> RiskConference:
    """What came of a conference: whether the child was talked about, and who does what.

    Raises Refused.
    """
    with recording(
        by=by, did="risk conference heard", children=[conference.child_id], needs=RECORD
    ) as here:
        has_happened(heard_on, "The conference")
        if heard_on < conference.referred_on:
            raise Refused("It was heard before it was asked for. Correct the day.")
        here.change(
            conference,
            heard_on=heard_on,
            child_named=child_named,
            what_was_shared=what_was_shared,
        )
        for each in actions:
            if not each["owner"].strip():
                raise Refused("Name the person who does each action.")
            here.add(
                RiskConferenceAction, conference=conference, child_id=conference.child_id, **each
            )
    return conference


def finish_action(
    *, by: Account, action: RiskConferenceAction, done_on: dt.date, what_changed: str
) -> RiskConferenceAction:
    """Say that an action was done, and what changed for the child. Raises Refused."""
    with recording(
        by=by, did="risk conference action done", children=[action.child_id], needs=RECORD
    ) as here:
        has_happened(done_on, "This")
        in_a_sentence(what_changed, "what changed for the child")
        here.change(action, done_on=done_on, what_changed=what_changed)
    return action
