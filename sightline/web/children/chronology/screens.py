"""The chronology of a child: choose its lines, word them, review it, print it for court."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header

from sightline.core.acting import Refused
from sightline.record.people.models import Child
from sightline.record.story import chronicling
from sightline.record.story.models import ChronologyEntry, ReadIn
from sightline.web.children.child.frame import framed
from sightline.web.letters import setting
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from . import paper
from .forms import LineForm, WhyForm
from .lines import READS, chronology, drafted_now

HERE = "children.chronology.curate"


@screen(
    "children/<int:child_id>/chronology",
    title="Chronology of a child",
    needs="children.open",
    reach="one child",
)
def curate(request, child_id):
    """The lines chosen, those the record drafts, those left out; and what changed since."""
    page = framed(request, child_id, READS)
    made = chronology(page.held, page.as_at, request.user)
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    form = WhyForm(
        request.POST if wanted in ("leave", "review") else None,
        label="What did you find?" if wanted == "review" else "Why do they not belong in it?",
        name="why",
    )
    wrong = ""
    if wanted and (wanted == "keep" or form.is_valid()):
        try:
            said = _decide(request, page.child, made, wanted, form)
        except Refused as no:
            wrong = str(no)
        else:
            messages.success(request, said)
            return redirect(HERE, child_id=child_id)
    given = {
        **page.context,
        "made": made,
        "ticked": set(request.POST.getlist("line")),
        "wrong": wrong or (form.errors["why"][0] if form.errors else ""),
        "why": request.POST.get("why", ""),
        "wanted": wanted,
        "reviews": page.child.chronology_reviews.select_related("recorded_by").order_by("-pk")[:3],
    }
    status = 422 if given["wrong"] else 200
    return render(request, "children/chronology/curate.html", given, status=status)


def _decide(request, child, made, wanted: str, form: WhyForm) -> str:
    if wanted == "review":
        chronicling.review(by=request.user, child=child, found=form.cleaned_data["why"])
        return "It is written down that you have read the chronology."
    ticked = set(request.POST.getlist("line"))
    lines = [each.drafted for each in made.waiting if each.key in ticked]
    if wanted == "keep":
        chronicling.keep_drafted(by=request.user, child=child, lines=lines)
        return f"{len(lines)} more on the chronology."
    why = form.cleaned_data["why"]
    chronicling.leave_out(by=request.user, child=child, lines=lines, why=why)
    return f"{len(lines)} left out, with your reason."


@recording_screen(
    "children/<int:child_id>/chronology/add",
    title="Add a line to a chronology",
    form=LineForm,
    button="Add the line",
    under=HERE,
    offer="A line for the chronology",
)
def add(asked: Asked) -> Done:
    """A line by hand, from another agency or a paper, for each child it touches."""
    told = dict(asked.given)
    children = list(Child.objects.filter(pk__in=told.pop("children")))
    chronicling.add_line(by=asked.by, children=children, **told)
    where = reverse(HERE, kwargs={"child_id": asked.child.pk})
    return Done("The line is on the chronology.", where)


@screen(
    "children/<int:child_id>/chronology/<int:entry_id>",
    title="A line of a chronology",
    needs="record.write",
    reach="one child",
)
def line(request, child_id, entry_id):
    """Word it better, say what it meant, look at it again after its source changed, take it off."""
    page = framed(request, child_id, READS)
    entry = ChronologyEntry.objects.filter(child_id=child_id, pk=entry_id)
    entry = entry.exclude(status__in=("draft", "entered in error")).first()
    if entry is None:
        raise Http404
    made = chronology(page.held, page.as_at, request.user)
    shown = next((each for each in made.lines if each.entry.pk == entry.pk), None)
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    form = LineForm(
        request.POST if wanted == "word" else None,
        child=page.child,
        by=request.user,
        initial={name: getattr(entry, name) for name in LineForm.base_fields if name != "children"},
    )
    form.fields.pop("children")
    if entry.source_kind:
        form.fields.pop("source_agency")
    off = WhyForm(
        request.POST if wanted == "off" else None, label="Why is it taken off?", name="off"
    )
    sent = {"word": form, "off": off}.get(wanted, off)
    if wanted == "checked" or (wanted and sent.is_valid()):
        try:
            said = _do(request.user, page, entry, wanted, sent)
        except Refused as no:
            sent.add_error(None, str(no)) if sent.is_bound else messages.error(request, str(no))
        else:
            messages.success(request, said)
            return redirect(HERE, child_id=child_id)
    given = {**page.context, "form": form, "off": off, "entry": entry, "line": shown, "sent": sent}
    status = 422 if sent.errors else 200
    return render(request, "children/chronology/line.html", given, status=status)


def _do(by, page, entry: ChronologyEntry, wanted: str, form) -> str:
    if wanted == "word":
        chronicling.reword(by=by, entry=entry, **form.cleaned_data)
        return "The line is changed. The history keeps how it was worded before."
    if wanted == "checked":
        now = drafted_now(page.held, page.as_at, entry)
        if now is None:
            raise Refused("The record it came from is gone. Take the line off, or add one by hand.")
        chronicling.accept_source(by=by, entry=entry, line=now)
        return "It is written down that you looked at the line again."
    chronicling.withdraw(by=by, entry=entry, why=form.cleaned_data["why"])
    return "The line is taken off. Where the record drafts it, it waits to be chosen again."


@screen(
    "children/<int:child_id>/chronology/print",
    title="Chronology of a child, to print",
    needs="children.open",
    reach="one child",
)
def printed(request, child_id):
    """The chronology for court, for a conference, or the child's own, on a page to print."""
    page = framed(request, child_id, READS)
    read_in = _asked(request)
    given = {
        **page.context,
        "paper": paper.paper_of(page, read_in, request.user),
        "read_in": read_in,
        "choices": ReadIn.choices,
    }
    return render(request, "children/chronology/print.html", given)


@screen(
    "children/<int:child_id>/chronology/pdf",
    title="Chronology of a child, as a PDF",
    needs="children.open",
    reach="one child",
)
def document(request, child_id):
    """The same as a tagged PDF, with its pages numbered and its sources named."""
    page = framed(request, child_id, READS)
    made = paper.paper_of(page, _asked(request), request.user)
    answer = HttpResponse(setting.as_pdf(made), content_type="application/pdf")
    name = f"chronology-{page.as_at.isoformat()}.pdf"
    answer.headers["Content-Disposition"] = content_disposition_header(True, name)
    return answer


def _asked(request) -> str:
    asked = request.GET.get("for", "")
    return asked if asked in set(ReadIn) else str(ReadIn.COURT)
