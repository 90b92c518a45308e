"""The answers that two people changed at once, each with its question and both texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms

from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.web.models import Draft
from sightline.web.recording.form import RecordingForm, as_sent, boxes_of, said
from sightline.web.recording.keeping import put_aside_for
from sightline.web.recording.making import RECORDINGS


@dataclass(frozen=True)
class Question:
    """One question with two answers: theirs, which stands for now, and yours."""

    name: str
    label: str
    theirs: list[str]
    mine: list[str]
    theirs_said: str
    mine_said: str
    theirs_by: int
    in_words: bool

    @property
    def together(self) -> str:
        """Both texts, one after the other, for whoever wants to make one of them."""
        return "\n\n".join([*self.theirs, *self.mine])

    def chosen(self, sent: Any) -> list[str] | None:
        """What the person chose to keep; None where they did not."""
        wanted = sent.get(f"keep-{self.name}", "")
        if wanted == "theirs":
            return self.theirs
        if wanted == "mine":
            return self.mine
        if wanted == "both" and self.in_words:
            return [sent.get(f"words-{self.name}", "").replace("\0", "")]
        return None


def questions(draft: Draft, account: Account) -> list[Question]:
    """Every answer of this person's that was put aside, with the one that was kept."""
    aside = put_aside_for(draft, account)
    if not aside:
        return []
    theirs = _form(draft, account, draft.fields)
    mine = _form(draft, account, {**draft.fields, **{n: each.words for n, each in aside.items()}})
    labels = {box: field for field in theirs for box in boxes_of(field)}
    found = []
    for name, each in sorted(aside.items()):
        field = labels.get(name)
        mark = draft.marks.get(name) or [0, "", draft.saved_by_id]
        found.append(
            Question(
                name=name,
                label=str(field.label) if field else name,
                theirs=draft.fields.get(name, []),
                mine=each.words,
                theirs_said=said(field) if field else " ".join(draft.fields.get(name, [])),
                mine_said=said(mine[field.name]) if field else " ".join(each.words),
                theirs_by=mark[2],
                in_words=field is not None and isinstance(field.field.widget, forms.Textarea),
            )
        )
    return found


def _form(draft: Draft, account: Account, answers: dict[str, list[str]]) -> RecordingForm:
    made = RECORDINGS[draft.form]
    child = Child.objects.filter(pk=draft.child_id).first() if draft.child_id else None
    about = None
    if made.about:
        from django.urls import resolve

        parts = resolve(draft.address.split("?")[0]).kwargs
        about = made.about(child, **{n: v for n, v in parts.items() if n != "child_id"})
    return made.form(as_sent(answers), by=account, child=child, about=about).without_errors()
