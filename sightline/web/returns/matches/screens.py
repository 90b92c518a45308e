"""Children who may be one: listed with the evidence, settled by a person, undone by a person."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.record.care.models import Episode
from sightline.record.people.models import Child
from sightline.returns import settling
from sightline.returns.models import DoubtfulMatch, SettledMatch
from sightline.web.called import names_of
from sightline.web.screen import screen
from sightline.web.words import uk_date

PER_PAGE = 20
NEEDS = settling.PERMISSION
SAME, OTHER = "same", "other"


class AnswerForm(forms.Form):
    """One child or two, and how the person knows."""

    answer = forms.ChoiceField(
        label="Are these the same child?",
        choices=[(SAME, "Same child"), (OTHER, "Different children")],
        widget=forms.RadioSelect,
        error_messages={"required": "Select whether they are the same child"},
    )
    why = forms.CharField(
        label="How do you know?",
        help_text="For whoever looks at this again: what you saw, and where.",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say how you know, so that whoever undoes it can understand"},
    )


class UndoForm(forms.Form):
    """Why an answer is undone."""

    why = forms.CharField(
        label="Why is it undone?",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say why it is undone"},
    )


@screen(
    "returns/matches",
    title="Children who may be one",
    needs="returns.see",
    reach="children in reach",
    under="returns.loads.loads",
)
def matches(request):
    """Every pair nobody has settled, with the evidence; then what has been settled."""
    reach = reach_of(request.user)
    doubts = settling.open_doubts()
    page = Paginator(doubts, PER_PAGE).get_page(request.GET.get("page"))
    shown = [
        (each, evidence(each.child, each.other) if _both_in(reach, each) else None) for each in page
    ]
    settled = SettledMatch.objects.select_related("decided_by").order_by("-decided_at")
    ids = {each for one in settled for each in (one.kept, one.other)}
    numbers = dict(Child.objects.filter(la_child_id__in=ids).values_list("la_child_id", "pk"))
    open_to_me = [
        each
        for each in settled
        if all(name not in numbers or numbers[name] in reach for name in (each.kept, each.other))
    ]
    given = {
        "page": page,
        "doubts": shown,
        "count": len(doubts),
        "settled": open_to_me,
        "may_settle": may(request.user, NEEDS),
    }
    return render(request, "returns/matches/matches.html", given)


@screen(
    "returns/matches/<int:match_id>",
    title="One child or two",
    needs=NEEDS,
    reach="children in reach",
    under="returns.matches.matches",
)
def settle(request, match_id):
    """The evidence for one pair side by side, and the question."""
    held = DoubtfulMatch.objects.select_related("child", "other")
    match = get_object_or_404(held, pk=match_id)
    if not _both_in(reach_of(request.user), match):
        raise PermissionDenied(
            "One of these records is kept to named readers. Ask one of them to settle it."
        )
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        same, why = form.cleaned_data["answer"] == SAME, form.cleaned_data["why"]
        try:
            settled = settling.settle(by=request.user, match=match, same=same, why=why)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{settled}: settled. Later loads remember; you can undo it.")
            return redirect("returns.matches.matches")
    given = {"match": match, "evidence": evidence(match.child, match.other), "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "returns/matches/settle.html", given, status=status)


@screen(
    "returns/matches/settled/<int:settled_id>/undo",
    title="Undo what was settled",
    needs=NEEDS,
    reach="children in reach",
    under="returns.matches.matches",
)
def undo(request, settled_id):
    """Ask why, then hold the two apart again and ask about them at the next load."""
    settled = get_object_or_404(SettledMatch, pk=settled_id)
    children = Child.objects.filter(la_child_id__in=(settled.kept, settled.other))
    if any(each.pk not in reach_of(request.user) for each in children):
        raise PermissionDenied(
            "One of these records is kept to named readers. Ask one of them to undo it."
        )
    form = UndoForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = str(settled)
        try:
            settling.unsettle(by=request.user, settled=settled, why=form.cleaned_data["why"])
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{said}: undone. The next load asks again.")
            return redirect("returns.matches.matches")
    given = {"settled": settled, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "returns/matches/undo.html", given, status=status)


def _both_in(reach, match: DoubtfulMatch) -> bool:
    return match.child_id in reach and match.other_id in reach


def evidence(one: Child, other: Child) -> list[tuple[str, str, str, bool]]:
    """What is known of each, line by line, and whether the two agree."""
    called = names_of({one.pk, other.pk})
    homes = [_homes(each) for each in (one, other)]
    lines = [
        ("Name", called[one.pk], called[other.pk]),
        ("Authority's id", one.la_child_id, other.la_child_id),
        ("Born", uk_date(one.born_on), uk_date(other.born_on)),
        ("Sex", one.sex, other.sex),
        ("Ethnic group", one.ethnic_group, other.ethnic_group),
        ("Unique pupil number", one.upn, other.upn),
        ("Former pupil number", one.former_upn, other.former_upn),
        ("Home postcodes", *homes),
    ]
    return [(*line, bool(line[1]) and line[1] == line[2]) for line in lines if line[1] or line[2]]


def _homes(child: Child) -> str:
    held = Episode.objects.filter(child=child).exclude(home_postcode="").order_by("began_on")
    return ", ".join(dict.fromkeys(held.values_list("home_postcode", flat=True)))
