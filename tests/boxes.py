"""What a browser would send back from a page whose form nobody has touched."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

Boxes = dict[str, list[str]]


class _Boxes(HTMLParser):
    """Reads the boxes of the form that saves itself, else of the last form of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Boxes = {}
        self.inside = False
        self.words: str | None = None
        self.menu = ""

    def handle_starttag(self, tag, attrs) -> None:
        said = dict(attrs)
        name, kind = said.get("name") or "", said.get("type") or ""
        if tag == "form":
            self.inside = said.get("method") == "post" and "action" not in said
        if not self.inside:
            return
        if tag == "textarea":
            self.words, self.text = name, ""
        elif tag == "select":
            self.menu = name
            self.found.setdefault(name, [""])
        elif tag == "option" and "selected" in said and self.menu:
            self.found[self.menu] = [said.get("value") or ""]
        elif tag == "input" and kind in ("radio", "checkbox"):
            if "checked" in said:
                self.found.setdefault(name, []).append(said.get("value") or "on")
        elif tag == "input" and name:
            self.found[name] = [said.get("value") or ""]

    def handle_data(self, data) -> None:
        if self.words is not None:
            self.text += data

    def handle_endtag(self, tag) -> None:
        if tag == "textarea" and self.words is not None:
            self.found[self.words], self.words = [self.text.removeprefix("\n")], None
        elif tag == "form":
            self.inside = False


def boxes(page: str) -> Boxes:
    """Every box of the page's own form by its name, with what is in it."""
    reader = _Boxes()
    reader.feed(page)
    return reader.found


def on(name: str, day: dt.date) -> dict[str, str]:
    """A day, as the three boxes of a form send it."""
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}
