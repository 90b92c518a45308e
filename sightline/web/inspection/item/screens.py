"""One thing that an inspection asked for, and the children behind each test of it."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.core.models import Note
from sightline.inspection.improvement import keeping, recurring, services
from sightline.inspection.improvement.answers import children_behind
from sightline.inspection.improvement.deadlines import published
from sightline.inspection.improvement.models import Action, AttachedTest, ProofPoint
from sightline.inspection.improvement.reports import asked_by
from sightline.inspection.improvement.status import statuses, tests_of
from sightline.record.governance import services as governance
from sightline.record.workforce.models import Worker
from sightline.web.called import names_of
from sightline.web.inspection.improvement.shown import TAGS, Line, day_shown, is_member, is_small
from sightline.web.screen import screen

from .days import by_day
from .forms import (
    ActionForm,
    CloseForm,
    DocumentForm,
    DoneForm,
    OffForm,
    ReopenForm,
    TestForm,
)

PER_PAGE = 50
FORMS = {
    "test": TestForm,
    "action": ActionForm,
    "close": CloseForm,
    "reopen": ReopenForm,
    "document": DocumentForm,
}
PARTS = {
    "counted": ("numerator", "of whom it is so"),
    "all": ("denominator", "looked at in all"),
    "cannot-tell": ("cannot tell", "of whom nobody can tell"),
}


@screen(
    "improvement/<int:area_id>",
    title="One thing asked for",
    needs="improvement.see",
    reach="numbers",
    under="inspection.improvement.plan",
)
def item(request, area_id):
    """Its state with the sums, its actions, its tests, its history, and what may be done."""
    day = day_shown(request)
    found = _found(area_id, day)
    forms, of_each, sent = _forms(request, found)
    if sent is not None and sent.is_valid():
        try:
            says = _do(request, found.area, day, sent.cleaned_data)
        except Refused as no:
            sent.add_error(None, str(no))
        else:
            messages.success(request, says)
            return redirect(f"{reverse('inspection.item.item', args=[area_id])}?as-at={day}")
    area, member = found.area, is_member(request)
    given = {
        "day": day,
        "line": Line(found, member),
        "area": area,
        "asked": asked_by(area.report.reference, area.number),
        "before": recurring.asked_before().get((area.report.reference, area.number), []),
        "tests": [_shown(request, one, member) for one in found.shown],
        "days": by_day(found, ProofPoint.objects.filter(attached__area=area)),
        "history": _history(area),
        "forms": forms,
        "of_each": of_each,
        "wrong": sent if sent is not None and sent.errors else None,
        "tags": TAGS,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "inspection/item/item.html", given, status=status)


@screen(
    "improvement/<int:area_id>/<int:attached_id>/<slug:part>",
    title="Children behind a live test",
    needs="duties.children",
    reach="children in reach",
    under="inspection.improvement.plan",
    counts_outside="improvement.see",
)
def children(request, area_id, attached_id, part):
    """The children in one part of what a test counted that are within reach, and how many not."""
    if part not in PARTS or not may(request.user, "improvement.see"):
        raise Http404("A live test has no such part.")
    held = AttachedTest.objects.select_related("area__report").filter(area_id=area_id)
    attached = get_object_or_404(held, pk=attached_id)
    found = _found(area_id, day := day_shown(request))
    pair = next((pair for pair in tests_of([found.area]) if pair[0].pk == attached.pk), None)
    if pair is None:
        raise Http404("That test is not attached.")
    name, says = PARTS[part]
    numbers = children_behind(pair[1], published(attached.area), as_at=day, part=name)
    reach = reach_of(request.user)
    mine = [number for number in numbers if number in reach]
    page = Paginator(mine, PER_PAGE).get_page(request.GET.get("page"))
    names = names_of(set(page.object_list))
    given = {
        "day": day,
        "area": found.area,
        "test": pair[1],
        "says": says,
        "count": len(mine),
        "out_of_reach": len(numbers) - len(mine),
        "page": page,
        "rows": [(number, names.get(number, "")) for number in page.object_list],
    }
    return render(request, "inspection/item/children.html", given)


def _found(area_id: int, day: dt.date):
    """The item of this number on the day. Raises Http404."""
    found = statuses(day, areas=[area_id], work=False)
    if not found:
        raise Http404("No inspection asked for that.")
    return found[0]


def _shown(request, one, member: bool) -> dict:
    """A test with its parts that open, for those who may open them."""
    opens = may(request.user, "duties.children") and one.test.counts.table not in (
        "service_documents", "service_clocks", "posts", "vacancies", "area_figures",
    )  # fmt: skip
    parts = []
    for part, count in (
        ("counted", one.numerator),
        ("all", one.denominator if one.test.counts.kind == "share" else None),
        ("cannot-tell", one.cannot_tell or None),
    ):
        if count is not None and not member:
            parts.append((part, PARTS[part][1], count, opens and bool(count)))
    return {"one": one, "parts": parts, "hidden": member and is_small(one)}


def _history(area) -> list[Note]:
    """Who did what about it, the newest first."""
    notes = Note.objects.filter(about_kind=area._meta.label, about_id=str(area.pk))
    return list(notes.select_related("account").order_by("-pk")[:40])


def _forms(request, found):
    """The forms of the page, those of each test and action, and the one that was sent."""
    data = request.POST if request.method == "POST" else None
    wanted = data.get("do", "") if data else ""
    forms = {name: form(data if wanted == name else None) for name, form in FORMS.items()}
    of_each = {}
    for one in found.shown:
        sent = data if (wanted, _number(data, "attached")) == ("off", one.attached.pk) else None
        of_each["off", one.attached.pk] = OffForm(
            sent, number=one.attached.pk, initial={"attached": one.attached.pk}
        )
    for action in found.area.actions.all():
        sent = data if (wanted, _number(data, "action")) == ("done", action.pk) else None
        of_each["done", action.pk] = DoneForm(sent, number=action.pk, initial={"action": action.pk})
    key = {"off": "attached", "done": "action"}.get(wanted, "")
    return forms, of_each, forms.get(wanted) or of_each.get((wanted, _number(data, key)))


def _number(data, name: str) -> int:
    given = data.get(name, "") if data else ""
    return int(given) if given.isdecimal() and len(given) < 19 else 0


def _do(request, area, day: dt.date, given: dict) -> str:
    """Do the deed that was asked for, and say that it was done. Raises Refused."""
    wanted, by = request.POST["do"], request.user
    if wanted == "test":
        services.attach_test(by=by, area=area, **given)
        keeping.keep(day, days=[day], areas=[area.pk])
        return "The live test is attached, and was worked out for this day."
    if wanted == "off":
        attached = get_object_or_404(AttachedTest, pk=given["attached"], area=area)
        services.take_off_test(by=by, attached=attached, because=given["because"])
        return "The live test is taken off."
    if wanted == "action":
        owner = Worker.objects.filter(pk=given.pop("owner") or 0).first()
        services.agree_action(by=by, area=area, agreed_on=day, owner=owner, **given)
        return "The action is agreed."
    if wanted == "done":
        action = get_object_or_404(Action, pk=given.pop("action"), area=area)
        services.finish_action(by=by, action=action, **given)
        return "What came of the action is kept with it."
    if wanted == "document":
        until = given.pop("out_of_date_on")
        governance.record_document(by=by, out_of_date_on=until, **given)
        keeping.keep(day, days=[day], areas=[area.pk])
        return "The document is recorded, and the tests were worked out for this day."
    if wanted == "close":
        services.close_by_hand(by=by, area=area, closed_on=day, because=given["because"])
        return "It is closed by hand. What the record shows stays beside it."
    services.reopen(by=by, area=area, reopened_on=day, because=given["because"])
    return "It is open again."
