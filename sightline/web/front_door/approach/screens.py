"""One approach as it was told, and for each child named in it: is this child known?"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.record.front_door import receiving
from sightline.record.front_door.choices import FirstLook
from sightline.record.front_door.models import Approach, ChildNamed
from sightline.record.people import adding
from sightline.record.people.models import Child
from sightline.web.called import names_of
from sightline.web.front_door import known
from sightline.web.front_door.asking_for import child_fields, child_told
from sightline.web.front_door.waiting import approaches_of, contact_address
from sightline.web.recording.form import RecordingForm, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

RECORD = "front_door.record"


def held_by(user, approach_id: int) -> Approach:
    """The approach, unless it is about a child whom this person may not see. Raises Http404."""
    found = approaches_of(user, reach_of(user)).filter(pk=approach_id)
    approach = found.select_related("agency", "sent_by").first()
    if approach is None:
        raise Http404
    return approach


@screen(
    "front-door/approaches/<int:approach_id>",
    title="What came in",
    needs="front_door.see",
    reach="children in reach",
    under="front_door.queue.queue",
    counts_outside=RECORD,
)
def approach(request, approach_id):
    """What was told, and each child named with the records that may be theirs."""
    held = held_by(request.user, approach_id)
    refused = ""
    if request.method == "POST":
        try:
            return redirect(_do(request, held))
        except Refused as no:
            refused = str(no)
    named = list(held.named.select_related("contact").order_by("pk"))
    names = names_of({each.contact.child_id for each in named if each.contact})
    given = {
        "approach": held,
        "complete": receiving.completeness_of(held),
        "children": [_shown(request.user, each, names) for each in named],
        "may_record": may(request.user, RECORD),
        "refused": refused,
    }
    status = 422 if refused else 200
    return render(request, "front_door/approach/approach.html", given, status=status)


def _shown(user, named: ChildNamed, names: dict[int, str]) -> dict[str, Any]:
    """One child named: taken in, set aside, or still to be looked for."""
    if named.contact is not None:
        return {
            "named": named,
            "name": names.get(named.contact.child_id, ""),
            "href": contact_address(named.contact),
        }
    if named.not_taken_because or not may(user, RECORD):
        return {"named": named}
    return {"named": named, "likely": known.likely(named, user)}


def _do(request, held: Approach) -> str:
    """Do what was asked for one child who was named; where to go next. Raises Refused."""
    wanted = request.POST.get("named", "")
    named = held.named.filter(pk=wanted if wanted.isdecimal() else None).first()
    if named is None:
        raise Refused("Choose a child of this approach.")
    do = request.POST.get("do", "")
    if do == "aside":
        receiving.set_aside(by=request.user, named=named, because=request.POST.get("why", ""))
        messages.success(request, "No contact is opened for this child; the reason is kept.")
        return request.path
    if do == "new":
        child = _added(request.user, named)
    elif do == "known":
        child = _chosen(request.user, named, request.POST.get("child", ""))
    else:
        raise Refused("Say whether this child is known.")
    contact = receiving.take_in(by=request.user, named=named, child=child)
    messages.success(request, "A contact is open, and its clock runs from when we were told.")
    return contact_address(contact)


def _added(user, named: ChildNamed) -> Child:
    """A new child, with the likely duplicates that were on the page when it was decided."""
    shown = known.likely(named, user)
    return adding.add_child(
        by=user,
        forename=named.forename,
        surname=named.surname,
        born_on=named.born_on,
        expected_on=named.expected_on,
        sex=named.sex,
        address=named.address,
        postcode=named.postcode,
        not_one_of=[match.child.pk for match in shown.matches],
    )


def _chosen(user, named: ChildNamed, number: str) -> Child:
    shown = known.likely(named, user)
    by_number = {str(match.child.pk): match.child for match in shown.matches}
    if number in by_number:
        return by_number[number]
    child = Child.objects.filter(la_child_id__iexact=number.strip() or None).first()
    if child is None or child.pk not in reach_of(user):
        raise Refused("No child that you can open has this id. Look for them by name first.")
    return child


class OtherChildForm(RecordingForm):
    """Another child of the same notice: what is the same is not asked again."""

    def settle(self) -> None:
        """The same questions as for the first child."""
        self.fields |= child_fields()

    def start(self) -> dict[str, Any]:
        """Surname, address and parents of the first child named."""
        first = self.about.named.order_by("pk").first()
        if first is None:
            return {}
        return {name: getattr(first, name) for name in receiving.OF_THE_FAMILY}


def _about(child, approach_id: int) -> Approach:
    found = Approach.objects.filter(pk=approach_id).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "front-door/approaches/<int:approach_id>/another",
    title="Another child of the same family or notice",
    form=OtherChildForm,
    needs=RECORD,
    about=_about,
    under="front_door.queue.queue",
    button="Add this child",
)
def another(asked: Asked) -> Done:
    """Name another child: one notice, and a decision for each child."""
    held = held_by(asked.by, asked.about.pk)
    receiving.name_another(by=asked.by, approach=held, **child_told(asked.given))
    to = reverse("front_door.approach.approach", kwargs={"approach_id": held.pk})
    return Done("The child is added. Each child gets a decision of their own.", to)


class LookForm(RecordingForm):
    """How soon something must be done."""

    first_look = one_of("How soon must something be done?", FirstLook.choices)
    because = words("Why can it wait, or why can it not?", required=True, rows=3)

    def start(self) -> dict[str, Any]:
        """As it was last said."""
        return {"first_look": self.about.first_look}


@recording_screen(
    "front-door/approaches/<int:approach_id>/look",
    title="How soon must something be done?",
    form=LookForm,
    needs=RECORD,
    about=_about,
    under="front_door.queue.queue",
    button="Save",
)
def look(asked: Asked) -> Done:
    """Say how soon, and why."""
    held = held_by(asked.by, asked.about.pk)
    receiving.look_first(by=asked.by, approach=held, **asked.given)
    to = reverse("front_door.approach.approach", kwargs={"approach_id": held.pk})
    return Done("The queue is in that order now.", to)
