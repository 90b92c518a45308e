"""Strategy discussions: who took part, what each knew, what was decided for each child and why."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.calendar import london_date
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.people.models import Child
from sightline.record.planning import meetings
from sightline.record.planning.choices import THERE, Agency, MeetingKind
from sightline.record.planning.models import Meeting, MeetingMember

from .choices import EnquiryKind, Safety
from .models import StrategyDiscussion

NEEDED = (Agency.POLICE, Agency.SOCIAL_CARE, Agency.HEALTH)
"""The agencies that a strategy discussion always has."""


def hold_discussion(
    *,
    by: Account,
    children: Mapping[Child, Mapping[str, Any]],
    held_at: dt.datetime,
    asked_for_at: dt.datetime | None,
    members: Sequence[Mapping[str, Any]],
    not_all_there_because: str = "",
    how: str = "",
    **told: Any,
) -> list[StrategyDiscussion]:
    """Write down one discussion about one child or several, each with a decision of their own.

    `children` gives what was decided for each: `enquiry`, `reason` and the rest. `members` gives
    for each person `name`, `agency`, `attended` and `information`. One written up late keeps the
    times it had. Raises Refused.
    """
    numbers = [child.pk for child in children]
    with recording(by=by, did="strategy discussion recorded", children=numbers) as here:
        _refuse_times(held_at, asked_for_at)
        there, all_three = _there(members, not_all_there_because)
        for child, what in children.items():
            _refuse_undecided(child, what)
        day = london_date(held_at)
        meeting = meetings.call_meeting(
            by=by, kind=MeetingKind.STRATEGY, children=children, planned_on=day, how=how
        )
        for each in members:
            here.add(MeetingMember, meeting=meeting, **each)
        meetings.hold(by=by, meeting=meeting, held_on=day, held_at=held_at)
        shared = {
            **told,
            **_times(held_at, asked_for_at),
            "meeting": meeting,
            "agencies": there,
            "police_social_care_and_health": all_three,
            "not_all_there_because": not_all_there_because,
        }
        return [_decided(here, child, shared, what) for child, what in children.items()]


def _times(held_at: dt.datetime, asked_for_at: dt.datetime | None) -> dict[str, Any]:
    return {
        "asked_for_on": london_date(asked_for_at) if asked_for_at else None,
        "asked_for_at": asked_for_at,
        "held_on": london_date(held_at),
        "held_at": held_at,
    }


def _decided(
    here: Recording, child: Child, shared: Mapping[str, Any], what: Mapping[str, Any]
) -> StrategyDiscussion:
    opens = what["enquiry"] != EnquiryKind.NONE
    return here.add(StrategyDiscussion, child=child, led_to_enquiry=opens, **{**shared, **what})


def _refuse_times(held_at: dt.datetime, asked_for_at: dt.datetime | None) -> None:
    if held_at > timezone.now():
        raise Refused("The discussion is still to come. Record it once it has happened.")
    if asked_for_at and asked_for_at > held_at:
        raise Refused("It was held before harm was suspected. Correct one of the times.")


def _there(members: Sequence[Mapping[str, Any]], because: str) -> tuple[list[str], bool]:
    """The agencies that took part, and whether all three that are needed did."""
    found = {each.get("agency") for each in members if each.get("attended") in THERE}
    there = [agency for agency in Agency.values if agency in found]
    if len(there) < 2:
        raise Refused(
            "A strategy discussion is between agencies. Say who took part, and from which agency."
        )
    all_three = set(NEEDED) <= set(there)
    if not all_three and not because.strip():
        raise Refused(_missing(there))
    return there, all_three


def _missing(there: Sequence[str]) -> str:
    absent = " and ".join(each.label.lower() for each in NEEDED if each not in there)
    return (
        f"Police, health and social care decide together, and {absent} did not take part."
        " Ask them, or say why it could not wait."
    )


def _refuse_undecided(child: Child, decided: Mapping[str, Any]) -> None:
    if decided.get("enquiry") not in EnquiryKind.values:
        raise Refused(f"Say what was decided for {child.called}: no enquiry, single or joint.")
    in_a_sentence(str(decided.get("reason", "")), f"why that was decided for {child.called}")
    if (
        decided["enquiry"] == EnquiryKind.SINGLE
        and not str(decided.get("single_because", "")).strip()
    ):
        raise Refused(f"Say why the police do not enquire with us about {child.called}.")
    if decided.get("immediate_safety") not in Safety.values:
        raise Refused(f"Say how {child.called} is kept safe tonight.")


def send_record(
    *, by: Account, meeting: Meeting, members: Sequence[MeetingMember], sent_on: dt.date
) -> bool:
    """Say which agencies the record went to, and when. Returns whether all now have it.

    The duty to send it is met once every agency that took part has been sent it. Raises Refused.
    """
    children = meetings.children_of(meeting)
    with recording(by=by, did="strategy record sent", children=children) as here:
        meetings.send_record(by=by, members=members, sent_on=sent_on)
        present = meetings.present(Meeting.objects.get(pk=meeting.pk))
        to_all = all(each.record_sent_on for each in present)
        last = max(each.record_sent_on for each in present if each.record_sent_on)
        for each in meeting.discussions.all():
            here.change(each, record_sent_on=last, record_sent_to_all=to_all)
    return to_all


def held_late(discussion: StrategyDiscussion) -> bool:
    """Whether it was written up on a later day than it was held."""
    return london_date(discussion.recorded_at) > discussion.held_on


def tell_parents(
    *, by: Account, discussion: StrategyDiscussion, told_on: dt.date, text: str
) -> None:
    """Say when and how the parents were told, where they were not at first. Raises Refused."""
    with recording(by=by, did="parents told of an enquiry", children=[discussion.child_id]) as here:
        has_happened(told_on, "Telling the parents")
        said = in_a_sentence(text, "what they were told and by whom")
        here.change(
            discussion,
            parents_told=f"{discussion.parents_told}\n{told_on:%-d %B %Y}: {said}".strip(),
        )
