"""What must be put right today: the list of an inspection, and one of them with its answer."""

from __future__ import annotations

from django import forms
from django.http import Http404
from django.shortcuts import redirect, render

from sightline.core.access import reach_of, within_reach
from sightline.inspection.conduct.models import Remedy
from sightline.inspection.conduct.services import reviewing
from sightline.inspection.conduct.services.standing import seen_by
from sightline.web.called import names_of
from sightline.web.inspection.case.deeds import leads_to
from sightline.web.inspection.found import context, inspection_or_404
from sightline.web.inspection.sending import Deed, page_of, words
from sightline.web.screen import screen


class DoneForm(forms.Form):
    """What was done."""

    what_was_done = words(
        "What was done, by whom, and how is the child now?", "Say what was done for the child"
    )


class AcceptForm(forms.Form):
    """Nothing is asked: it will do."""


class MoreForm(forms.Form):
    """What is still needed."""

    why = words("What is still needed?", "Say what is still needed")


@screen(
    "inspections/<int:inspection_id>/today",
    title="What must be put right today",
    needs="inspections.room",
    reach="children in reach",
    under="inspection.one.one",
)
def remedies(request, inspection_id):
    """Each child of the inspection who needs something today, of those within reach."""
    inspection = inspection_or_404(request, inspection_id)
    reach = reach_of(request.user)
    held = Remedy.objects.filter(review__sampled__draw__inspection=inspection)
    mine = [
        each
        for each in held.select_related("review__sampled", "found_by", "done_by").order_by("pk")
        if each.review.sampled.child_id in reach
    ]
    names = names_of({each.review.sampled.child_id for each in mine})
    rows = [(each, names[each.review.sampled.child_id]) for each in mine]
    given = context(request, inspection) | {"rows": rows}
    return render(request, "inspection/remedies/remedies.html", given)


@screen(
    "inspections/today/<int:remedy_id>",
    title="Something that must be put right today",
    needs="inspections.room",
    reach="children in reach",
    under="inspection.room.room",
)
def remedy(request, remedy_id):
    """What inspectors say must be done, and what was done; answered by the authority."""
    held = Remedy.objects.select_related("review__sampled__draw__inspection").filter(pk=remedy_id)
    one = held.first()
    if one is None or not within_reach(request.user, one.review.sampled.child_id):
        raise Http404
    inspection = one.review.sampled.draw.inspection
    if not seen_by(request.user).filter(pk=inspection.pk).exists():
        raise Http404
    page = page_of(request, _deeds(request, one))
    if page.done:
        return redirect("inspection.remedies.remedy", remedy_id=remedy_id)
    child_id = one.review.sampled.child_id
    given = context(request, inspection) | {
        "page": page,
        "remedy": one,
        "child_id": child_id,
        "name": names_of({child_id})[child_id],
    }
    return render(request, "inspection/remedies/remedy.html", given, status=page.status)


def _deeds(request, one: Remedy) -> dict[str, Deed]:
    by = request.user

    def done(given):
        reviewing.put_right(by=by, remedy=one, **given)

    def accept(given):
        reviewing.accept(by=by, remedy=one)

    def more(given):
        reviewing.not_enough(by=by, remedy=one, why=given["why"], leads_to=leads_to)

    again = "The managers are told again, of what is still needed."
    return {
        "done": Deed(DoneForm, done, "The inspectors are told.", "Say what was done", "Answer"),
        "accept": Deed(AcceptForm, accept, "It is put right.", "It will do", "Accept it"),
        "more": Deed(MoreForm, more, again, "It will not do", "Ask again"),
    }
