"""Someone at work on the site: what they open, in what proportion, and how long they waited."""

from __future__ import annotations

import html
import http.client
import random
import re
import threading
import time
from dataclasses import dataclass
from urllib.parse import quote_plus, urlencode

THINKING = (2.0, 6.0)
"""Seconds someone reads or writes before the next page: anywhere between these."""
PATIENCE = 30  # seconds until a page that does not come counts as an error

PRACTICE = {
    "my_work": 20, "child": 30, "clocks": 10, "story": 8, "record": 3, "find": 14, "looked": 2,
    "outside": 3,
}  # fmt: skip
"""Of a hundred things a practitioner does on the site, how many are which."""
MANAGE = {
    "my_work": 8, "team_work": 14, "child": 24, "clocks": 10, "story": 4, "find": 10,
    "looked": 5, "register": 10, "behind": 8, "notice": 5,
}  # fmt: skip
OVERSEE = {"register": 25, "behind": 25, "child": 20, "clocks": 10, "find": 15, "story": 5}
WEIGHTS = {
    "social worker": PRACTICE, "personal adviser": PRACTICE, "team manager": MANAGE,
    "reviewing officer": {**PRACTICE, "register": 8}, "service manager": {**OVERSEE, "notice": 5},
    "director": OVERSEE, "analyst": OVERSEE,
}  # fmt: skip
MISSPELT = {"a": "e", "i": "y", "ph": "f", "n": "nn"}


@dataclass(frozen=True)
class Sample:
    """One page somebody waited for."""

    page: str
    seconds: float
    error: str = ""


class Person:
    """One signed-in person, their cookies, and what they have come across so far."""

    def __init__(self, port: int, username: str, role: str, seed: int) -> None:
        self.port, self.username, self.role = port, username, role
        self.chance = random.Random(seed)
        self.cookies: dict[str, str] = {}
        self.samples: list[Sample] = []
        self.children: list[str] = []
        self.names: list[str] = []
        self.numbers: list[str] = []
        self.outside: list[str] = []
        self.notices: list[str] = []
        self.token = ""

    # Asking

    def ask(self, address: str, sent: dict[str, str] | None = None) -> tuple[int, str, str]:
        """The status, the text and where it sends one on to. Raises OSError without an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if sent is not None:
            body = urlencode({"csrfmiddlewaretoken": self.token, **sent})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request("POST" if sent is not None else "GET", address, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except http.client.HTTPException as why:
            raise OSError(str(why)) from why
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        if found := re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text):
            self.token = found.group(1)
        return answer.status, text, answer.headers.get("Location", "")

    def open(self, page: str, address: str, sent: dict[str, str] | None = None) -> str:
        """Open a page as a person does, going on to where it leads; each wait is kept."""
        for _ in range(4):
            begun = time.perf_counter()
            try:
                status, text, onward = self.ask(address, sent)
                error = "" if status < 400 else f"{status} at {address}"
            except OSError as why:
                status, text, onward, error = 0, "", "", f"{why} at {address}"
            self.samples.append(Sample(page, time.perf_counter() - begun, error))
            if not onward or error:
                return text
            address, sent, page = onward, None, f"{page}, onward"
        return text

    def timed_empty(self) -> float:
        """Seconds that the page for signing in takes."""
        begun = time.perf_counter()
        self.ask("/sign-in")
        return time.perf_counter() - begun

    def sign_in(self, password: str) -> None:
        """Sign in by the page, and look at the first page. Not measured."""
        self.cookies.clear()
        self.ask("/sign-in")
        status, _, _ = self.ask("/sign-in", {"username": self.username, "password": password})
        if status != 302:
            raise SystemExit(f"{self.username} could not sign in ({status}).")
        firsts = {"my_work": "/work", "register": "/duties", "find": "/children?q=sam"}
        for deed in firsts.keys() & WEIGHTS[self.role].keys():
            self.notice_what_is_on(self.ask(firsts[deed])[1])

    def notice_what_is_on(self, text: str) -> None:
        """Remember the children, names, numbers and notices of a page."""
        links = re.findall(r'href="/children/(\d+)">([^<]+)<', text)
        self.children += [child for child, _ in links]
        self.names += [html.unescape(name) for _, name in links]
        self.outside += re.findall(r'href="/children/(\d+)/ask"', text)
        self.notices = re.findall(r'action="(/notices/\d+/read)"', text) or self.notices
        numbers = re.findall(r'href="(/duties/[^"?]+/[a-z-]+\?[^"]*)"', text)
        self.numbers = [html.unescape(each) for each in numbers] or self.numbers

    # Working

    def work(self, over: threading.Event) -> None:
        """Go on, a page at a time, until it is over."""
        doing = WEIGHTS[self.role]
        over.wait(self.chance.uniform(0, THINKING[1]))
        while not over.is_set():
            [deed] = self.chance.choices(list(doing), list(doing.values()))
            getattr(self, f"_{deed}")()
            over.wait(self.chance.uniform(*THINKING))

    def _my_work(self) -> None:
        self.notice_what_is_on(self.open("my work", "/work"))

    def _team_work(self) -> None:
        self.notice_what_is_on(self.open("a team's work", "/work?show=team"))

    def _of_a_child(self, page: str, tail: str) -> None:
        if self.children:
            self.open(page, f"/children/{self.chance.choice(self.children)}{tail}")
        else:
            self._find()

    def _child(self) -> None:
        self._of_a_child("a child", "")

    def _clocks(self) -> None:
        self._of_a_child("clocks", "/clocks")

    def _story(self) -> None:
        self._of_a_child("story", self.chance.choice(("/story", "/story?show=everything")))

    def _record(self) -> None:
        self._of_a_child("record", "/record")

    def _looked(self) -> None:
        if self.role == "personal adviser":  # who may not see it
            return self._child()
        return self._of_a_child("who has looked", "/openings")

    def _find(self) -> None:
        """Look for a name as heard or half remembered, one time in three misspelt."""
        name = self.chance.choice(self.names or ["Sam Example"]).split(" (")[0]
        asked = self.chance.choice([name, name.split()[-1], name.split()[0][:4]])
        if self.chance.random() < 1 / 3:
            right, wrong = self.chance.choice(list(MISSPELT.items()))
            asked = asked.replace(right, wrong, 1)
        self.notice_what_is_on(self.open("find a child", f"/children?q={quote_plus(asked)}"))

    def _register(self) -> None:
        self.notice_what_is_on(self.open("register", "/duties"))

    def _behind(self) -> None:
        if self.numbers:
            self.open("behind a number", self.chance.choice(self.numbers))
        else:
            self._register()

    def _notice(self) -> None:
        if self.notices:
            self.open("read a notice", self.notices.pop(), {})
        else:
            self._my_work()

    def _outside(self) -> None:
        """Ask to open a record outside one's reach, with a reason; then look at it."""
        if not self.outside:
            return self._find()
        child = self.outside.pop()
        page = self.open("ask why", f"/children/{child}/ask")
        reasons = re.findall(r'name="reason" type="radio" value="([^"]+)"', page)
        if reasons:
            time.sleep(self.chance.uniform(*THINKING))
            reason = {
                "reason": html.unescape(self.chance.choice(reasons)),
                "sentence": "Covering the duty desk this afternoon for a colleague.",
                "next": f"/children/{child}",
            }
            self.open("give a reason", f"/children/{child}/ask", reason)
        return None
