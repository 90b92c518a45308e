"""One sitting at one form: for whom the page was made, about what, and when it was opened."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from django.core import signing
from django.utils import timezone

from ..keeping.filling import NOT_KEPT

Answers = dict[str, list[str]]

TOKEN, VERSION, BASE, NAMES = "draft", "draft-version", "draft-base", "draft-names"
SALT = "sightline.sitting"
LASTS = dt.timedelta(days=3)
PASSED_OVER = {*NOT_KEPT, TOKEN, VERSION, BASE, NAMES, "do", "page"}
"""What a form says of itself, and its buttons: none of it is an answer."""


@dataclass(frozen=True)
class Sitting:
    """What the page says of itself, signed, so that a draft can be saved from any form alike."""

    key: str
    form: str
    own: bool
    child_id: int | None
    address: str
    account_id: int
    opened: float
    name: str

    @property
    def opened_at(self) -> dt.datetime:
        """When the page was opened."""
        return dt.datetime.fromtimestamp(self.opened, dt.UTC)

    def seconds(self) -> int:
        """How long the page has been open."""
        return max(0, round(timezone.now().timestamp() - self.opened))

    def signed(self) -> str:
        """The words of the hidden box that carries it."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)


@dataclass(frozen=True)
class Sent:
    """The answers a page sent, those it showed when it was opened, and at which version."""

    answers: Answers
    base: Answers
    version: int


def begin(
    *, key: str, form: str, own: bool, child_id: int | None, address: str, account_id: int
) -> Sitting:
    """A sitting that begins now."""
    opened, name = timezone.now().timestamp(), secrets.token_hex(6)
    return Sitting(key, form, own, child_id, address, account_id, opened, name)


def read(token: str, account_id: int) -> Sitting | None:
    """The sitting of a page that was made for this account; None for anything else."""
    try:
        told: dict[str, Any] = signing.loads(token, salt=SALT, max_age=LASTS.total_seconds())
    except signing.BadSignature:
        return None
    found = Sitting(**told)
    return found if found.account_id == account_id else None


def sent(post: Any) -> Sent:
    """What a page sent. A box that is left empty of ticks is sent by no browser, so it is named."""
    answers = {name: [] for name in post.get(NAMES, "").split()}
    answers |= {name: list(words) for name, words in post.lists() if name not in PASSED_OVER}
    version = post.get(VERSION, "")
    return Sent(
        {name: [_plain(word) for word in words] for name, words in answers.items()},
        _base(post.get(BASE, "")),
        int(version) if version.isdecimal() and len(version) < 9 else 0,
    )


def _plain(word: str) -> str:
    """Words with one kind of line end, and nothing that the database will not hold."""
    return word.replace("\r\n", "\n").replace("\0", "")


def _base(text: str) -> Answers:
    """What the page showed when it was opened; nothing where it cannot be read."""
    try:
        told = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    return {
        str(name): [_plain(str(word)) for word in words]
        for name, words in told.items()
        if isinstance(words, list)
    }
