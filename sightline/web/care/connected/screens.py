"""Stays with relatives and friends: what was checked, when approval runs out, and the forms."""

from __future__ import annotations

from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.spine import GONE
from sightline.record.care import connecting
from sightline.record.care.choices import StatusChosen
from sightline.record.care.models import ConnectedStay
from sightline.web.called import names_of
from sightline.web.front_door.waiting import clocks_about
from sightline.web.owed import line_of
from sightline.web.recording.form import RecordingForm, any_of, day, one_of, words, yes_no
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.screen import screen

UNDER = "care.connected.register"
AT = "children/<int:child_id>/connected/<int:stay_id>/"


@screen(
    "connected",
    title="Children with relatives and friends",
    needs="children.open",
    reach="children in reach",
    listed="Children with relatives and friends",
    under="work.my_work.my_work",
)
def register(request):
    """Every stay that goes on, the one whose approval runs out first at the top."""
    today = timezone.localdate()
    held = reach_of(request.user).of(ConnectedStay.objects.exclude(status__in=GONE))
    rows = list(held.filter(ended_on=None, fully_approved_on=None).order_by("began_on", "pk"))
    lines: dict[int, list] = {each.pk: [] for each in rows}
    for code in ("emergency-kin-check", "reg24-temporary-approval"):
        for pk, owed in clocks_about(code, rows, today).items():
            if pk in lines:
                lines[pk].append(line_of(owed))
    told = [(each, connecting.runs_out_on(each), lines[each.pk]) for each in rows]
    given = {
        "rows": sorted(told, key=lambda one: (one[1] is None, one[1] or today, one[0].pk)),
        "unchecked": sum(1 for each in rows if not each.all_checked),
        "run_out": sum(1 for _, ends_on, _ in told if ends_on and ends_on < today),
        "today": today,
        "names": names_of({each.child_id for each in rows}),
        "may_record": may(request.user, "record.write"),
        "may_extend": may(request.user, "record.sign_off"),
    }
    return render(request, "care/connected/register.html", given)


_stay = of_child(ConnectedStay)


def _done(says: str) -> Done:
    return Done(says, reverse(UNDER))


class BeginForm(RecordingForm):
    """Since when, in what hurry, under what arrangement, and what was checked before."""

    began_on = day("When does the child begin to stay there?")
    emergency = yes_no("Is it an emergency?")
    status_chosen = one_of("Under what arrangement?", StatusChosen.choices)
    checks = any_of("What has been checked?", connecting.CHECKS)
    checked_on = day("When was the last check made?", required=False)
    why_not_all = words(
        "If not everything was checked: why, and what keeps the child safe?", rows=3
    )

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"began_on": timezone.localdate(), "checked_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/connected/new",
    title="The child goes to relatives or friends",
    form=BeginForm,
    under=UNDER,
    offer="The child goes to stay with relatives or friends",
)
def begin(asked: Asked) -> Done:
    """What was checked before the child moved in; the clocks begin."""
    made = connecting.begin_stay(by=asked.by, child=asked.child, **asked.given)
    ends_on = connecting.runs_out_on(made)
    says = "The stay is recorded."
    if not made.all_checked:
        says += " Not everything was checked: finish the checks now."
    if ends_on:
        says += f" Temporary approval runs out on {ends_on:%-d %B %Y}."
    return _done(says)


class CheckedForm(RecordingForm):
    """That every check has been made."""

    checks = any_of("What has been checked?", connecting.CHECKS, required=True)
    checked_on = day("When was the last check made?")

    def clean_checks(self) -> list[str]:
        """Every one of them. Raises ValidationError."""
        chosen = self.cleaned_data["checks"]
        missing = [title for code, title in connecting.CHECKS if code not in chosen]
        if missing:
            self.add_error("checks", f"Still to be checked: {'; '.join(missing)}")
        return chosen


@recording_screen(
    AT + "checked", title="Every check was made", form=CheckedForm, about=_stay, under=UNDER
)
def checked(asked: Asked) -> Done:
    """The duty to check is met, late or not."""
    connecting.finish_checks(by=asked.by, stay=asked.about, checked_on=asked.given["checked_on"])
    return _done("The checks are recorded.")


class ExtendForm(RecordingForm):
    """Why the full approval takes longer."""

    because = words("Why is the full approval not finished?", required=True, rows=3)


@recording_screen(
    AT + "extend",
    title="Extend temporary approval",
    form=ExtendForm,
    needs="record.sign_off",
    about=_stay,
    under=UNDER,
)
def extend(asked: Asked) -> Done:
    """Once, by eight weeks."""
    connecting.extend_approval(by=asked.by, stay=asked.about, **asked.given)
    return _done("Temporary approval is extended by eight weeks.")


class ApprovedForm(RecordingForm):
    """When they were approved."""

    fully_approved_on = day("When were they approved as foster carers?")


@recording_screen(
    AT + "approved", title="They were approved", form=ApprovedForm, about=_stay, under=UNDER
)
def approved(asked: Asked) -> Done:
    """The clock of the approval is met."""
    connecting.approve_fully(by=asked.by, stay=asked.about, **asked.given)
    return _done("The approval is recorded.")


class EndForm(RecordingForm):
    """When and why it ended."""

    ended_on = day("When did the stay end?")
    why = words("Why did it end, and where did the child go?", required=True, rows=3)


@recording_screen(AT + "end", title="The stay ended", form=EndForm, about=_stay, under=UNDER)
def end(asked: Asked) -> Done:
    """The child no longer stays there."""
    connecting.end_stay(by=asked.by, stay=asked.about, **asked.given)
    return _done("The end is recorded.")
