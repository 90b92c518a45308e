"""What a person may not see is on no screen, by no way in: every screen as every role is tried.

The screens are walked as they are found, with every address, parameter and field that their code
asks for, so a new one is tried with no edit here. A screen says itself whom it may tell the name
of a child out of reach, or how many there are (`names_outside`, `counts_outside`).
"""

from __future__ import annotations

import functools
import html
import io
import itertools
import re
import sys
import zipfile
from pathlib import Path

import pytest
import typst
from django.contrib.auth import SESSION_KEY
from django.core import signing
from django.db import transaction
from django.urls import reverse

from sightline.core import access
from sightline.core.models import Notice, ReachGrant
from sightline.duties.models import Clock
from sightline.inspection.conduct.models import Inspection, Remedy
from sightline.inspection.improvement.models import AttachedTest
from sightline.returns.models import Load
from sightline.web import screen, security
from sightline.web.recording import sitting

from . import marked

pytestmark = pytest.mark.django_db
EVERY = screen.all_screens()
WEB = Path(screen.__file__).parent
ASKED_FOR = re.compile(r"""request\.(?:GET|POST)(?:\.get(?:list)?\(|\[)["']([\w-]+)["']""")
CONVERTER = re.compile(r"<(\w+):(\w+)>")
NOBODY = "nobody"
ROLES = [NOBODY, *access.ROLES]
MOST_WAYS = 12
SITTING = re.compile(r'name="draft" value="([^"]+)"')
PASSING = re.compile(
    r'csrfmiddlewaretoken" value="[^"]+|\d\d:\d\d|typed-by" value="[^"]+'
    r'|name="seed"[^>]*? value="\d+|&#34;seed&#34;: \[&#34;\d+'  # drawn for each new form
)


@functools.cache
def asked_for() -> list[str]:
    """The name of every parameter and field that any screen asks for in so many words."""
    code = "".join(file.read_text() for file in WEB.rglob("*.py"))
    return sorted({*ASKED_FOR.findall(code), "format", "part"})


def addresses(each: screen.Screen, children) -> list[str]:
    """The screen at every kind of number, code and word that its address takes."""
    parts = [(kind, name) for kind, name in CONVERTER.findall(each.address)]
    ways = [_values(kind, name, each, children) for kind, name in parts]
    made = []
    for given in itertools.islice(itertools.product(*ways), 200):
        made.append(reverse(each.name, kwargs=dict(zip([n for _, n in parts], given, strict=True))))
    if len(made) > MOST_WAYS:  # spread over all of them
        made = made[:: len(made) // MOST_WAYS + 1]
    return made


def _values(kind, name, each, children) -> list:
    if name == "child_id":
        return [child.pk for child in children]
    if name == "inspection_id":
        return [*Inspection.objects.values_list("pk", flat=True), 0]
    if name == "remedy_id":
        return [*Remedy.objects.values_list("pk", flat=True), 0]
    if kind == "int":
        held = [*Notice.objects.values_list("pk", flat=True)[:2]]
        held += [*ReachGrant.objects.values_list("pk", flat=True)[:4]]
        held += [*AttachedTest.objects.values_list("area_id", flat=True)[:1]]
        held += [*AttachedTest.objects.values_list("pk", flat=True)[:1]]
        return [*dict.fromkeys([*held, *Load.objects.values_list("pk", flat=True)[:2]]), 0]
    module = sys.modules[each.view.__module__]
    words = [
        word
        for value in vars(module).values()
        if isinstance(value, dict) and all(isinstance(key, str) for key in value)
        for word in list(value)[:8]
        if re.fullmatch(r"[a-z-]+", word)
    ]
    codes = (
        [*Clock.objects.order_by("duty").values_list("duty", flat=True).distinct()[:3]]
        if name == "code"
        else []
    )
    return [*codes, "csv", "json", *words, "no-such-thing"][:12]


@functools.cache
def searches(each: screen.Screen) -> bool:
    """Whether the code of this screen asks for words, beyond a page, a day or which list."""
    folder = Path(sys.modules[each.view.__module__].__file__).parent
    code = "".join(file.read_text() for file in folder.glob("*.py"))
    return bool({*ASKED_FOR.findall(code)} - {"page", "as-at", "show"})


def questions(each: screen.Screen, far) -> list[dict[str, str]]:
    """What may be put after an address: each child's particulars in every place, and nonsense."""
    every = asked_for()
    made = []
    for one in (each_far.child for each_far in far):
        name = one.names.get()
        made.append(dict.fromkeys(every, name.surname))
        if searches(each):
            tried = (f"{name.forename} {name.surname}", one.la_child_id, one.upn, one.nhs_number)
            made += [dict.fromkeys(every, word) for word in (*tried, one.known_as)]
            made.append({"q": f"{one.born_on:%d/%m/%Y}"})
    for word in ("json", "everything", "team", "-child", "2", "\0", "9" * 30):
        made.append(dict.fromkeys(every, word))
    return [*made, {"as-at": "2019-07-12", "page": "2"}]


@pytest.fixture(autouse=True)
def documents_as_told(monkeypatch):
    """A document is looked at as what is given to be set: the words of a PDF cannot be searched."""
    monkeypatch.setattr(typst, "compile", lambda *given, **told: f"{given} {told}".encode())


def body(answer) -> str:
    """The words of an answer; of a workbook or a zip, those of every file in it."""
    held = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if held.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(held)) as inside:
            held = b" ".join(inside.read(name) for name in inside.namelist())
    assert not held.startswith(b"%PDF"), "a PDF that is not set by typst is not looked into"
    return held.decode("utf-8", "replace")


def seen(answer) -> str:
    """Everything an answer carries: its words, its headers, where it leads and what it sets."""
    carried = [body(answer), str(dict(answer.headers)), str(answer.cookies)]
    return html.unescape(" ".join(carried)).casefold()


def said(answer) -> str:
    """What an answer says and where it leads, without what is set for the browser."""
    return f"{body(answer)} {answer.headers.get('Location')}"


def safe(answer) -> None:
    """Nothing of ours is framed, kept, scripted from elsewhere, or told to another site."""
    assert answer.headers["Content-Security-Policy"] == security.POLICY
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for cookie in (each for each in answer.cookies.values() if each.value):
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"


class Walk:
    """One role's walk of the screens, looking for what it may not see."""

    def __init__(self, client, role: str):
        self.client, self.role = client, role
        self.world = marked.world("social worker" if role == NOBODY else role)
        self.outside, self.hidden = self.world.add_far()
        self.world.look_at(self.outside, self.hidden)
        self.world.inspect(self.outside)
        self.children = [each.child for each in self.far] + [self.world.near.child]
        self.tried = 0

    @property
    def far(self):
        return [self.outside, self.hidden]

    def forbidden(self, each: screen.Screen) -> frozenset[str]:
        """The words that may not be met on this screen."""
        reach = access.ROLES[self.role].reach if self.role != NOBODY else "aggregates"
        words = self.hidden.words
        if reach == "aggregates":
            return words | self.outside.words | self.world.near.words
        if reach == "authority":
            return words
        told = each.names_outside and access.may(self.world.walker, each.names_outside)
        return words | (self.outside.others if told else self.outside.words)

    def go(self, each: screen.Screen) -> None:
        """Every address of a screen, in every way it can be asked."""
        told = self.forbidden(each)
        self.sign_in()
        asked, met = questions(each, self.far), set()
        for place, address in enumerate(addresses(each, self.children)):
            child = re.match(r"/children/(\d+)", address)
            first = self.client.get(address)
            self.look(first, each, told, address, {})
            # Who may not open the screen at all is refused before anything is read.
            # The first address of each child is asked everything; of others, the first of all.
            new = child is not None and child[1] not in met
            met |= {child[1]} if child else set()
            thorough = first.status_code != 403 and (place == 0 or new)
            for given in asked if thorough else asked[:1]:
                self.look(self.client.get(address, given), each, told, address, given)
            self.post(each, told, address)

    def post(self, each, told, address) -> None:
        """What is sent to it: nothing, and nonsense in every field that any screen asks for."""
        fields = [*asked_for(), "found", "sentence", "why", "reader", "username", "password"]
        for given in ({}, dict.fromkeys(fields, "nonsense \0 ")):
            self.look(self.client.post(address, given), each, told, address, given)
            self.sign_in()

    def sign_in(self) -> None:
        """Sign in where what was sent has signed us out."""
        if self.role != NOBODY and SESSION_KEY not in self.client.session:
            self.client.force_login(self.world.walker)

    def look(self, answer, each, told, address, given) -> None:
        self.tried += 1
        asked = html.unescape(" ".join([address, *given.values()])).casefold()
        carried = seen(answer)
        met = {word for word in told if word in carried and not _echoed(word, asked)}
        assert not met, f"{self.role} met {met} at {address} with {given}"
        assert answer.status_code < 500
        if not answer.streaming or "no-store" in str(answer.headers):
            safe(answer)


def _echoed(word: str, asked: str) -> bool:
    """Whether the word is only what was typed, said back."""
    return word in asked


@pytest.mark.parametrize("role", ROLES)
def test_what_may_not_be_seen_is_on_no_screen(client, role, caplog):
    walk = Walk(client, role)
    for each in EVERY:
        with transaction.atomic():
            walk.go(each)
            transaction.set_rollback(True)

    assert walk.tried > 4 * len(EVERY)
    logged = caplog.text.casefold()
    assert not {word for one in walk.far for word in one.words if word in logged}


def lasting(words: str) -> str:
    """What a page says, without what is made anew each time; of a sealed sitting, what is in it."""
    return PASSING.sub("", SITTING.sub(_opened, words))


def _opened(sealed: re.Match[str]) -> str:
    told = signing.loads(sealed[1], salt=sitting.SALT)
    return str({name: value for name, value in told.items() if name not in ("opened", "name")})


def pages(client, world, role, asked) -> dict[str, str]:
    """Each screen the role may open, with what it says when it is asked for each of the words."""
    found = {}
    far = ("Quorvwick", "Xanthwick", "ZQX-Quorv-11", "11/02/2008", "12/02/2008")
    for each in EVERY:
        if each.needs not in (screen.PUBLIC, screen.SIGNED_IN) and not access.may(
            world.walker, each.needs
        ):
            continue
        if each.counts_outside and access.may(world.walker, each.counts_outside):
            continue
        if access.ROLES[role].reach == "aggregates" and each.reach == "numbers":
            continue  # numbers of the whole authority are what this role is for
        for address in asked[each.name]:
            for given in ({}, *({"q": word} for word in far)):
                with transaction.atomic():
                    client.force_login(world.walker)
                    answer = client.get(address, given)
                    found[f"{address} {given}"] = lasting(said(answer))
                    transaction.set_rollback(True)
                if not searches(each):
                    break
    return found


def changed(address: str, before: dict[str, str], after: dict[str, str]) -> str:
    """Where a page first differs, if it does."""
    one, two = before[address], after[address]
    if one == two:
        return ""
    at = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    return f"{address}: {one[at - 60 : at + 60]!r} became {two[at - 60 : at + 60]!r}"


@pytest.mark.parametrize("role", list(access.ROLES))
def test_no_number_tells_of_a_child_who_may_not_be_seen(client, role):
    world = marked.world(role)
    asked = {each.name: addresses(each, [world.near.child]) for each in EVERY}
    before = pages(client, world, role, asked)
    outside, _ = world.add_far()
    if access.ROLES[role].reach == "authority":  # who sees every child sees this one
        outside.child.restricted, outside.child.restricted_because = True, "As the other"
        outside.child.save()
    after = pages(client, world, role, asked)

    assert before.keys() == after.keys()
    assert len(before) > 3
    assert [told for address in before if (told := changed(address, before, after))] == []
