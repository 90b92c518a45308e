"""The frozen lists of an inspection: which, of which day, by which versions; and as files."""

from __future__ import annotations

from django import forms
from django.http import Http404
from django.shortcuts import redirect, render

from sightline.core.access import may, reach_of
from sightline.inspection.conduct.lists.book import lists as all_lists
from sightline.inspection.conduct.lists.drawing_up import NOBODY
from sightline.inspection.conduct.models import FrozenList
from sightline.inspection.conduct.services import sampling
from sightline.web import services
from sightline.web.export import streamed
from sightline.web.inspection.found import as_inspector_or_404, context, inspection_or_404
from sightline.web.inspection.sending import Deed, page_of, several
from sightline.web.screen import screen


class FreezeForm(forms.Form):
    """Which lists are frozen now."""

    codes = several("Which lists?", [])

    def __init__(self, *given, codes, **options):
        super().__init__(*given, **options)
        known = all_lists()
        self.fields["codes"].choices = [
            (code, f"List {code}: {known[code].title}") for code in codes
        ]


@screen(
    "inspections/<int:inspection_id>/lists",
    title="Frozen lists",
    needs="inspections.room",
    reach="numbers",
    under="inspection.one.one",
    counts_outside="inspections.room",
)
def lists(request, inspection_id):
    """Each list with its day, its length and its fingerprint."""
    inspection = _of(request, inspection_id)
    held = list(inspection.lists.select_related("frozen_by").order_by("pk"))
    left = [code for code in all_lists() if code not in {each.code for each in held}]

    def form(sent, **options):
        return FreezeForm(sent, codes=left, **options)

    def freeze(given):
        sampling.freeze(by=request.user, inspection=inspection, codes=given["codes"])

    says = "The lists are frozen. They stay as they are, whatever is recorded from now on."
    page = page_of(request, {"freeze": Deed(form, freeze, says, "Freeze lists", "Freeze them")})
    if page.done:
        return redirect("inspection.lists.lists", inspection_id=inspection.pk)
    given = context(request, inspection) | {"page": page, "held": held, "left": left}
    return render(request, "inspection/lists/lists.html", given, status=page.status)


def _of(request, inspection_id):
    """The inspection, for whoever runs it or inspects."""
    if may(request.user, "inspections.run"):
        return inspection_or_404(request, inspection_id)
    return as_inspector_or_404(request, inspection_id)


@screen(
    "inspections/<int:inspection_id>/lists/<str:code>.<str:form>",
    title="A frozen list, as a file",
    needs="duties.export",
    reach="children in reach",
    under="inspection.lists.lists",
)
def export(request, inspection_id, code, form):
    """The rows of the children within reach, as they were frozen."""
    inspection = _of(request, inspection_id)
    held = FrozenList.objects.filter(inspection=inspection, code=code).first()
    if held is None or form not in ("csv", "json"):
        raise Http404
    reach = reach_of(request.user)
    rows = [
        dict(zip(held.columns, row, strict=True))
        for row, child in zip(held.rows, held.children, strict=True)
        if child == NOBODY or child in reach
    ]
    what = f"list {code} of inspection {inspection}, {form}"
    services.note_export(by=request.user, what=what, rows=len(rows))
    return streamed(rows, held.columns, f"{inspection.reference}-list-{code}", form)
