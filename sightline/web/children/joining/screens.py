"""Join two records of one child, having seen them side by side; and undo it when it was wrong."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from sightline.core.access import reach_of
from sightline.core.acting import Refused
from sightline.record.people import joining
from sightline.record.people.models import Child, JoinedRecord
from sightline.web.called import names_of
from sightline.web.children.child.frame import framed
from sightline.web.returns.matches.screens import evidence
from sightline.web.screen import screen

JOIN = joining.JOIN


class JoinForm(forms.Form):
    """How the person knows that the two are one."""

    why = forms.CharField(
        label="How do you know that they are one child?",
        help_text="What you saw, and where. Whoever undoes it will read this.",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say how you know that they are one child"},
    )


class PartForm(forms.Form):
    """How the person knows that the two are two after all."""

    why = forms.CharField(
        label="How do you know that they are two children?",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say how you know that they are two children"},
    )


@screen(
    "children/<int:child_id>/join",
    title="Join two records of one child",
    needs=JOIN,
    reach="one child",
)
def join(request, child_id):
    """Find the other record by its id, see both side by side, and join them."""
    page = framed(request, child_id)
    asked = request.POST.get("other", "") or request.GET.get("other", "")
    asked = asked.replace("\0", "").strip()[:40]
    other = _other(request.user, page.child, asked)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if other is not None and form.is_valid():
        try:
            joining.join(
                by=request.user, child=page.child, other=other, because=form.cleaned_data["why"]
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "The two records are one. You can take them apart again.")
            return redirect("children.child.overview", child_id=child_id)
    given = {
        **page.context,
        "asked": asked,
        "other": other,
        "form": form,
        "evidence": evidence(page.child, other) if other else [],
        "past": _past(request.user, page.child),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "children/joining/join.html", given, status=status)


def _other(user, child: Child, asked: str) -> Child | None:
    """The record of this id, where the person can open it; nothing is said of any other."""
    if not asked:
        return None
    held = Child.objects.filter(la_child_id__iexact=asked).exclude(pk=child.pk)
    found = held.exclude(status=Child.Status.SUPERSEDED).first()
    return found if found is not None and found.pk in reach_of(user) else None


def _past(user, child: Child) -> list[JoinedRecord]:
    held = JoinedRecord.objects.filter(child=child).select_related("recorded_by", "other")
    reach = reach_of(user)
    return [each for each in held.order_by("-joined_on", "-pk") if each.other_id in reach]


@screen(
    "children/<int:child_id>/join/<int:joined_id>/undo",
    title="Take two records apart",
    needs=JOIN,
    reach="one child",
)
def undo(request, child_id, joined_id):
    """What went over goes back; ask why."""
    page = framed(request, child_id)
    held = JoinedRecord.objects.filter(child=page.child, undone_on=None, pk=joined_id)
    joined = held.select_related("other").first()
    if joined is None or joined.other_id not in reach_of(request.user):
        raise Http404
    form = PartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            joining.part(by=request.user, joined=joined, because=form.cleaned_data["why"])
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "They are two records again. Look at what came since.")
            return redirect("children.joining.join", child_id=child_id)
    given = {
        **page.context,
        "joined": joined,
        "form": form,
        "moved": joined.moved.count(),
        "name": names_of({joined.child_id})[joined.child_id],
    }
    status = 422 if form.is_bound else 200
    return render(request, "children/joining/undo.html", given, status=status)
