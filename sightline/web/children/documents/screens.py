"""The documents of a child: what there is, add one, read one, and who was given what."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header

from sightline.core.acting import Refused, deed
from sightline.record.care import giving
from sightline.record.care.models import CarePlan
from sightline.record.people.models import Child
from sightline.record.story import filing, sharing
from sightline.record.story.models import Document, Share
from sightline.record.story.parts import WHOLE, kept_whole, may_read_part
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import AddForm, ExplainForm, GiveForm, WhyForm

UNUSABLE = (Document.Status.DRAFT, Document.Status.ENTERED_IN_ERROR)


@screen(
    "children/<int:child_id>/documents",
    title="Documents of a child",
    needs="children.open",
    reach="one child",
)
def documents(request, child_id):
    """Every document, latest first, and the share log."""
    page = framed(request, child_id)
    held = Document.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE)
    held = held.select_related("recorded_by").order_by("-dated_on", "-pk")
    kept = kept_whole(request.user, Document._meta.label, [each.pk for each in held])
    given = {
        **page.context,
        "documents": [each for each in held if each.pk not in kept],
        "kept_back": len(kept),
        "shares": _shares(child_id),
        "to_be_told": sharing.to_be_told(page.child),
    }
    return render(request, "children/documents/documents.html", given)


def _shares(child_id: int):
    held = Share.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE)
    return held.select_related("document").order_by("-given_on", "-pk")


@recording_screen(
    "children/<int:child_id>/documents/add",
    title="Add a document to a child's file",
    heading="Add a document",
    form=AddForm,
    button="Add it to the file",
    under="children.documents.documents",
    offer="A document: a report, a letter, a picture",
)
def add(asked: Asked) -> Done:
    """One file, for this child and for brothers and sisters where it is about them too."""
    given = dict(asked.given)
    sent = given.pop("file")
    made = filing.add_document(
        by=asked.by,
        children=list(Child.objects.filter(pk__in=given.pop("children"))),
        file=filing.File(sent.name, sent.chunks()),
        **given,
    )
    return Done(
        f"“{made[0].title}” is on the file.",
        reverse("children.documents.documents", kwargs={"child_id": asked.parts["child_id"]}),
    )


@screen(
    "children/<int:child_id>/documents/<int:document_id>",
    title="A document of a child",
    needs="children.open",
    reach="one child",
)
def document(request, child_id, document_id):
    """What it is, who has a copy; give it, explain it, withdraw it."""
    page = framed(request, child_id)
    held = _document(request, child_id, document_id)
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    forms = {
        "give": GiveForm(request.POST if wanted == "give" else None),
        "withdraw": WhyForm(request.POST if wanted == "withdraw" else None),
    }
    form = forms.get(wanted)
    if form is not None and form.is_valid():
        try:
            said = _do(request.user, held, wanted, form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, said)
            return redirect("children.documents.documents", child_id=child_id)
    shares = held.shares.exclude(status__in=UNUSABLE).order_by("-given_on", "-pk")
    given = {**page.context, "document": held, "forms": forms, "shares": shares, "wrong": form}
    status = 422 if form is not None and form.errors else 200
    return render(request, "children/documents/document.html", given, status=status)


def _do(by, document: Document, wanted: str, given: dict) -> str:
    if wanted == "give":
        sharing.log_share(by=by, child=document.child, document=document, **given)
        return f"It is written down that {given['given_to']} was given it."
    filing.withdraw_document(by=by, document=document, **given)
    return "The document is no longer on the file. Its history stays."


@screen(
    "children/<int:child_id>/documents/<int:document_id>/file",
    title="The file of a document of a child",
    needs="children.open",
    reach="one child",
)
def file(request, child_id, document_id):
    """The bytes, always as a file to be saved: a browser never opens it as a page of ours."""
    held = _document(request, child_id, document_id)
    answer = HttpResponse(
        filing.bytes_of(by=request.user, document=held), content_type=filing.media_type(held)
    )
    answer.headers["Content-Disposition"] = content_disposition_header(True, held.file_name)
    return answer


@screen(
    "children/<int:child_id>/shares/<int:share_id>",
    title="A copy that was given",
    needs="record.write",
    reach="one child",
)
def share(request, child_id, share_id):
    """Write down that a copy was explained, by whom and in what language."""
    page = framed(request, child_id)
    held = _shares(child_id).filter(pk=share_id).first()
    if held is None:
        raise Http404
    form = ExplainForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _explain(request.user, held, form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"It is written down as explained to {held.given_to}.")
            return redirect("children.documents.documents", child_id=child_id)
    given = {**page.context, "share": held, "form": form}
    status = 422 if form.errors else 200
    return render(request, "children/documents/share.html", given, status=status)


def _explain(by, share: Share, given: dict) -> None:
    """That it was explained; of a care plan, the copy that the duty asks for is explained too."""
    with deed(by=by, why="Explained"):
        sharing.explain(by=by, share=share, **given)
        if share.about_kind == CarePlan._meta.label:
            giving.explain_plan(
                by=by,
                plan_id=share.about_id,
                recipient=share.given_to_kind,
                given_on=share.given_on,
            )


def _document(request, child_id: int, document_id: int) -> Document:
    """The document of this very child, where this person may know of it."""
    found = Document.objects.filter(child_id=child_id, pk=document_id).exclude(status__in=UNUSABLE)
    held = found.select_related("child", "recorded_by").first()
    if held is None or not may_read_part(request.user, held, WHOLE):
        raise Http404
    return held
