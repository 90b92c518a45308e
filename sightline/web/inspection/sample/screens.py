"""The sample, drawn in the open: seed, groups, worries, and how far it can be trusted."""

from __future__ import annotations

from django import forms
from django.shortcuts import redirect, render

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.inspection.conduct import strata, uncertainty, worries
from sightline.inspection.conduct.lists.book import of_children
from sightline.inspection.conduct.models import Draw, Inspection
from sightline.inspection.conduct.services import sampling
from sightline.web.called import names_of
from sightline.web.inspection.found import as_inspector_or_404, context, inspection_or_404
from sightline.web.inspection.sending import Deed, line, number, page_of, several
from sightline.web.screen import screen


class DrawForm(forms.Form):
    """The seed and where it comes from, the lists, the groups and the sizes."""

    seed = line("Seed", "Enter the seed", "A number that nobody here could choose.")
    seed_from = line(
        "Where does the seed come from?",
        "Say where the seed comes from",
        "Such as the numbers of last Saturday’s lottery. Anybody can then draw the sample again.",
    )
    codes = several("From which lists?", [])
    stratify = several(
        "In which groups?",
        [(code, title) for code, (title, _) in strata.STRATIFIERS.items()],
        "Each group gets its share of the sample. Two are usually enough.",
        required=False,
    )
    size = number("How many children by lot?", 1, sampling.LARGEST)
    worry_size = number("How many more because something is known to be wrong?", 0, 400)
    why_again = line("Why is another sample drawn?", "", required=False)

    def __init__(self, *given, lists, again, **options):
        super().__init__(*given, **options)
        self.fields["codes"].choices = lists
        if not again:
            self.fields["why_again"].widget = forms.HiddenInput()


@screen(
    "inspections/<int:inspection_id>/sample",
    title="Sample",
    needs="inspections.room",
    reach="children in reach",
    under="inspection.one.one",
    counts_outside="inspections.room",
)
def sample(request, inspection_id):
    """Who is in the sample, of those within reach, and how each came into it."""
    if may(request.user, "inspections.run"):
        inspection = inspection_or_404(request, inspection_id)
    else:
        inspection = as_inspector_or_404(request, inspection_id)
    draws = list(inspection.draws.select_related("drawn_by").order_by("-number"))
    page = page_of(request, _deeds(request, inspection, bool(draws)))
    if page.done:
        return redirect("inspection.sample.sample", inspection_id=inspection.pk)
    latest = draws[0] if draws else None
    given = context(request, inspection) | {
        "page": page,
        "draws": draws,
        "draw": latest,
        "rows": rows(request, latest) if latest else [],
        "trust": uncertainty.widest(latest.size, latest.population) if latest else None,
        "method": uncertainty.METHOD,
        "groups": [strata.STRATIFIERS[name][0].lower() for name in latest.stratify]
        if latest
        else [],
        "again": _again(latest) if latest and may(request.user, "inspections.run") else None,
    }
    return render(request, "inspection/sample/sample.html", given, status=page.status)


def _held(inspection: Inspection):
    """The frozen lists that name children: one of adults is no list to draw children from."""
    return inspection.lists.filter(code__in=of_children())


def _deeds(request, inspection: Inspection, again: bool) -> dict[str, Deed]:
    lists = [(each.code, f"List {each.code}: {each.title}") for each in _held(inspection)]

    def form(sent, **options):
        usual = {"codes": [code for code, _ in lists], "stratify": ["need", "age"]}
        return DrawForm(sent, lists=lists, again=again, initial=usual, **options)

    def draw(given):
        why_again = given.pop("why_again")
        sampling.draw(
            by=request.user,
            inspection=inspection,
            design=sampling.Design(**given),
            why_again=why_again,
        )

    says = "The sample is drawn. The inspectors can read the children in it, and no others."
    asks = "Draw another sample" if again else "Draw the sample"
    return {"draw": Deed(form, draw, says, asks, "Draw it")}


def rows(request, draw: Draw) -> list[dict]:
    """The children drawn who are within reach, with how far the reading of each has got."""
    reach = reach_of(request.user)
    held = draw.sampled.select_related("child", "review").order_by("place")
    mine = [each for each in held if each.child_id in reach]
    names = names_of({each.child_id for each in mine})
    found = []
    for each in mine:
        review = getattr(each, "review", None)
        found.append(
            {
                "sampled": each,
                "name": names[each.child_id],
                "why": worries.said(each.worries),
                "standing": "not read yet"
                if review is None
                else "read"
                if review.finished_at
                else "being read",
                "overall": review.overall if review and review.finished_at else None,
            }
        )
    return found


def _again(draw: Draw) -> bool | None:
    """Whether the same lists and seed give the same children; None where that cannot be asked."""
    try:
        drawn = sampling.drawn_again(draw)
    except Refused:
        return None
    held = draw.sampled.filter(at_random=True).order_by("place")
    return drawn == list(held.values_list("child_id", flat=True))
