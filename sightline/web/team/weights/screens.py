"""How work is weighed and when to warn: the usual numbers, and the authority's own."""

from decimal import Decimal

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render

from sightline.core.acting import Refused
from sightline.duties.book.workforce.caseloads import CASELOAD, FIRST_YEAR_WORKLOAD
from sightline.quality.caseloads.numbers import limit_of, numbers, set_number
from sightline.web.screen import screen


class NumberForm(forms.Form):
    """One number and the decision behind it."""

    amount = forms.DecimalField(
        label="Number",
        max_digits=4,
        decimal_places=1,
        min_value=Decimal("0.1"),
        error_messages={"required": "Enter a number", "invalid": "Enter a number, such as 1.5"},
    )
    why = forms.CharField(
        label="Which local decision does it come from?",
        max_length=1000,
        error_messages={"required": "Say which local decision it comes from"},
    )

    def __init__(self, *given, place=0, **options):
        super().__init__(*given, auto_id=f"number_{place}_%s", **options)


@screen(
    "team/weights", title="How work is weighed", needs="workforce.weights", under="team.team.team"
)
def weights(request):
    """Every number with the usual one beside it, and a small form to set it."""
    held, sent = numbers(), request.POST.get("name", "")
    made = {
        name: NumberForm(
            request.POST if name == sent else None,
            place=place,
            initial={"amount": f"{number.tenths / 10:g}", "why": number.why},
        )
        for place, (name, number) in enumerate(held.items())
    }
    form = made.get(sent)
    if form is not None and form.is_valid():
        given = form.cleaned_data
        try:
            set_number(
                by=request.user, name=sent, tenths=int(given["amount"] * 10), why=given["why"]
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{held[sent].title} is now {given['amount']:f}.")
            return redirect("team.weights.weights")
    given = {
        "lines": [(number, made[name]) for name, number in held.items()],
        "wrong": form if form is not None and form.errors else None,
        "limit": limit_of(100, False),
        "first_year": limit_of(100, True),
        "duties": (CASELOAD, FIRST_YEAR_WORKLOAD),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "team/weights/weights.html", given, status=status)
