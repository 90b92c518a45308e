"""One person filling in one recording form: what they see, and what becomes of it."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.core.recording import watching

from . import keeping as drafts
from . import sitting
from .form import Page, RecordingForm, answers_of, as_sent
from .making import Asked, Done, RecordingScreen
from .sitting import Answers, Sitting
from .told import what_moved

ALREADY = (
    "This form has been recorded already, or was thrown away, in another window. If this is"
    " something else, check it and send it again."
)


class Filling:
    """One request to a recording screen."""

    def __init__(self, made: RecordingScreen, request: HttpRequest, parts: dict[str, Any]) -> None:
        self.made, self.request, self.parts = made, request, parts
        self.by = request.user
        self.frame = _frame(request, parts)
        self.child = self.frame.child if self.frame else None
        rest = {name: value for name, value in parts.items() if name != "child_id"}
        self.about = made.about(self.child, **rest) if made.about else None
        whose = "" if made.shared else f"|{self.by.pk}"
        self.key = f"{request.path}{whose}"
        self.notice = ""

    def answer(self) -> HttpResponse:
        """The page, or what follows from what was sent."""
        if self.request.method != "POST":
            return self._show()
        if self.request.POST.get("do") == "throw":
            return self._throw_away()
        at, told = self._sitting(), sitting.sent(self.request.POST)
        try:
            saved = drafts.save(by=self.by, sitting=at, sent=told, now=self._recorded_now())
        except drafts.AlreadyRecorded:
            self.notice = ALREADY
            return self._page(self._form(told.answers).without_errors(), self._asked_page(), 409)
        except Refused as no:
            return self._refused(self._form(told.answers), str(no))
        if saved.put_aside:
            return redirect("recording.drafts.both", draft_id=saved.draft.pk)
        if self.request.POST.get("do") == "later":
            messages.success(self.request, f"Kept under Drafts: {self.made.title}.")
            return redirect(self._away())
        return self._go_on(saved.draft, self._form(saved.draft.fields), at)

    # What is shown.

    def _show(self) -> HttpResponse:
        draft = drafts.find(self.key)
        form = self._form(draft.fields).without_errors() if draft else self._blank()
        if "review" in self.request.GET and self.made.review and draft:
            return self._review(form)
        return self._page(form, self._asked_page(), draft=draft)

    def _page(
        self,
        form: RecordingForm,
        page: Page | None,
        status: int = 200,
        draft: Any = None,
    ) -> HttpResponse:
        draft = draft or drafts.find(self.key)
        # Pages can depend on the answers: one that is not asked any more is the first again.
        page = form.page(page.name) if page is not None else None
        boxes = form.boxes_on(page)
        shown = answers_of(form)
        given = {
            **self._context(form, draft),
            "page": page,
            "pages": form.pages,
            "asked": form.asked(page),
            "folded": [] if page else form.folded(),
            "wrong": form if form._errors else None,
            "looks_over": self.made.review and not page,
            "names": " ".join(boxes),
            "base": json.dumps({name: shown.get(name, []) for name in boxes}),
        }
        return render(self.request, self.made.template, given, status=status)

    def _review(self, form: RecordingForm) -> HttpResponse:
        given = {
            **self._context(form, drafts.find(self.key)),
            "answered": form.answered(),
            "names": "",
            "base": "{}",
        }
        return render(self.request, "recording/review.html", given)

    def _context(self, form: RecordingForm, draft: Any) -> dict[str, Any]:
        start = sitting.begin(
            key=self.key,
            form=self.made.name,
            own=not self.made.shared,
            child_id=self.child.pk if self.child else None,
            address=self.request.path,
            account_id=self.by.pk,
        )
        return {
            **(self.frame.context if self.frame else {}),
            "frame": "children/child/frame.html" if self.frame else "templates/page.html",
            "made": self.made,
            "form": form,
            "about": self.about,
            "notice": self.notice,
            "draft": draft if draft and (draft.fields or draft.put_aside.exists()) else None,
            "others": draft and draft.saved_by_id != self.by.pk,
            "token": start.signed(),
            "version": draft.version if draft else 0,
            "away": self._away(),
        }

    # What becomes of what was sent.

    def _go_on(self, draft: Any, form: RecordingForm, at: Sitting) -> HttpResponse:
        do = self.request.POST.get("do", "")
        page = form.page(self.request.POST.get("page", "")) if form.pages else None
        if do == "next" and page is not None:
            wrong = {name for name in form.errors if name in form.names_on(page)}
            if wrong:
                form._errors = _only(form, wrong)
                return self._page(form, page, 422)
            after = form.page_after(page)
            return redirect(
                f"{self.request.path}?{f'page={after.name}' if after else 'review=yes'}"
            )
        if not form.is_valid():
            return self._page(form, _page_of_first_error(form), 422)
        if do == "look":
            return redirect(f"{self.request.path}?review=yes")
        return self._record(draft, form, at)

    def _record(self, draft: Any, form: RecordingForm, at: Sitting) -> HttpResponse:
        asked = Asked(self.by, self.child, self.about, form.cleaned_data, form, self.parts)
        try:
            with transaction.atomic(), watching() as moved:
                done: Done = self.made.deed(asked)
                drafts.end(by=self.by, draft=draft, recorded=True, sitting=at.name)
        except Refused as no:
            return self._refused(form, str(no))
        except drafts.AlreadyRecorded:
            self.notice = ALREADY
            return self._page(form, self._asked_page(), 409)
        messages.success(self.request, " ".join([done.says, *what_moved(moved)]))
        return redirect(done.to or self._away())

    def _refused(self, form: RecordingForm, says: str) -> HttpResponse:
        form.is_valid()
        form.add_error(None, says)
        return self._page(form, form.page("") if form.pages else None, 422)

    def _throw_away(self) -> HttpResponse:
        draft = drafts.find(self.key)
        if draft:
            drafts.end(by=self.by, draft=draft, recorded=False)
        messages.success(self.request, f"Thrown away: the draft of “{self.made.title}”.")
        return redirect(self._away())

    # What it is made of.

    def _sitting(self) -> Sitting:
        found = sitting.read(self.request.POST.get(sitting.TOKEN, ""), self.by.pk)
        if found is not None and found.key == self.key:
            return found
        return sitting.begin(
            key=self.key,
            form=self.made.name,
            own=not self.made.shared,
            child_id=self.child.pk if self.child else None,
            address=self.request.path,
            account_id=self.by.pk,
        )

    def _recorded_now(self) -> Answers:
        return answers_of(self._blank()) if self.made.shared else {}

    def _asked_page(self) -> Page | None:
        name = self.request.GET.get("page", "") or self.request.POST.get("page", "")
        return self._blank().page(name)

    def _blank(self) -> RecordingForm:
        return self.made.form(by=self.by, child=self.child, about=self.about)

    def _form(self, answers: Answers) -> RecordingForm:
        """The form with these answers, and where there is none, with those known at the start."""
        whole = {**answers_of(self._blank()), **answers}
        return self.made.form(
            as_sent(whole), self.request.FILES or None, by=self.by, child=self.child,
            about=self.about,
        )  # fmt: skip

    def _away(self) -> str:
        if self.child:
            return reverse("children.child.overview", kwargs={"child_id": self.child.pk})
        return reverse("account.sign_in.first")


def _frame(request: HttpRequest, parts: dict[str, Any]) -> Any:
    if "child_id" not in parts:
        return None
    from ..children.child.frame import framed

    return framed(request, parts["child_id"])


def _only(form: RecordingForm, names: set[str]) -> Any:
    kept = type(form.errors)(renderer=form.renderer)
    kept.update({name: each for name, each in form.errors.items() if name in names})
    return kept


def _page_of_first_error(form: RecordingForm) -> Page | None:
    for page in form.pages:
        if any(name in form.errors for name in form.names_on(page)):
            return page
    return form.page("") if form.pages else None
