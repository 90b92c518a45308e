"""Sends the daily feed: a hundred children at a time, patiently, and one bad child apart.

Where to send it and the secrets to do so come from the environment alone, and go into no log.
"""

from __future__ import annotations

import http.client
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sightline.core.refusal import Refused, WrongUse

from .fields import LARGEST_BATCH
from .remembering import ToSend

NAMES = {
    "endpoint": "SIGHTLINE_DFE_ENDPOINT",
    "authority": "SIGHTLINE_DFE_AUTHORITY_CODE",
    "token_address": "SIGHTLINE_DFE_TOKEN_ADDRESS",
    "client_id": "SIGHTLINE_DFE_CLIENT_ID",
    "client_secret": "SIGHTLINE_DFE_CLIENT_SECRET",
    "scope": "SIGHTLINE_DFE_SCOPE",
    "supplier_key": "SIGHTLINE_DFE_SUPPLIER_KEY",
}
HERE = ("127.0.0.1", "localhost", "::1")
LARGEST_ANSWER = 1024 * 1024


@dataclass(frozen=True)
class Receiver:
    """Where the feed goes and what lets us in. Never printed."""

    endpoint: str
    authority: str
    token_address: str
    client_id: str
    client_secret: str = field(repr=False)
    scope: str
    supplier_key: str = field(repr=False)

    def __post_init__(self) -> None:
        for address in (self.endpoint, self.token_address):
            parts = urllib.parse.urlsplit(address)
            if parts.scheme != "https" and parts.hostname not in HERE:
                raise WrongUse("The feed goes to an address that begins with https:// only.")

    @property
    def address(self) -> str:
        """Where children are sent."""
        return f"{self.endpoint.rstrip('/')}/children_social_care_data/{self.authority}/children"


def from_environment() -> Receiver:
    """The receiver as the environment gives it. Raises Refused, naming what is missing."""
    held = {name: os.environ.get(variable, "") for name, variable in NAMES.items()}
    if missing := [NAMES[name] for name, value in held.items() if not value and name != "scope"]:
        raise WrongUse(f"Nothing is sent: set {', '.join(missing)} and try again.")
    return Receiver(**held)


@dataclass(frozen=True)
class Patience:
    """How long to wait and how often to try again; waits double, in seconds."""

    answer_within: float = 30
    tries: int = 5
    first_wait: float = 1
    longest_wait: float = 60
    wait: Callable[[float], None] = time.sleep
    tries_apart: int = 2
    """How often to try each part of a batch on which the receiver broke."""
    broken_on_end: int = 10
    """On how many parts it may break, and take nobody between, until it is taken to be down. A
    batch of a hundred is down to one child at the seventh."""


@dataclass
class Sent:
    """What came of sending: who was taken, and who was not and why."""

    taken: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


class _NotTaken(Exception):
    """The receiver refused these children; it may take them in smaller numbers."""


class _Broke(_NotTaken):
    """The receiver was reached, and broke on these children however often they were sent."""


class _Later(Exception):
    """The receiver cannot answer now; it may after `seconds`.

    `reached` where it broke over what was sent, so that one child in it may be why.
    """

    def __init__(self, why: str, seconds: float | None = None, *, reached: bool = False) -> None:
        super().__init__(why)
        self.seconds, self.reached = seconds, reached


class _Stale(Exception):
    """What let us in does so no longer."""


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Secrets and children go where we were told, and nowhere else."""

    def redirect_request(self, *given: Any) -> None:
        """Follow nothing."""
        return None


class Post:
    """Sends children to one receiver. `taken` is told of each child the receiver has taken."""

    def __init__(
        self,
        receiver: Receiver,
        taken: Callable[[ToSend, str], None],
        patience: Patience | None = None,
    ) -> None:
        self.receiver, self.taken = receiver, taken
        self.patience = patience or Patience()
        self.opener = urllib.request.build_opener(_NoRedirects)
        self.token = ""
        self._broken: list[Sequence[ToSend]] = []  # parts it broke on since it last took anybody

    def send(self, children: Iterable[ToSend]) -> Sent:
        """Send all of these, a hundred at a time. Raises Refused where nobody is taken at all.

        What was taken before that stays taken: the next sending goes on from there.
        """
        done = Sent()
        for batch in _batches(children):
            self._isolating(batch, done, self.patience.tries)
        alone = sum(len(part) == 1 for part in self._broken)
        if alone > 1 or (alone and not done.taken):
            raise _no_answer("it breaks on every child")
        return done

    def _isolating(self, batch: Sequence[ToSend], done: Sent, tries: int) -> None:
        """Send a batch; where it is refused, its halves, until who is bad stands alone.

        So too where the receiver breaks on it, as one child may be why, until it seems to be down.
        """
        try:
            receipts = self._patiently(lambda: self._post([each.sent for each in batch]), tries)
        except _NotTaken as why:
            if isinstance(why, _Broke):
                self._broken.append(batch)
                tries = self.patience.tries_apart
                if len(self._broken) == self.patience.broken_on_end:
                    raise _no_answer(str(why)) from None
            if len(batch) == 1:
                done.refused.append((batch[0].la_child_id, str(why)))
                return
            half = len(batch) // 2
            self._isolating(batch[:half], done, tries)
            self._isolating(batch[half:], done, tries)
            return
        self._broken = []
        for each, receipt in zip(batch, receipts, strict=True):
            self.taken(each, receipt)
            done.taken += 1

    def _patiently(self, way: Callable[[], Any], tries: int) -> Any:
        """Try, and again after ever longer waits.

        Raises Refused once patience is at its end, and _Broke where what was sent may be why.
        """
        seconds, let_in_again = self.patience.first_wait, False
        for turn in range(1, tries + 1):
            try:
                return way()
            except _Stale:
                if let_in_again:
                    raise Refused(
                        "The receiver does not accept who we are. Check our id and secret,"
                        " then send again."
                    ) from None
                let_in_again, self.token = True, ""
            except _Later as why:
                if turn == tries and why.reached:
                    raise _Broke(f"The receiver breaks on it ({why})") from None
                if turn == tries:
                    raise _no_answer(str(why)) from None
                self.patience.wait(min(why.seconds or seconds, self.patience.longest_wait))
                seconds *= 2
        raise Refused("The receiver does not accept who we are. Send again later.")

    def _post(self, told: list[dict[str, Any]]) -> list[str]:
        if not self.token:
            self.token = self._let_in()
        body = json.dumps(told).encode()
        headers = {
            "Authorization": f"Bearer {self.token}",
            "SupplierKey": self.receiver.supplier_key,
            "Content-Type": "application/json",
        }
        answer = self._ask(self.receiver.address, body, headers)
        if not isinstance(answer, list) or len(answer) != len(told):
            raise _Later("its answer does not name every child that was sent")
        return [str(each) for each in answer]

    def _let_in(self) -> str:
        given = {
            "grant_type": "client_credentials",
            "client_id": self.receiver.client_id,
            "client_secret": self.receiver.client_secret,
        } | ({"scope": self.receiver.scope} if self.receiver.scope else {})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urllib.parse.urlencode(given).encode()
        try:
            answer = self._ask(self.receiver.token_address, body, headers)
        except _NotTaken:
            raise _Stale from None
        except _Later as why:
            raise _Later(str(why), why.seconds) from None  # no child was sent yet
        token = answer.get("access_token") if isinstance(answer, dict) else None
        if not isinstance(token, str) or not token:
            raise _Later("it lets nobody in")
        return token

    def _ask(self, address: str, body: bytes, headers: dict[str, str]) -> Any:
        request = urllib.request.Request(address, body, headers, method="POST")
        try:
            with self.opener.open(request, timeout=self.patience.answer_within) as answer:
                return json.loads(self._read(answer))
        except urllib.error.HTTPError as refused:
            with refused:
                raise _meant(refused) from None
        except urllib.error.URLError as why:
            raise _Later(type(why.reason).__name__) from None
        except (OSError, ValueError, http.client.HTTPException) as why:
            raise _Later(type(why).__name__, reached=True) from None

    def _read(self, answer: Any) -> bytes:
        """The whole answer, in time: one that comes drop by drop is no answer."""
        until, told = time.monotonic() + self.patience.answer_within, b""
        while part := answer.read1(LARGEST_ANSWER):
            told += part
            if len(told) > LARGEST_ANSWER or time.monotonic() > until:
                raise TimeoutError
        return told


def _meant(refused: urllib.error.HTTPError) -> Exception:
    """What a refusal means for what we do next."""
    code = refused.code
    if code == 401:
        return _Stale()
    if code == 403:
        return Refused(
            "The receiver does not let this authority send. Check the supplier key and the"
            " authority's code, then send again."
        )
    if code in (400, 413, 422):
        says = refused.read(2000).decode("utf-8", "replace").strip()
        return _NotTaken(
            f"The receiver refused what was sent ({code}): {says or 'no reason given'}"
        )
    if code == 429 or code >= 500:
        after = refused.headers.get("Retry-After", "")
        seconds = float(after) if after.isdigit() else None
        return _Later(f"it answers {code}", seconds, reached=code != 429)
    return Refused(
        f"The receiver answers {code}, which the feed does not know. Ask the department."
    )


def _no_answer(why: str) -> Refused:
    return Refused(
        f"The receiver does not answer as it should ({why}). What it took is remembered; send"
        " again later."
    )


def _batches(children: Iterable[ToSend]) -> Iterator[list[ToSend]]:
    rows = iter(children)
    while batch := list(islice(rows, LARGEST_BATCH)):
        yield batch
