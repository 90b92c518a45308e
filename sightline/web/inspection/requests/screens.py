"""What inspectors asked for, late first: asked by them, handed over by the authority."""

from __future__ import annotations

from django import forms
from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.inspection.conduct.services import setting_up
from sightline.web.components.forms import DateField
from sightline.web.inspection.found import context, inspection_or_404
from sightline.web.inspection.sending import Deed, line, page_of, words
from sightline.web.screen import screen


class AskForm(forms.Form):
    """What is needed, and by when."""

    what = words("What do you need?", "Say what you need")
    due_on = DateField(label="By when?", error_messages={"required": "Enter the day it is due"})


class HandOverForm(forms.Form):
    """What is handed over."""

    request_id = forms.IntegerField(widget=forms.HiddenInput)
    what_came = line("What do you hand over, and where is it kept?", "Say what you hand over")


@screen(
    "inspections/<int:inspection_id>/requests",
    title="Evidence requests",
    needs="inspections.room",
    reach="numbers",
    under="inspection.one.one",
)
def requests(request, inspection_id):
    """Each request with when it was asked, due and received."""
    inspection = inspection_or_404(request, inspection_id)
    today = timezone.localdate()

    def ask(given):
        setting_up.ask_for(by=request.user, inspection=inspection, asked_on=today, **given)

    def hand_over(given):
        held = inspection.requests.filter(pk=given["request_id"]).first()
        if held is None:
            raise Refused("There is no such request in this inspection.")
        setting_up.hand_over(by=request.user, request=held, what_came=given["what_came"], on=today)

    page = page_of(
        request,
        {
            "ask": Deed(AskForm, ask, "It is asked for.", "Ask for something", "Ask for it"),
            "hand": Deed(HandOverForm, hand_over, "It is handed over.", "Hand over", "Hand over"),
        },
    )
    if page.done:
        return redirect("inspection.requests.requests", inspection_id=inspection.pk)
    held = list(inspection.requests.select_related("asked_by", "received_from").order_by("due_on"))
    given = context(request, inspection) | {
        "page": page,
        "today": today,
        "waiting": [each for each in held if each.received_on is None],
        "received": [each for each in held if each.received_on is not None],
    }
    return render(request, "inspection/requests/requests.html", given, status=page.status)
