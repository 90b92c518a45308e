"""One inspection at a glance: what is done, what is next, and who inspects."""

from __future__ import annotations

from django import forms
from django.shortcuts import redirect, render

from sightline.core.acting import Refused
from sightline.core.calendar import working_days_between
from sightline.core.models import Account
from sightline.inspection.conduct.models import CaseReview, Inspection, Remedy, Report
from sightline.inspection.conduct.scope import areas_of
from sightline.inspection.conduct.services import limits, setting_up
from sightline.inspection.conduct.weighing import CERTAIN, applies, standing_grades
from sightline.inspection.frameworks import framework
from sightline.web.inspection.found import ROOM, context, inspection_or_404
from sightline.web.inspection.sending import Deed, choice, line, page_of
from sightline.web.screen import screen


class AddForm(forms.Form):
    """The sign-in name of an inspector, and whether they lead."""

    username = line("Sign-in name of the inspector", "Enter the sign-in name")
    part = choice("What is their part?", [("inspector", "Inspector"), ("lead", "Lead inspector")])


class SwitchForm(forms.Form):
    """Which limit, and why it should not hold here or should hold again."""

    code = forms.CharField(widget=forms.HiddenInput)
    why = line("Why?", "Say why")


class EndForm(forms.Form):
    """Whose time ends, and why."""

    member = forms.IntegerField(widget=forms.HiddenInput)
    why = line("Why does it end?", "Say why in a sentence")


@screen(
    "inspections/<int:inspection_id>",
    title="Inspection",
    needs="inspections.room",
    reach="numbers",
    under=ROOM,
    counts_outside="inspections.room",
)
def one(request, inspection_id):
    """How far it has got, its inspectors and their time, and what must be put right today."""
    inspection = inspection_or_404(request, inspection_id)
    scale = framework(inspection.framework)
    page = page_of(request, _deeds(request, inspection))
    if page.done:
        return redirect("inspection.one.one", inspection_id=inspection.pk)
    given = context(request, inspection) | {
        "page": page,
        "steps": steps(inspection),
        "parts": [part.review for part in scale.optional_parts if part.key in inspection.also],
        "notice": _notice(inspection),
        "limits": [
            (guard, CERTAIN.get(guard.certainty, guard.certainty), applies(inspection, guard))
            for guard in scale.guards
        ],
        "members": inspection.members.select_related("account").order_by("-leads", "pk"),
        "open_remedies": Remedy.objects.filter(
            review__sampled__draw__inspection=inspection, accepted_at__isnull=True
        ).count(),
    }
    return render(request, "inspection/one/one.html", given, status=page.status)


def _deeds(request, inspection: Inspection) -> dict[str, Deed]:
    def add(given):
        account = Account.objects.filter(username=given["username"].strip().lower()).first()
        if account is None:
            raise Refused("Nobody here has that sign-in name. Ask whoever keeps the accounts.")
        setting_up.add_inspector(
            by=request.user, inspection=inspection, account=account, leads=given["part"] == "lead"
        )

    def end(given):
        member = inspection.members.filter(pk=given["member"]).first()
        if member is None:
            raise Refused("That is no inspector of this inspection.")
        setting_up.end_time(by=request.user, inspection=inspection, member=member, why=given["why"])

    def switch(given):
        limits.switch(by=request.user, inspection=inspection, **given)

    switched = "The limit is switched. Your reason is kept with it."
    added = "They can work on this inspection until its time is over."
    return {
        "add": Deed(AddForm, add, added, "Add an inspector", "Add this inspector"),
        "end": Deed(EndForm, end, "Their time is over.", "End their time", "End it now"),
        "switch": Deed(SwitchForm, switch, switched, "Switch a limit", "Switch it"),
    }


def _notice(inspection: Inspection) -> str:
    """How many working days before the first day the authority was told."""
    if inspection.told_on is None:
        return "No day is written down on which the authority was told."
    days = working_days_between(inspection.told_on, inspection.began_on)
    named = "no working day" if days < 1 else f"{days} working day{'' if days == 1 else 's'}"
    told = inspection.told_on
    return f"The authority was told on {told.day} {told:%B %Y}, {named} before the first day."


def steps(inspection: Inspection) -> list[tuple[str, bool, str]]:
    """Each step, whether it is done, and what stands about it."""
    draw = inspection.draws.order_by("-number").first()
    sampled = draw.sampled.count() if draw else 0
    read = CaseReview.objects.filter(
        sampled__draw__inspection=inspection, finished_at__isnull=False
    ).count()
    asked = inspection.requests.count()
    came = inspection.requests.filter(received_on__isnull=False).count()
    areas = areas_of(inspection)
    graded = standing_grades(inspection, only_agreed=True)
    report = Report.objects.filter(inspection=inspection).first()
    entries = inspection.log.filter(withdrawn_because="").count()
    return [
        ("Inspectors", inspection.members.exists(), _of(inspection.members.count(), "added")),
        ("Evidence asked for", bool(asked) and came == asked, f"{came} of {asked} handed over"),
        ("Lists frozen", inspection.lists.exists(), _of(inspection.lists.count(), "frozen")),
        ("Sample drawn", draw is not None, f"{sampled} children" if draw else "not yet"),
        ("Files read", bool(sampled) and read == sampled, f"{read} of {sampled}"),
        ("Evidence logged", entries > 0, _of(entries, "lines")),
        (
            "Grades agreed",
            len(graded) >= len(areas),
            f"{len(graded)} of {len(areas)} areas",
        ),
        (
            "Report published",
            report is not None and report.state == Report.State.PUBLISHED,
            report.get_state_display().split(":")[0].lower() if report else "not drafted",
        ),
    ]


def _of(count: int, what: str) -> str:
    return f"{count} {what}" if count else "none yet"
