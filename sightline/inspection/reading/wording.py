"""Words compared as a reader would: quotes, dashes, case and spacing make no difference."""

from __future__ import annotations

import re

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "─": "-", "‒": "-", "\xa0": " "}
)
_SPACES = re.compile(r"\s+")
BULLETS = "•▪●◼■◦○‣➢\uf0a7\uf0b7\uf0d8\uf06e\uf0fc\uf02d\uf0be"
BULLET = re.compile(rf"^\s*(?:[{BULLETS}]|[-–](?=\s))\s*(.*)$", re.DOTALL)
NUMBERED = re.compile(r"^\s*(\d{1,3})\s?[.)](?:\s+(?=\S)|(?=[A-Z‘“'\"]))(.*)$", re.DOTALL)


def plain(text: str) -> str:
    """The text with straight quotes and dashes and single spaces, in small letters."""
    return _SPACES.sub(" ", text.translate(_SAME)).strip().casefold()


def as_heading(text: str) -> str:
    """The text as headings are compared: plain, without a colon, question mark or note number."""
    return re.sub(r"\s*[\d¹²³]{0,2}$", "", plain(text).strip(" :?.*#_"))


def one_line(text: str) -> str:
    """The text with every run of white space made one space."""
    return _SPACES.sub(" ", text).strip()
