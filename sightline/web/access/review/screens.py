"""Records opened outside reach: those that await review, oldest first, and the review of one."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.core.models import ReachGrant
from sightline.web.access import openings
from sightline.web.screen import screen

PER_PAGE = 40


class ReviewForm(forms.Form):
    """A finding, a sentence, and what follows."""

    found = forms.ChoiceField(
        label="Was it right to open this record?",
        widget=forms.RadioSelect,
        choices=ReachGrant.Finding.choices,
        error_messages={"required": "Select whether it was right to open this record"},
    )
    sentence = forms.CharField(
        label="How do you know?",
        help_text="A sentence. The person who opened the record will read it.",
        max_length=2000,
        widget=forms.Textarea,
        error_messages={"required": "Say in a sentence how you know"},
    )
    what_follows = forms.CharField(
        label="What follows?",
        help_text="Needed where it was not right. For example: talked with them, told the family.",
        max_length=2000,
        required=False,
        widget=forms.Textarea,
    )

    def clean(self):
        """What was not right has a consequence."""
        given = super().clean()
        wrong = given.get("found") == ReachGrant.Finding.NOT_RIGHTLY
        if wrong and not given.get("what_follows"):
            self.add_error("what_follows", "Say what follows, where it was not right")
        return given


@screen(
    "access",
    title="Records opened outside reach",
    needs="access.review",
    reach="children in reach",
    menu=(60, "Openings"),
    names_outside="access.review",
)
def awaiting(request):
    """Those that await review, oldest first; or those reviewed, latest first."""
    held = openings.to_review(request.user)
    waiting = held.filter(reviewed_at=None)
    shown = "reviewed" if request.GET.get("show") == "reviewed" else "awaiting"
    listed = (
        waiting.order_by("granted_at", "pk")
        if shown == "awaiting"
        else held.exclude(reviewed_at=None).order_by("-reviewed_at", "-pk")
    )
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
    names = openings.called_by(request.user, {grant.child_id for grant in page})
    now = timezone.now()
    given = {
        "shown": shown,
        "page": page,
        "waiting": waiting.count(),
        "rows": [(each, names[each.child_id], openings.too_long(each, now)) for each in page],
        "late": sum(1 for each in waiting if openings.too_long(each, now)),
    }
    return render(request, "access/review/awaiting.html", given)


@screen(
    "access/<int:grant_id>",
    title="Review an opening",
    needs="access.review",
    reach="children in reach",
    under="access.review.awaiting",
    names_outside="access.review",
)
def one(request, grant_id):
    """Who, which child, why, what they then looked at; and whether it was right."""
    grant = get_object_or_404(openings.to_review(request.user), pk=grant_id)
    sent = request.POST if request.method == "POST" else None
    form = ReviewForm(sent)
    if form.is_valid():
        try:
            openings.review(by=request.user, grant=grant, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"Your review is recorded, and {grant.account.name} is told.")
            return redirect("access.review.awaiting")
    given = {
        "grant": grant,
        "name": openings.called_by(request.user, {grant.child_id})[grant.child_id],
        "looked": openings.looked_at(grant),
        "late": openings.too_long(grant, timezone.now()),
        "reachable": within_reach(request.user, grant.child_id),
        "form": form,
    }
    status = 422 if form.is_bound else 200
    return render(request, "access/review/one.html", given, status=status)
