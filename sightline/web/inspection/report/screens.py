"""The report on a page and as files; while it is drafted, checked, published and answered."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core.access import may
from sightline.inspection.conduct.composing import document_of
from sightline.inspection.conduct.models import Inspection, Report, Statement
from sightline.inspection.conduct.services import reporting
from sightline.inspection.conduct.services.standing import inspects
from sightline.inspection.report.as_text import as_text
from sightline.inspection.report.document import Document, blocks
from sightline.inspection.report.typesetting import as_pdf
from sightline.inspection.report.word import as_word
from sightline.web.inspection.found import context, inspection_or_404
from sightline.web.inspection.sending import page_of
from sightline.web.screen import screen

from .deeds import deeds

STANDING = {
    Report.State.DRAFT: "Draft: not checked, not to be passed on",
    Report.State.CHECK: "Draft with the authority: not to be passed on",
    Report.State.PUBLISHED: "",
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS = {
    "pdf": ("application/pdf", as_pdf),
    "docx": (WORD, as_word),
    "txt": ("text/plain; charset=utf-8", lambda held, standing: as_text(held).encode()),
}


@screen(
    "inspections/<int:inspection_id>/report",
    title="Report",
    needs="inspections.room",
    reach="numbers",
    under="inspection.one.one",
)
def report(request, inspection_id):
    """The report as it stands, and what may be done to it next."""
    inspection, written = _written(request, inspection_id)
    page = page_of(request, deeds(request.user, inspection, written))
    if page.done:
        return redirect("inspection.report.report", inspection_id=inspection.pk)
    held = _document(inspection, written)
    numbered = reporting.numbered(written) if written else []
    statement = Statement.objects.filter(report=written).first() if written else None
    given = context(request, inspection) | {
        "page": page,
        "ungraded": reporting.ungraded(inspection),
        "blocks": list(blocks(held)) if held else [],
        "standing": STANDING[Report.State(written.state)] if written else "",
        "passages": [(each["number"], each["passage"], each["section"]) for each in numbered],
        "points": written.points.select_related("made_by", "answered_by", "passage").order_by("pk")
        if written
        else [],
        "today": timezone.localdate(),
        "statement": statement,
        "asked": _asked(held, statement),
        "published": getattr(written, "published", None) if written else None,
    }
    return render(request, "inspection/report/report.html", given, status=page.status)


def _written(request, inspection_id) -> tuple[Inspection, Report | None]:
    """The inspection and its report, for its inspectors; for the authority once it has the draft.

    Raises Http404 for whoever may not read it now.
    """
    inspection = inspection_or_404(request, inspection_id)
    written = Report.objects.filter(inspection=inspection).first()
    if inspects(request.user, inspection):
        return inspection, written
    reads = ("inspections.run", "inspections.readiness")
    if not any(may(request.user, permission) for permission in reads):
        raise Http404
    if written is not None and written.state == Report.State.DRAFT:
        written = None
    if written is not None and written.state == Report.State.CHECK:
        written = written if may(request.user, "inspections.run") else None
    return inspection, written


def _document(inspection: Inspection, written: Report | None) -> Document | None:
    """The report as it stands; once published, as it was frozen and not as it might now be made."""
    if written is None:
        return None
    if written.state == Report.State.PUBLISHED:
        return reporting.published_document(written.published)
    return document_of(inspection)


def _asked(held: Document | None, statement: Statement | None) -> list[tuple]:
    """Each thing asked for with its number, and what is stated about it."""
    if held is None:
        return []
    lines = {each.number: each for each in statement.lines.all()} if statement else {}
    return [(place, each, lines.get(place)) for place, each in enumerate(held.asked, start=1)]


@screen(
    "inspections/<int:inspection_id>/report.<str:form>",
    title="Report, as a file",
    needs="inspections.room",
    reach="numbers",
    under="inspection.report.report",
)
def document(request, inspection_id, form):
    """The same as a tagged PDF, a Word file or plain text."""
    inspection, written = _written(request, inspection_id)
    held = _document(inspection, written)
    if held is None or form not in FORMS:
        raise Http404
    kind, made = FORMS[form]
    answer = HttpResponse(made(held, STANDING[Report.State(written.state)]), content_type=kind)
    name = f"{inspection.reference}-report.{form}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
