"""A letter saves itself as one types, like every recording form: one draft for all who write it."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest

from sightline.record.people.models import Child
from sightline.web.letters import all_templates
from sightline.web.letters.language import Template
from sightline.web.models import Draft
from sightline.web.recording import keeping, sitting
from sightline.web.recording.form import answers_of, as_sent
from sightline.web.recording.making import keeps_writing

from .forms import LetterForm, SendForm, kept_form

NAME, NEEDS = "letters.letter.compose", "record.write"


def template_of(child: Child | None, code: str) -> Template:
    """The template of this code. Raises Http404."""
    found = all_templates().get(code)
    if found is None:
        raise Http404
    return found


keeps_writing(NAME, title="A letter", needs=NEEDS, form=kept_form, about=template_of)


class Kept:
    """The draft of one letter to one person, on one request."""

    def __init__(self, request: HttpRequest, child: Child) -> None:
        self.by, self.child = request.user, child
        to = request.GET.get("to", "")
        self.address = f"{request.path}?to={to}" if to else request.path
        self.at = sitting.read(request.POST.get(sitting.TOKEN, ""), self.by.pk)
        if self.at is None or self.at.key != self.address:
            self.at = self._begun()
        self.sends = sitting.TOKEN in request.POST
        self.post = request.POST

    def _begun(self) -> sitting.Sitting:
        return sitting.begin(
            key=self.address,
            form=NAME,
            own=False,
            child_id=self.child.pk,
            address=self.address,
            account_id=self.by.pk,
        )

    @property
    def draft(self) -> Draft | None:
        """What is typed and not yet given; None where there is nothing."""
        held = keeping.find(self.address)
        return held if held and (held.fields or held.put_aside.exists()) else None

    def filled(self, blank: LetterForm, **options: Any) -> LetterForm:
        """The form with what was typed so far, by whomever; the blank one where nothing was."""
        draft = self.draft
        if draft is None:
            return blank
        whole = {**answers_of(blank), **draft.fields}
        return LetterForm(as_sent(whole), **options).without_errors()

    def save(self, blank: LetterForm) -> keeping.Saved | None:
        """Keep what was sent, but for how the letter was given. Raises what keeping.save does."""
        if not self.sends:
            return None
        told = sitting.sent(self.post)
        answers = {name: words for name, words in told.answers.items() if name in blank.fields}
        sent = sitting.Sent(answers, told.base, told.version)
        return keeping.save(by=self.by, sitting=self.at, sent=sent, now=answers_of(blank))

    def end(self, *, recorded: bool) -> None:
        """The letter was given, or its draft is thrown away."""
        draft = keeping.find(self.address)
        if draft is not None:
            keeping.end(by=self.by, draft=draft, recorded=recorded, sitting=self.at.name)

    def context(self, form: LetterForm, sent: SendForm) -> dict[str, Any]:
        """What the page needs to save itself: its token, its version and what it showed."""
        draft = self.draft
        shown = {**answers_of(form), **answers_of(sent)}
        return {
            "token": self._begun().signed(),
            "version": draft.version if draft else 0,
            "names": " ".join(answers_of(form)),
            "base": json.dumps(shown),
            "draft": draft,
            "others": draft is not None and draft.saved_by_id != self.by.pk,
        }
