"""Write a letter about a child: choose it, answer what it asks, look at it, give it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from sightline.core.acting import Refused
from sightline.record.story.models import GivenTo
from sightline.web.children.child.frame import framed
from sightline.web.letters import To, all_templates, send, setting, write
from sightline.web.letters.safe import jargon
from sightline.web.recording.keeping import AlreadyRecorded, ChangedSince
from sightline.web.screen import screen

from .forms import LetterForm, SendForm
from .kept import Kept, template_of
from .people import people

GIVEN = (
    "This letter was given, or thrown away, in another window. If this is another, show it again."
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@screen(
    "children/<int:child_id>/letters",
    title="Letters about a child",
    needs="record.write",
    reach="one child",
)
def choose(request, child_id):
    """Which letter, and to whom."""
    page = framed(request, child_id)
    whom = people(page.child)
    letters = [
        (each, [(key, to) for key, to in whom.items() if to.kind in each.to])
        for each in all_templates().values()
    ]
    given = {**page.context, "letters": letters, "kinds": dict(GivenTo.choices)}
    return render(request, "letters/letter/choose.html", given)


@screen(
    "children/<int:child_id>/letters/<slug:code>",
    title="A letter about a child",
    needs="record.write",
    reach="one child",
)
def compose(request, child_id, code):
    """The questions of the letter; the letter itself beneath them once they are answered."""
    page = framed(request, child_id)
    template = template_of(page.child, code)
    to = people(page.child).get(request.GET.get("to", ""), To("", template.to[0]))
    asks = {"template": template, "to": to, "drawn": template.draws(page.child)}
    kept, blank = Kept(request, page.child), LetterForm(**asks)
    wanted = request.POST.get("do", "")
    if wanted in ("later", "throw"):
        return _put_by(request, kept, blank, template, child_id, throw=wanted == "throw")
    form = LetterForm(request.POST, **asks) if request.POST else kept.filled(blank, **asks)
    if (both := _saved(kept, blank, form)) is not None:
        return redirect("recording.drafts.both", draft_id=both)
    sent = SendForm(request.POST if wanted == "send" else None)
    judged = bool(request.POST) and form.is_valid()
    letter = _written(form, page.child, request.user) if judged else None
    if letter is not None and wanted in ("pdf", "word"):
        return _file(letter, wanted)
    if letter is not None and wanted == "send" and sent.is_valid():
        try:
            send(letter, by=request.user, **sent.cleaned_data)
            kept.end(recorded=True)
        except Refused as no:
            sent.add_error(None, str(no))
        else:
            messages.success(request, f"The letter to {letter.to.name} is on the file.")
            return redirect("children.documents.documents", child_id=child_id)
    given = {
        **page.context,
        **kept.context(form, sent),
        "template": template,
        "form": form,
        "sent": sent,
        "letter": setting.told(letter) if letter else None,
        "jargon": jargon(letter.text()) if letter and template.plain else [],
    }
    status = 422 if form.errors or sent.errors else 200
    return render(request, "letters/letter/compose.html", given, status=status)


def _saved(kept: Kept, blank: LetterForm, form: LetterForm) -> int | None:
    """Keep what was sent; the number of the draft where somebody else changed the same answer."""
    try:
        saved = kept.save(blank)
    except (AlreadyRecorded, ChangedSince, Refused) as no:
        form.add_error(None, str(no) or GIVEN)
        return None
    return saved.draft.pk if saved is not None and saved.put_aside else None


def _put_by(request, kept: Kept, blank: LetterForm, template, child_id: int, *, throw: bool):
    """Keep the letter for later, or throw it away; either way it is left."""
    if throw:
        kept.end(recorded=False)
        messages.success(request, f"Thrown away: the draft of “{template.title}”.")
        return redirect("letters.letter.choose", child_id=child_id)
    try:
        saved = kept.save(blank)
    except (AlreadyRecorded, ChangedSince):
        messages.success(request, GIVEN)
        return redirect("letters.letter.choose", child_id=child_id)
    if saved is not None and saved.put_aside:
        return redirect("recording.drafts.both", draft_id=saved.draft.pk)
    messages.success(request, f"Kept under Drafts: {template.title}.")
    return redirect("letters.letter.choose", child_id=child_id)


def _written(form: LetterForm, child, by):
    """The letter, or None with the reason on the form."""
    try:
        return write(
            form.template.code,
            child=child,
            to=form.addressed(),
            by=by,
            translation=form.cleaned_data["translation"],
            **form.answers(),
        )
    except Refused as no:
        form.add_error(None, str(no))
        return None


def _file(letter, wanted: str) -> HttpResponse:
    """The letter as a file to be saved; it is not logged as given until somebody says it was."""
    if wanted == "pdf":
        held, kind, ending = letter.pdf(), "application/pdf", "pdf"
    else:
        held, kind, ending = letter.word(), WORD, "docx"
    answer = HttpResponse(held, content_type=kind)
    answer.headers["Content-Disposition"] = content_disposition_header(
        True, letter.file_name(ending)
    )
    return answer
