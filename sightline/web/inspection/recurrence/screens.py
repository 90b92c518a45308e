"""The timeline of what was asked for again, and the pairs that wait for somebody to look."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.inspection.improvement import recurring
from sightline.inspection.improvement.models import Recurrence
from sightline.web.screen import screen

from .drawing import timeline_of

SAME, OTHER = "same", "other"
SHOWN = 10
"""How many of the pairs that wait stand on the page at once, the likest first."""


class DecideForm(forms.Form):
    """Whether two weaknesses are the same, and how they differ if not."""

    recurrence = forms.IntegerField(widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label="Is it the same weakness?",
        choices=[(SAME, "The same weakness"), (OTHER, "Not the same")],
        widget=forms.RadioSelect,
        error_messages={"required": "Select whether it is the same weakness"},
    )
    because = forms.CharField(
        label="Why? (needed if it is not the same)",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
    )


@screen(
    "improvement/again",
    title="Asked for again",
    needs="improvement.see",
    under="inspection.improvement.plan",
)
def timeline(request):
    """Each weakness through the reports that found it, then the pairs that wait."""
    there = recurring.authorities()
    authority = request.GET.get("authority", "")
    authority = authority if authority in there else next(iter(there), "")
    here = f"{reverse('inspection.recurrence.timeline')}?{urlencode({'authority': authority})}"
    number, form = 0, None
    if request.method == "POST":
        form, number = _sent(request)
        says = _do(request, authority, form)
        if says:
            messages.success(request, says)
            return redirect(here)
    given = _given(request, authority, there, (form, number)) | {"here": here}
    status = 422 if request.method == "POST" else 200
    return render(request, "inspection/recurrence/timeline.html", given, status=status)


def _given(request, authority: str, there: list[str], sent: tuple) -> dict:
    """The reports and their weaknesses, the lines that tie them, and the pairs that wait."""
    form, number = sent
    weaknesses = recurring.weaknesses_of(authority) if authority else []
    known = {each.key: each for each in weaknesses}
    held = [
        each
        for each in Recurrence.objects.filter(authority=authority).order_by("-likeness", "pk")
        if (each.earlier_report, each.earlier_number) in known
        and (each.later_report, each.later_number) in known
    ]
    by_decision = {
        said: [each for each in held if each.decision == said] for said in Recurrence.Decision
    }
    found = recurring.threads(weaknesses, by_decision[Recurrence.Decision.CONFIRMED])
    reports = sorted({(each.on, each.report) for each in weaknesses})
    return {
        "authority": authority,
        "there": there,
        "ours": recurring.OURS,
        "reports": reports,
        "threads": found,
        "chart": timeline_of(reports, found),
        "waiting": [
            _waits(each, known, form if each.pk == number else None)
            for each in by_decision[Recurrence.Decision.WAITING]
        ],
        "refused": len(by_decision[Recurrence.Decision.REFUSED]),
        "threshold": recurring.THRESHOLD,
        "most": SHOWN,
        "may_decide": may(request.user, recurring.WRITE),
        "wrong": form if form is not None and form.errors else None,
    }


def _waits(each: Recurrence, known: dict, sent: DecideForm | None) -> tuple:
    """A pair that waits, both its weaknesses, and its form."""
    form = sent or DecideForm(auto_id=f"pair{each.pk}_%s", initial={"recurrence": each.pk})
    earlier = known[each.earlier_report, each.earlier_number]
    return each, earlier, known[each.later_report, each.later_number], form


def _sent(request):
    """The form that was sent, and the number of its pair."""
    given = request.POST.get("recurrence", "")
    number = int(given) if given.isdecimal() and len(given) < 19 else 0
    return DecideForm(request.POST, auto_id=f"pair{number}_%s"), number


def _do(request, authority: str, form: DecideForm) -> str:
    """Look for pairs, or decide on one; what was done, or nothing where the form is wrong."""
    if request.POST.get("do") == "look":
        form.errors.clear()
        found = recurring.propose(by=request.user, authority=authority)
        return f"{found} new pairs are alike enough to be looked at."
    if not form.is_valid():
        return ""
    recurrence = get_object_or_404(Recurrence, pk=form.cleaned_data["recurrence"])
    try:
        recurring.decide(
            by=request.user,
            recurrence=recurrence,
            same=form.cleaned_data["answer"] == SAME,
            on=timezone.localdate(),
            because=form.cleaned_data["because"],
        )
    except Refused as no:
        form.add_error("because", str(no))
        return ""
    return "Decided. The timeline shows it."
