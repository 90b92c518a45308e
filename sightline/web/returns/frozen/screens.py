"""Signing a return off: the versions that were frozen, what each says, whose names it carries."""

from __future__ import annotations

import io
import zipfile

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.record.people.models import Child
from sightline.returns.models import FrozenReturn
from sightline.returns.sign_off import comparing, freezing
from sightline.web.returns.errors import shown
from sightline.web.screen import screen

from .forms import ExplainForm, SignForm

LIST, ONE = "returns.frozen.versions", "returns.frozen.version"
MOST = 200
"""Differences that a page shows; the rest are counted."""


@screen(
    "returns/sign-off",
    title="Signing returns off",
    needs="returns.see",
    under="returns.loads.loads",
)
def versions(request):
    """Every version that was frozen, the latest first, and a way to freeze another."""
    name, year_ends_on = shown.name_asked(request), shown.year_asked(request)
    if request.method == "POST":
        try:
            made = freezing.freeze(name, year_ends_on, by=request.user)
        except Refused as no:
            messages.error(request, str(no))
            return redirect(LIST)
        messages.success(request, f"{made}: frozen. Two people sign it.")
        return redirect(ONE, frozen_id=made.pk)
    held = FrozenReturn.objects.defer("content").prefetch_related("signatures__by")
    given = {
        "versions": [(each, len(each.signatures.all())) for each in held],
        "name": name,
        "returns": shown.returns(),
        "years": shown.YEARS,
        "year": year_ends_on.year,
        "needed": freezing.NEEDED,
        "may_freeze": may(request.user, freezing.FREEZE),
    }
    return render(request, "returns/frozen/versions.html", given)


@screen(
    "returns/sign-off/<int:frozen_id>",
    title="One version of a return",
    needs="returns.see",
    reach="children in reach",
    under=LIST,
)
def version(request, frozen_id):
    """What a version says beside the scorecard, last year and the version before; and the names."""
    frozen = get_object_or_404(FrozenReturn, pk=frozen_id)
    wanted = request.POST.get("do", "")
    figures = [(each["code"], each["title"]) for each in frozen.figures]
    forms = {
        "explain": ExplainForm(request.POST if wanted == "explain" else None, figures=figures),
        "sign": SignForm(request.POST if wanted == "sign" else None),
    }
    form = forms.get(wanted)
    if form is not None and form.is_valid():
        do = {"explain": freezing.explain, "sign": freezing.sign}[wanted]
        try:
            do(by=request.user, frozen=frozen, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, {"explain": "Said.", "sign": "Signed."}[wanted])
            return redirect(ONE, frozen_id=frozen.pk)
    given = {
        "frozen": frozen,
        "explained": {each.figure: each for each in frozen.explained.select_related("by")},
        "signatures": frozen.signatures.select_related("by"),
        "signed_off": freezing.signed_off(frozen),
        "later": freezing.later_than(frozen).first(),
        "beside": _beside(request, frozen),
        "forms": forms,
        "wrong": form if form is not None and form.errors else None,
        "most": MOST,
        "may_sign": may(request.user, freezing.SIGN),
        "may_freeze": may(request.user, freezing.FREEZE),
    }
    status = 422 if form is not None else 200
    return render(request, "returns/frozen/version.html", given, status=status)


@screen(
    "returns/sign-off/<int:frozen_id>/files",
    title="The files of one version of a return",
    needs="returns.write",
    under=LIST,
)
def files(request, frozen_id):
    """The files as they were frozen, byte for byte, packed together; who took them is kept."""
    frozen = get_object_or_404(FrozenReturn, pk=frozen_id)
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as into:
        for name, content in freezing.taken(frozen, by=request.user).items():
            into.writestr(zipfile.ZipInfo(name, freezing.LONG_AGO), content)
    answer = HttpResponse(pack.getvalue(), content_type="application/zip")
    called = f"{frozen.return_name}-{frozen.year_ends_on}-version-{frozen.version}.zip"
    answer["Content-Disposition"] = f'attachment; filename="{called}"'
    return answer


def _beside(request, frozen: FrozenReturn) -> list:
    """The version before and last year's, each with what differs that this person may see."""
    mine = freezing.reproduced(frozen)
    reach = reach_of(request.user)
    told = []
    for title, other in (
        ("The version before", freezing.before(frozen)),
        ("Last year's return", freezing.last_years(frozen)),
    ):
        if other is None:
            told.append((title, None, None, []))
            continue
        found = comparing.compared(freezing.reproduced(other), mine)
        names = {each.child for each in found.differences}
        known = dict(Child.objects.filter(la_child_id__in=names).values_list("la_child_id", "pk"))
        rows = [
            each for each in found.differences if each.child in known and known[each.child] in reach
        ]
        told.append((title, other, found, rows))
    return told
