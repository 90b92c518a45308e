"""Values that were not understood: asked about once, remembered by later loads, taken back."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.returns import settling
from sightline.returns.models import Load, UnderstoodValue
from sightline.web.screen import screen

PER_PAGE = 50
NEEDS = settling.PERMISSION


class MeaningForm(forms.Form):
    """What a value means in its column."""

    means = forms.ChoiceField(
        label="What does it mean here?",
        widget=forms.RadioSelect,
        error_messages={"required": "Select what it means"},
    )
    why = forms.CharField(
        label="How do you know?",
        help_text="You can leave this blank.",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
    )

    def __init__(self, *given, choices, **options):
        super().__init__(*given, **options)
        self.fields["means"].choices = choices


class ForgetForm(forms.Form):
    """Why an answer is taken back."""

    why = forms.CharField(
        label="Why is it taken back?",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say why, so that whoever meets the value next can understand"},
    )


@screen(
    "returns/loads/<int:load_id>/values",
    title="Values not understood",
    needs="returns.see",
    under="returns.loads.result",
)
def questions(request, load_id):
    """The values of a load that were not understood, most rows first; then what has been said."""
    load = get_object_or_404(Load, pk=load_id)
    asked = settling.questions(load)
    given = {
        "load": load,
        "page": Paginator(asked, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(asked),
        "said": UnderstoodValue.objects.select_related("decided_by"),
        "may_settle": may(request.user, NEEDS),
    }
    return render(request, "returns/values/questions.html", given)


@screen(
    "returns/loads/<int:load_id>/values/answer",
    title="What a value means",
    needs=NEEDS,
    under="returns.loads.result",
)
def answer(request, load_id):
    """One value, what it could be, and the question."""
    load = get_object_or_404(Load, pk=load_id)
    asked = {name: request.GET.get(name, "") for name in ("return", "column", "written")}
    try:
        meanings = settling.meanings(asked["return"], asked["column"], asked["written"])
    except Refused:
        raise Http404 from None
    form = MeaningForm(request.POST if request.method == "POST" else None, choices=meanings)
    if form.is_valid():
        try:
            value = settling.understand(
                by=request.user,
                return_name=asked["return"],
                column=asked["column"],
                written=asked["written"],
                means=form.cleaned_data["means"],
                why=form.cleaned_data["why"],
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{value}. Load the files again to have it taken in.")
            return redirect("returns.values.questions", load_id=load.pk)
    given = {"load": load, "asked": asked, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "returns/values/answer.html", given, status=status)


@screen(
    "returns/values/<int:value_id>/forget",
    title="Take back what a value means",
    needs=NEEDS,
    under="returns.loads.loads",
)
def forget(request, value_id):
    """Ask why, then forget: later loads ask again."""
    value = get_object_or_404(UnderstoodValue.objects.select_related("decided_by"), pk=value_id)
    form = ForgetForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = str(value)
        try:
            settling.forget(by=request.user, value=value, why=form.cleaned_data["why"])
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{said}: taken back. Later loads ask again.")
            return redirect("returns.loads.loads")
    given = {"value": value, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "returns/values/forget.html", given, status=status)
