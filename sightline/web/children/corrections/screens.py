"""Corrections, parts kept back and agreements of a child; and putting one record right."""

from __future__ import annotations

from django.contrib import messages
from django.db import models
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.record.people.models import Child
from sightline.record.story import correcting, sharing
from sightline.record.story.models import Amendment, Consent, Document, RestrictedPart
from sightline.record.story.parts import WHOLE, may_read_part, reader_of
from sightline.web.children.child.frame import framed
from sightline.web.children.child.rows import anchor_of
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import AmendForm, ConsentForm, KeepBackForm, MoveForm, WithdrawForm

HERE = "children.corrections.corrections"
UNUSABLE = ("draft", "entered in error")


@screen(
    "children/<int:child_id>/corrections",
    title="Corrections and agreements of a child",
    needs="children.open",
    reach="one child",
)
def corrections(request, child_id):
    """What was put right, what is kept back from whom, what people agreed to and took back."""
    page = framed(request, child_id)
    consents = list(
        Consent.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE).order_by("-pk")
    )
    sent = request.POST.get("consent", "") if request.method == "POST" else ""
    forms = {
        each.pk: WithdrawForm(request.POST if sent == str(each.pk) else None, number=each.pk)
        for each in consents
        if each.withdrawn_on is None
    }
    form = forms.get(int(sent)) if sent.isdecimal() and len(sent) < 19 else None
    if form is not None and form.is_valid():
        taken = next(each for each in consents if each.pk == int(sent))
        try:
            correcting.withdraw_consent(by=request.user, consent=taken, on=form.cleaned_data["on"])
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "It is written down that they took it back.")
            return redirect(HERE, child_id=child_id)
    given = {
        **page.context,
        "amendments": _amendments(child_id),
        "parts": _parts(request.user, child_id),
        "consents": [(each, forms.get(each.pk)) for each in consents],
        "to_be_told": sharing.to_be_told(page.child),
        "wrong": form if form is not None and form.errors else None,
    }
    status = 422 if given["wrong"] else 200
    return render(request, "children/corrections/corrections.html", given, status=status)


def _amendments(child_id: int):
    held = Amendment.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE)
    return [
        (each, "" if each.kind == Amendment.Kind.WRONG_CHILD
         else anchor_of(each.about_kind, each.about_id))
        for each in held.select_related("recorded_by").order_by("-pk")
    ]  # fmt: skip


def _parts(account, child_id: int):
    """The parts kept back: their words for readers, for others only that there is one and why."""
    held = RestrictedPart.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE)
    return [
        (each, any(reader.pk == account.pk for reader in each.readers.all()))
        for each in held.prefetch_related("readers").order_by("-pk")
    ]


@recording_screen(
    "children/<int:child_id>/corrections/agreed",
    title="What somebody agreed to, about a child",
    form=ConsentForm,
    under=HERE,
    button="Write it down",
    offer="What somebody agreed to",
)
def agreed(asked: Asked) -> Done:
    """One person's answer: to be helped, or to information being shared."""
    told = dict(asked.given)
    children = list(Child.objects.filter(pk__in=told.pop("children")))
    correcting.record_consent(by=asked.by, children=children, **told)
    where = reverse(HERE, kwargs={"child_id": asked.child.pk})
    return Done("Their answer is written down.", where)


@screen(
    "children/<int:child_id>/corrections/<str:kind>/<int:number>",
    title="Putting a record of a child right",
    needs="record.write",
    reach="one child",
)
def about(request, child_id, kind, number):
    """A correction or a disagreement beside one record; move it; keep a part of it back."""
    page = framed(request, child_id)
    try:
        record = correcting.record_of(page.child, kind, number)
    except Refused:
        raise Http404 from None
    if isinstance(record, (RestrictedPart, Amendment)) or not may_read_part(
        request.user, record, WHOLE
    ):
        raise Http404
    forms = _forms(request, page.child, record)
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    form = forms.get(wanted)
    if form is not None and form.is_valid():
        try:
            said = _do(request.user, record, wanted, form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, said)
            return redirect(HERE, child_id=child_id)
    read = reader_of(request.user)
    given = {
        **page.context,
        "record": record,
        "called": str(record._meta.verbose_name),
        "texts": [(name, read(text)) for name, text in _texts(record).items()],
        "forms": forms,
        "wrong": form,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "children/corrections/about.html", given, status=status)


def _forms(request, child, record) -> dict:
    wanted = request.POST.get("do", "") if request.method == "POST" else ""

    def sent(name: str):
        return request.POST if wanted == name else None

    made = {"amend": AmendForm(sent("amend"))}
    whole = isinstance(record, Document)
    if whole or _texts(record):
        made["keep"] = KeepBackForm(sent("keep"), whole=whole)
    if isinstance(record, correcting.MOVABLE):
        move = MoveForm(sent("move"), child=child, by=request.user)
        if move.others:
            made["move"] = move
    return made


def _texts(record) -> dict[str, str]:
    """What somebody wrote in a record, by field."""
    own = ("recorded_late_because", "source")
    return {
        field.name: getattr(record, field.name)
        for field in record._meta.fields
        if isinstance(field, models.TextField) and field.name not in own
        if getattr(record, field.name)
    }


def _do(by, record, wanted: str, given: dict) -> str:
    if wanted == "amend":
        correcting.amend(by=by, record=record, **given)
        return "It stands beside the record now, and goes with every copy."
    if wanted == "move":
        correcting.move(by=by, record=record, **given)
        return "The record is on the other child’s file. The Caldicott guardian has been asked."
    passage = given.get("passage", "")
    field = next((name for name, text in _texts(record).items() if passage in text), "")
    correcting.keep_back(
        by=by,
        record=record,
        field=WHOLE if isinstance(record, Document) else field,
        passage=passage,
        because=given["because"],
        readers=given["readers"],
    )
    return "It is kept back. Only you and those you named can read it."


@screen(
    "children/<int:child_id>/kept-back/<int:part_id>",
    title="A part of a record that is kept back",
    needs="record.write",
    reach="one child",
)
def part(request, child_id, part_id):
    """Give a part back to everyone who can open the record, for a reason."""
    page = framed(request, child_id)
    held = RestrictedPart.objects.filter(child_id=child_id, pk=part_id, readers=request.user)
    found = held.exclude(status__in=UNUSABLE).first()
    if found is None:
        raise Http404
    wrong = ""
    if request.method == "POST":
        try:
            correcting.give_back(by=request.user, part=found, why=request.POST.get("why", ""))
        except Refused as no:
            wrong = str(no)
        else:
            messages.success(request, "Everyone who can open the record can read it again.")
            return redirect(HERE, child_id=child_id)
    given = {**page.context, "part": found, "wrong": wrong, "why": request.POST.get("why", "")}
    status = 422 if wrong else 200
    return render(request, "children/corrections/part.html", given, status=status)
