"""The evidence log: what was heard, seen and read, by judgement area, with whose voice it is."""

from __future__ import annotations

from django import forms
from django.shortcuts import redirect, render

from sightline.core.acting import Refused
from sightline.inspection.conduct.models.evidence import Polarity, Source, Voice
from sightline.inspection.conduct.scope import areas_of
from sightline.inspection.conduct.services import judging
from sightline.inspection.frameworks import framework
from sightline.web.components.forms import DateField
from sightline.web.inspection.found import as_inspector_or_404, context
from sightline.web.inspection.sending import Deed, choice, line, number, page_of, words
from sightline.web.screen import screen


class LogForm(forms.Form):
    """One line of the log."""

    area = choice("Which judgement does it bear on?", [])
    source = choice("How did you come by it?", Source.choices, widget=forms.RadioSelect)
    voice = choice(
        "Whose voice is it?", Voice.choices, required=False, widget=forms.RadioSelect, hint=""
    )
    on = DateField(label="When?", error_messages={"required": "Enter the day"})
    whom = line(
        "Who was met, or what was read or watched?",
        "Say who was met, or what was read or watched",
        "Such as: six children of the council of children in care. No child’s name.",
    )
    people = number("How many people is that?", 0, 2000, required=False, hint="Blank for none.")
    says = words("What was said or seen?", "Say what was heard or seen")
    polarity = choice("Which way does it point?", Polarity.choices, widget=forms.RadioSelect)

    def __init__(self, *given, titles, **options):
        super().__init__(*given, **options)
        self.fields["area"].choices = list(titles.items())


def titled(scale, area) -> str:
    """An area with the half it belongs to, where a framework has two."""
    part = next((each.title for each in scale.parts if each.key == area.part), "")
    return f"{part}: {area.title.lower()}" if part else area.title


class WithdrawForm(forms.Form):
    """Which line, and why it no longer stands."""

    entry = forms.IntegerField(widget=forms.HiddenInput)
    why = line("Why does it no longer stand?", "Say why")


@screen(
    "inspections/<int:inspection_id>/evidence",
    title="Evidence log",
    needs="inspections.judge",
    reach="numbers",
    under="inspection.one.one",
)
def evidence(request, inspection_id):
    """Every line, the newest first, or those of one area."""
    inspection = as_inspector_or_404(request, inspection_id)
    scale = framework(inspection.framework)
    titles = {each.key: titled(scale, each) for each in areas_of(inspection)}
    page = page_of(request, _deeds(request, inspection, titles))
    if page.done:
        return redirect("inspection.evidence.evidence", inspection_id=inspection.pk)
    held = inspection.log.select_related("logged_by").order_by("-on", "-pk")
    area = request.GET.get("area", "")
    if area in titles:
        held = held.filter(area=area)
    standing = [each for each in held if not each.withdrawn_because]
    given = context(request, inspection) | {
        "page": page,
        "area": area,
        "titles": titles,
        "lines": [(each, titles[each.area]) for each in held],
        "standing": len(standing),
        "voices": [
            (voice.label, sum(1 for each in standing if each.voice == voice)) for voice in Voice
        ],
    }
    return render(request, "inspection/evidence/evidence.html", given, status=page.status)


def _deeds(request, inspection, titles) -> dict[str, Deed]:
    def form(sent, **options):
        return LogForm(sent, titles=titles, **options)

    def log(given):
        given["people"] = given["people"] or 0
        judging.log(by=request.user, inspection=inspection, **given)

    def withdraw(given):
        entry = inspection.log.filter(pk=given["entry"]).first()
        if entry is None:
            raise Refused("That line is not in the log of this inspection.")
        judging.withdraw(by=request.user, inspection=inspection, what=entry, why=given["why"])

    return {
        "log": Deed(form, log, "It is in the log.", "Add to the log", "Add it"),
        "withdraw": Deed(WithdrawForm, withdraw, "It is withdrawn.", "Withdraw", "Withdraw it"),
    }
