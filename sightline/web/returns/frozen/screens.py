"""Signing a return off: the versions that were frozen, what each says, whose names it carries."""

from __future__ import annotations

import io
import zipfile
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.returns.models import FrozenReturn
from sightline.returns.sign_off import freezing
from sightline.web import export
from sightline.web.returns.errors import shown
from sightline.web.screen import screen

from . import differing
from .forms import ExplainForm, SignForm

LIST, ONE = "returns.frozen.versions", "returns.frozen.version"
DO = {"explain": (freezing.explain, "The reason is kept."), "sign": (freezing.sign, "Signed.")}


@screen(
    "returns/sign-off",
    title="Signing returns off",
    needs="returns.see",
    under="returns.loads.loads",
)
def versions(request):
    """Every version that was frozen, the latest first, and a way to freeze another."""
    name, year_ends_on = shown.name_asked(request), shown.year_asked(request, shown.last_ended())
    refused = ""
    if request.method == "POST":
        try:
            made = freezing.freeze(name, year_ends_on, by=request.user)
        except Refused as no:
            refused = str(no)
        else:
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
        "refused": refused,
    }
    status = 422 if refused else 200
    return render(request, "returns/frozen/versions.html", given, status=status)


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
    forms = {
        "explain": ExplainForm(
            request.POST if wanted == "explain" else None, figures=freezing.to_be_said(frozen)
        ),
        "sign": SignForm(request.POST if wanted == "sign" else None),
    }
    form = forms.get(wanted)
    if form is not None and form.is_valid():
        do, says = DO[wanted]
        try:
            do(by=request.user, frozen=frozen, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, says)
            return redirect(ONE, frozen_id=frozen.pk)
    wrong = form if form is not None and form.errors else None
    given = _told(request, frozen) | {"forms": forms, "wrong": wrong}
    return render(request, "returns/frozen/version.html", given, status=422 if wrong else 200)


def _told(request, frozen: FrozenReturn) -> dict:
    """What the page says of a version, and what this person may do about it."""
    later, signed_off = freezing.later_than(frozen).first(), freezing.signed_off(frozen)
    signatures = list(frozen.signatures.select_related("by"))
    signed = any(each.by_id == request.user.pk for each in signatures)
    open_still = may(request.user, freezing.SIGN) and not later
    return {
        "frozen": frozen,
        "explained": freezing.explained(frozen),
        "to_be_said": dict(freezing.to_be_said(frozen)),
        "unexplained": freezing.unexplained(frozen),
        "signatures": signatures,
        "signed_off": signed_off,
        "later": later,
        "errors": freezing.ERRORS,
        "list_of_errors": _errors_of(frozen),
        "beside": differing.beside(reach_of(request.user), frozen),
        "most": differing.MOST,
        "may_say": open_still and not signed_off,
        "may_sign": open_still and not signed,
        "may_freeze": may(request.user, freezing.FREEZE),
    }


def _errors_of(frozen: FrozenReturn) -> str:
    asked = {"return": frozen.return_name, "year": frozen.year_ends_on.year}
    return f"{reverse('returns.errors.errors')}?{urlencode(asked)}"


@screen(
    "returns/sign-off/<int:frozen_id>/differences.csv",
    title="All that differs between returns",
    needs="returns.see",
    reach="children in reach",
    under=LIST,
)
def differences(request, frozen_id):
    """Every row that differs, as a file: from the version before and from last year's return."""
    frozen = get_object_or_404(FrozenReturn, pk=frozen_id)
    rows = differing.rows(reach_of(request.user), frozen)
    freezing.noted(frozen, by=request.user)
    name = f"{frozen.return_name}-{frozen.year_ends_on}-version-{frozen.version}-differences"
    return export.streamed(rows, differing.COLUMNS, name, "csv")


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
