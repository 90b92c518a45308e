"""Fills in a form on a page that has been made already, whatever page it is.

Done on the words of the page itself, so that no screen has to know that its form may come back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

NOT_KEPT = {"typed-by", "csrfmiddlewaretoken"}
"""Hidden words of every form, which say where and for whom it was made."""
TYPED_IN = {"", "text", "search", "email", "tel", "url", "number", "date", "time"}
TICKED = {"radio", "checkbox"}


@dataclass
class _Box:
    """One tag of a form: where it stands on the page, and what it says."""

    tag: str
    begins: int
    ends: int
    said: dict[str, str | None]
    within: str = ""  # the name of the list that an option is in
    closes: int = 0  # where a larger box ends


@dataclass
class _Form:
    action: str
    boxes: list[_Box] = field(default_factory=list)
    folds: list[_Box] = field(default_factory=list)

    def suits(self, typed: dict[str, list[str]], sent_to: str, page: str) -> bool:
        """Whether what was typed was sent by this form: its hidden words are the same."""
        hidden = {
            str(box.said.get("name")): box.said.get("value") or ""
            for box in self.boxes
            if box.said.get("type") == "hidden" and box.said.get("name") not in NOT_KEPT
        }
        same = all(typed.get(name, [""])[0] == value for name, value in hidden.items())
        names = {box.said.get("name") for box in self.boxes if box.said.get("type") != "hidden"}
        return (self.action or page) == sent_to and same and bool(names & typed.keys())


class _Reader(HTMLParser):
    """Finds the forms of a page, with the boxes in each."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=False)
        self.forms: list[_Form] = []
        self._within: _Form | None = None
        self._folds: list[_Box] = []
        self._list = ""
        self._lines = [0]
        for line in page.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(page)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form, a box of one, or a part of the page that folds away."""
        begins = self._here()
        box = _Box(tag, begins, begins + len(self.get_starttag_text() or ""), dict(attrs))
        if tag == "form":
            self._within = None
            if (box.said.get("method") or "").lower() == "post":
                self._within = _Form((box.said.get("action") or "").split("?")[0])
                self._within.folds = list(self._folds)
                self.forms.append(self._within)
        elif tag == "details":
            self._folds.append(box)
        elif self._within is not None and tag in ("input", "textarea", "select", "option"):
            if tag == "select":
                self._list = box.said.get("name") or ""
            box.within = self._list if tag == "option" else ""
            self._within.boxes.append(box)

    def handle_endtag(self, tag: str) -> None:
        """Note where a form, a fold or a larger box ends."""
        if tag == "form":
            self._within = None
        elif tag == "details" and self._folds:
            self._folds.pop()
        elif tag == "textarea" and self._within is not None and self._within.boxes:
            self._within.boxes[-1].closes = self._here()


def fill(page: str, typed: dict[str, list[str]], where: tuple[str, str]) -> str:
    """The page with what was typed back in the form that sent it; the page as it is without one.

    `where` says to which address it was sent, and at which the page is.
    """
    found = next((form for form in _Reader(page).forms if form.suits(typed, *where)), None)
    if found is None:
        return page
    left = {name: list(values) for name, values in typed.items()}
    changes = [change for box in found.boxes if (change := _filled(box, typed, left))]
    changes += [
        (fold.begins, fold.ends, _tag("details", {**fold.said, "open": None}))
        for fold in found.folds
        if "open" not in fold.said
    ]
    for begins, ends, words in sorted(changes, reverse=True):
        page = page[:begins] + words + page[ends:]
    return page


def _filled(box: _Box, typed: dict[str, list[str]], left: dict[str, list[str]]):
    """What to put in place of a box: from where, to where, and the words; None to let it be."""
    name, kind = str(box.said.get("name") or ""), (box.said.get("type") or "").lower()
    if box.tag == "option" and box.within in typed:
        chosen = (box.said.get("value") or "") in typed[box.within]
        return box.begins, box.ends, _tag("option", _marked(box.said, "selected", chosen))
    if box.tag == "input" and kind in TICKED:
        chosen = (box.said.get("value") or "on") in typed.get(name, [])
        return box.begins, box.ends, _tag("input", _marked(box.said, "checked", chosen))
    if not left.get(name):
        return None
    if box.tag == "textarea" and box.closes:
        return box.ends, box.closes, escape(left[name].pop(0))
    if box.tag == "input" and kind in TYPED_IN:
        return box.begins, box.ends, _tag("input", {**box.said, "value": left[name].pop(0)})
    return None


def _marked(said: dict[str, str | None], mark: str, chosen: bool) -> dict[str, str | None]:
    rest = {name: value for name, value in said.items() if name != mark}
    return {**rest, mark: None} if chosen else rest


def _tag(name: str, said: dict[str, str | None]) -> str:
    words = [key if value is None else f'{key}="{escape(value)}"' for key, value in said.items()]
    return f"<{' '.join([name, *words])}>"
