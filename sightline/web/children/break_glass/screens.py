"""Ask why, before letting a person into a record outside their reach."""

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.record.people.models import Child
from sightline.web import services
from sightline.web.called import names_of
from sightline.web.screen import screen

REASONS = (
    ("A child may be at risk now", "A child may be at risk now"),
    ("I am covering for the child's worker", "I am covering for the child’s worker"),
    ("I work with a brother, sister or parent", "I work with a brother, sister or parent"),
    ("My manager or the duty team asked me to", "My manager or the duty team asked me to"),
    ("Another reason", "Another reason"),
)
REASONS_FOR_RESTRICTED = (
    ("A child may come to harm today", "A child may come to harm today"),
    ("A court or the police need it today", "A court or the police need it today"),
    ("A named reader asked me to stand in", "A named reader asked me to stand in"),
)


class ReasonForm(forms.Form):
    """A named reason, and a sentence."""

    reason = forms.ChoiceField(
        label="Why do you need this record?",
        widget=forms.RadioSelect,
        error_messages={"required": "Select why you need this record"},
    )
    sentence = forms.CharField(
        label="Say more in a sentence",
        help_text="Your manager will read it.",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say more in a sentence, so your manager can judge it"},
    )

    def __init__(self, *given, restricted: bool, **options):
        super().__init__(*given, **options)
        self.fields["reason"].choices = REASONS_FOR_RESTRICTED if restricted else REASONS


@screen(
    "children/<int:child_id>/ask",
    title="Open a record outside your reach",
    needs="children.break_glass",
    reach="asking",
    under="children.find.find",
    names_outside="children.break_glass",
)
def ask(request, child_id):
    """Ask why; then log, tell the managers, and let in for a time."""
    child = get_object_or_404(Child, pk=child_id)
    onward = _onward(request, child)
    if within_reach(request.user, child_id):
        return redirect(onward)
    if request.method != "POST":
        services.note_asking(by=request.user, child=child)
    sent = request.POST if request.method == "POST" else None
    form = ReasonForm(sent, restricted=child.restricted)
    if form.is_valid():
        reason = f"{form.cleaned_data['reason']}: {form.cleaned_data['sentence']}"
        try:
            services.break_glass(by=request.user, child=child, reason=reason)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "The record is open to you for now. Your manager was told.")
            return redirect(onward)
    given = {
        "child": child,
        "name": "" if child.restricted else names_of([child.pk])[child.pk],
        "form": form,
        "next": onward,
        "told": _told(request, child),
    }
    status = 422 if form.is_bound else 200
    return render(request, "children/break_glass/ask.html", given, status=status)


def _told(request, child) -> list[str]:
    """Who will be told; not said of a restricted record, where it would tell of the child."""
    if child.restricted:
        return []
    return [account.name for account in services.who_is_told(request.user, child)]


def _onward(request, child) -> str:
    wanted = request.POST.get("next") or request.GET.get("next", "")
    home = reverse("children.child.overview", kwargs={"child_id": child.pk})
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if ours and wanted.startswith(home) else home
