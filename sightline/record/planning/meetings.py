"""The deeds of meeting: call one, ask people to it, hold it, send what was decided, hear back."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import has_happened, recording
from sightline.record.people.models import Child

from .choices import (
    FAMILY,
    FINISHED,
    THERE,
    ActionStatus,
    Agency,
    Attended,
    MeetingKind,
    Progress,
)
from .editing import keep, locked, refuse_unseen
from .models import Action, ActionUpdate, Meeting, MeetingChild, MeetingMember


def children_of(meeting: Meeting) -> list[int]:
    """The numbers of the children a meeting is about."""
    return list(meeting.children.order_by("pk").values_list("child_id", flat=True))


def call_meeting(
    *, by: Account, kind: str, children: Iterable[Child], planned_on: dt.date | None, **told: Any
) -> Meeting:
    """Plan a meeting about one child or several. Raises Refused."""
    about = [child.pk for child in children]
    if not about:
        raise Refused("Choose which child or children the meeting is about.")
    did = f"{MeetingKind(kind).label.lower()} called"
    with recording(by=by, did=did, children=about) as here:
        meeting = here.add(Meeting, kind=kind, planned_on=planned_on, **told)
        for child_id in about:
            here.add(MeetingChild, meeting=meeting, child_id=child_id)
    return meeting


def ask(*, by: Account, meeting: Meeting, name: str, **told: Any) -> MeetingMember:
    """Ask somebody to a meeting. Raises Refused."""
    with recording(by=by, did="asked to a meeting", children=children_of(meeting)) as here:
        if not name.strip():
            raise Refused("Say who is asked: a name, or their post where you do not have one yet.")
        return here.add(MeetingMember, meeting=meeting, name=name.strip(), **told)


def change_member(*, by: Account, member: MeetingMember, **told: Any) -> MeetingMember:
    """Put down what is known of somebody at a meeting: came, knew, was prepared. Raises Refused."""
    attended = told.get("attended", member.attended)
    because = told.get("attended_because", member.attended_because)
    children = children_of(member.meeting)
    with recording(by=by, did="who was at a meeting written down", children=children) as here:
        if attended in (Attended.PART, Attended.LEFT_OUT) and not because.strip():
            raise Refused(
                f"Say why {member.name} was there for part of it only, or was kept out of it."
            )
        return here.change(member, **told)


def hold(
    *,
    by: Account,
    meeting: Meeting,
    held_on: dt.date,
    held_at: dt.datetime | None = None,
    seen: int | None = None,
    **told: Any,
) -> Meeting:
    """Say that a meeting was held, and what was decided there. Raises Refused."""
    did = f"{meeting.get_kind_display().lower()} held"
    with recording(by=by, did=did, children=children_of(meeting)) as here:
        has_happened(held_on, "The meeting")
        if held_at and held_at > timezone.now():
            raise Refused("The meeting is still to come. Record it once it has happened.")
        if meeting.cancelled_on is not None:
            raise Refused("This meeting was called off. Call another if it was held after all.")
        held = locked(meeting)
        if seen is not None:
            refuse_unseen(held, seen, told)
        return keep(here, held, {"held_on": held_on, "held_at": held_at, **told})


def hold_now(
    *,
    by: Account,
    kind: str,
    children: Iterable[Child],
    held_on: dt.date,
    members: Iterable[Mapping[str, Any]],
    updates: Mapping[Action, Mapping[str, Any]],
    **told: Any,
) -> Meeting:
    """Write down a meeting that was held: who came, and each action gone through. Raises Refused.

    `members` gives for each person what a meeting member holds; `updates` gives for each action
    `seen`, `state`, `progress` and `what_changed`.
    """
    about = list(children)
    did = f"{MeetingKind(kind).label.lower()} written down"
    with recording(by=by, did=did, children=[child.pk for child in about]) as here:
        meeting = call_meeting(by=by, kind=kind, children=about, planned_on=held_on)
        for each in members:
            here.add(MeetingMember, meeting=meeting, **each)
        if not present(meeting):
            raise Refused("Say who came: tick each person who took part.")
        hold(by=by, meeting=meeting, held_on=held_on, **told)
        for action, said in updates.items():
            update_action(by=by, action=action, meeting=meeting, happened_on=held_on, **said)
    return meeting


def call_off(*, by: Account, meeting: Meeting, on: dt.date, why: str) -> Meeting:
    """Call a meeting off before it is held, with the reason. Raises Refused."""
    did = f"{meeting.get_kind_display().lower()} called off"
    with recording(by=by, did=did, children=children_of(meeting), why=why) as here:
        if meeting.held_on is not None:
            raise Refused(f"It was held on {meeting.held_on:%-d %B %Y}: it cannot be called off.")
        if not why.strip():
            raise Refused("Say why it is called off.")
        return here.change(meeting, cancelled_on=on, cancelled_because=why)


def send_record(
    *, by: Account, members: Iterable[MeetingMember], sent_on: dt.date
) -> list[MeetingMember]:
    """Say to whom the record of a meeting was sent, and when. Raises Refused."""
    sent = list(members)
    if not sent:
        raise Refused("Choose who the record was sent to.")
    children = [number for each in sent for number in children_of(each.meeting)]
    with recording(by=by, did="record of a meeting sent", children=children) as here:
        has_happened(sent_on, "The sending")
        for each in sent:
            if each.meeting.held_on is None or sent_on < each.meeting.held_on:
                raise Refused("The record is sent once the meeting has been held. Check the date.")
            here.change(each, record_sent_on=sent_on)
    return sent


def hear_back(*, by: Account, member: MeetingMember, received_on: dt.date) -> MeetingMember:
    """Say that somebody told us they have the record. Raises Refused."""
    children = children_of(member.meeting)
    with recording(by=by, did="record of a meeting received", children=children) as here:
        has_happened(received_on, "The receipt")
        if member.record_sent_on is None:
            raise Refused(f"Nothing was sent to {member.name} yet. Say when it was sent first.")
        if received_on < member.record_sent_on:
            raise Refused("It was received before it was sent. Correct one of the dates.")
        return here.change(member, record_received_on=received_on)


def present(meeting: Meeting) -> list[MeetingMember]:
    """Those who took part."""
    return [each for each in meeting.members.all() if each.attended in THERE]


def agencies_present(meeting: Meeting) -> list[str]:
    """The agencies that took part, each once, in the order they are listed."""
    there = {each.agency for each in present(meeting) if each.agency}
    return [agency for agency in Agency.values if agency in there]


def family_present(meeting: Meeting) -> bool:
    """Whether a child, a parent or anybody else of the family took part."""
    return any(each.kind in FAMILY for each in present(meeting))


def update_action(
    *,
    by: Account,
    action: Action,
    seen: int,
    happened_on: dt.date,
    state: str,
    progress: str,
    what_changed: str,
    meeting: Meeting | None = None,
) -> ActionUpdate:
    """Say how far an action has got and what is different for the child. Raises Refused.

    `seen` is the edition of the action the person read. At one meeting an action is gone through
    once: to say something else at the same meeting changes what was said there.
    """
    said = {"state": state, "progress": progress, "what_changed": what_changed.strip()}
    children = [action.version.child_id]
    with recording(by=by, did="action gone through", children=children) as here:
        has_happened(happened_on, "The meeting")
        _refuse_said(**said)
        held = locked(action)
        refuse_unseen(held, seen, said)
        keep(here, held, said)
        before = ActionUpdate.objects.filter(action=held, meeting=meeting)
        row = before.filter(**({} if meeting else {"happened_on": happened_on})).first()
        if row is not None:
            return here.change(row, **said, recorded_by=by)
        return here.add(ActionUpdate, action=held, meeting=meeting, happened_on=happened_on, **said)


def _refuse_said(state: str, progress: str, what_changed: str) -> None:
    if state not in ActionStatus.values or progress not in Progress.values:
        raise Refused("Say how far it has got, and whether it is better for the child.")
    if progress in (Progress.BETTER, Progress.WORSE) and not what_changed:
        raise Refused("Say what is different for the child: coming to a course is not a change.")
    if state in FINISHED and not what_changed:
        raise Refused("Say what came of it before it is finished.")
