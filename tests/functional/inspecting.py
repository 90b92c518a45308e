"""The steps of an inspection as people take them in a browser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from playwright.sync_api import Page

DIRECTOR, LEAD, SECOND, MANAGER = "dee.example", "lin.lead", "sec.second", "pat.specimen"
MANAGER_IS, LEADS_THE_SERVICE = "Pat Specimen", "lee.example"
AREAS = (
    ("outcomes", "Outcomes for children"),
    ("quality_of_provision", "Quality of provision"),
    ("leadership_and_management", "Leadership and management"),
    ("capacity_to_improve", "Capacity to improve"),
)
LOG = {
    "outcomes": (("interview", "child", "six children in care"), ("document", "", "the plan")),
    "quality_of_provision": (
        ("interview", "child", "six children in care"),
        ("interview", "staff", "two teams"),
    ),
    "leadership_and_management": (
        ("interview", "staff", "two teams"),
        ("interview", "leader", "the director"),
        ("document", "", "the supervision records"),
    ),
    "capacity_to_improve": (
        ("interview", "staff", "two teams"),
        ("interview", "leader", "the director"),
        ("document", "", "the service plan"),
    ),
}
WEAK = {
    "outcomes": "are past the day for a visit by their social worker.",
    "quality_of_provision": "have no care plan that says what must change.",
    "leadership_and_management": "have no recorded supervision of their worker behind them.",
    "capacity_to_improve": "are served by a plan that names no owner.",
}
ASKED = {
    "outcomes": ("immediately", "visit every looked after child on time and see them alone"),
    "quality_of_provision": ("immediately", "ensure that every looked after child has a care plan"),
    "leadership_and_management": (
        "within three months",
        "ensure that every social worker has regular, recorded supervision",
    ),
}


@dataclass
class Room:
    """The inspection room in a browser: who is at it, where the inspection is, what was seen."""

    open_as: Callable[..., Page]
    day: dt.date
    keep: Callable[[Page, str], None]
    look: Callable[[Page], None]
    at: str = ""
    pages: dict[str, Page] = field(default_factory=dict)

    def as_(self, who: str) -> Page:
        """The page this person works on."""
        if who not in self.pages:
            self.pages[who] = self.open_as(who)
        return self.pages[who]

    def go(self, who: str, tail: str = "") -> Page:
        """A page of the inspection, as somebody."""
        page = self.as_(who)
        page.goto(f"{self.at}{tail}")
        return page


def fill(page: Page, prefix: str, **answers: str | Iterable[str]) -> None:
    """Answer the questions of one form and send it; `prefix` is the deed it does."""
    summary = page.locator(f'details:has(input[name=do][value="{prefix}"]):not([open]) > summary')
    if summary.count():
        summary.first.click()
    form = page.locator(f'form:has(input[name=do][value="{prefix}"])').first
    for name, given in answers.items():
        for value in [given] if isinstance(given, str) else given:
            one = form.locator(f'[name="{name}"][value="{value}"]')
            if one.count() and one.first.get_attribute("type") in ("radio", "checkbox"):
                one.first.check()
            elif form.locator(f'select[name="{name}"]').count():
                form.locator(f'select[name="{name}"]').select_option(value)
            else:
                form.locator(f'[name="{name}"]').first.fill(value)
    form.locator("button").first.click()
    page.wait_for_load_state()
    wrong = page.locator(".govuk-error-summary")
    assert not wrong.count(), wrong.inner_text()


def day(name: str, on: dt.date) -> dict[str, str]:
    """The three boxes of a day."""
    parts = (on.day, on.month, on.year)
    return {f"{name}_{place}": str(part) for place, part in enumerate(parts)}


def set_up(room: Room, authority: str, until: dt.date) -> None:
    """The director sets it up, lets two inspectors in, freezes the list and draws the sample."""
    page = room.as_(DIRECTOR)
    page.goto("/inspections/new")
    room.look(page)
    began, ended = room.day + dt.timedelta(days=3), room.day + dt.timedelta(days=7)
    fill(
        page, "set_up", reference="MOCK-2013-1", kind="mock", framework_code="lac-2013",
        authority=authority, **day("began_on", began), **day("ended_on", ended),
        **day("as_at", room.day), **day("reach_until", until),
    )  # fmt: skip
    room.at = re.sub(r"^https?://[^/]+", "", page.url)
    fill(page, "add", username=LEAD, part="lead")
    fill(page, "add", username=SECOND, part="inspector")
    room.look(page)
    page = room.go(DIRECTOR, "/lists")
    fill(page, "freeze", codes="8")
    room.look(page)
    page = room.go(DIRECTOR, "/sample")
    fill(
        page, "draw", seed="04-11-23-31-40-52", seed_from="the lottery of 6 July 2013", codes="8",
        stratify=["need", "age"], size="4", worry_size="2",
    )  # fmt: skip
    assert "The same children, in the same order" in page.inner_text("main")
    room.look(page)
    room.keep(page, "inspection-sample")


def ask_and_hand_over(room: Room) -> None:
    """An inspector asks for a document and the authority hands it over."""
    page = room.go(LEAD, "/requests")
    fill(page, "ask", what="The service plan", **day("due_on", dt.date(2999, 1, 1)))
    page = room.go(DIRECTOR, "/requests")
    room.look(page)
    fill(page, "hand", what_came="The plan of April 2013, on the share")
    assert "Everything asked for is here" in page.inner_text("main")


def read_files(room: Room) -> int:
    """The lead inspector reads every file drawn by lot. Returns how many."""
    page = room.go(LEAD, "/sample")
    rows = page.locator("tbody tr:has-text('by lot') a")
    files = [rows.nth(place).get_attribute("href") for place in range(rows.count())]
    for number, address in enumerate(files):
        page.goto(address)
        if number == 0:
            room.look(page)
            today(room, page, address)
        for part, grade in (("plan", "4"), ("visits", "3"), ("voice", "2")):
            ticks = page.locator("input[name=lines]")
            lines = [ticks.nth(place).get_attribute("value") for place in range(2)]
            fill(page, "grade", lines=lines, part=part, grade=grade, because=f"Seen: {part}.")
        if number == 0:
            room.keep(page, "inspection-case")
        fill(page, "finish", overall="3", what_it_found="Safe where they are, with no clear plan.")
    return len(files)


def today(room: Room, page: Page, address: str) -> None:
    """A child needs something today: the manager is told, answers, and it is accepted."""
    fill(page, "today", what="Nobody has seen this child since May: see them today.")
    who = MANAGER if MANAGER_IS in page.inner_text(".app-notice") else LEADS_THE_SERVICE
    manager = room.as_(who)
    manager.goto("/work")
    assert "needs something done today" in manager.inner_text("main")
    page.click("text=Follow it")
    manager.goto(page.url)
    fill(manager, "done", what_was_done="Jo saw them at four o’clock; they are well.")
    room.look(manager)
    page.reload()
    fill(page, "accept")
    assert "Put right" in page.inner_text("main")
    page.goto(address)


def weigh(room: Room, read: int) -> None:
    """The log is kept, what it comes to is weighed, and what must be done is asked for."""
    for key, _ in AREAS:
        for source, voice, whom in LOG[key]:
            page = room.go(LEAD, "/evidence")
            fill(
                page, "log", area=key, source=source, voice=voice, whom=whom, people="6",
                says=f"What was said about {key.replace('_', ' ')} by {whom}.",
                polarity="weakness", **day("on", room.day),
            )  # fmt: skip
        page = room.go(LEAD, f"/judgements/{key}")
        fill(
            page, "find", polarity="weakness", weight="3", count=str(read - 1), of=str(read),
            whom="children whose files we read", says=WEAK[key],
        )  # fmt: skip
        if key in ASKED:
            tier, text = ASKED[key]
            finding = page.locator('form input[name="findings"]').first.get_attribute("value")
            tests = page.locator('form input[name="tests"]')
            chosen = [tests.first.get_attribute("value")] if tests.count() else []
            fill(
                page, "ask", section="areas_for_improvement", tier=tier, text=text,
                findings=finding or "", tests=chosen,
            )  # fmt: skip
    room.look(room.go(LEAD, "/evidence"))


def judge(room: Room) -> None:
    """One inspector grades each area, the other moderates, and the lead agrees; the whole last."""
    for key in (*(key for key, _ in AREAS), "overall_effectiveness"):
        for who, stage, word in (
            (SECOND, "provisional", "adequate"),
            (LEAD, "moderation", "inadequate"),
            (LEAD, "agreed", "inadequate"),
        ):
            page = room.go(who, f"/judgements/{key}")
            fill(
                page, "grade", stage=stage, grade=word,
                because="Too many children wait for what they are owed.",
            )  # fmt: skip
    room.look(page)
    page = room.go(LEAD, "/judgements")
    assert "5 of 5 grades are agreed" in page.inner_text("main")
    room.look(page)
    room.keep(page, "inspection-judgements")


def report(room: Room) -> Page:
    """The report is drafted, checked, answered and published, and the authority answers it."""
    page = room.go(LEAD, "/report")
    fill(page, "draft")
    room.look(page)
    fill(page, "send")
    authority = room.go(DIRECTOR, "/report")
    fill(authority, "point", says="We count one child fewer without a plan.")
    page = room.go(LEAD, "/report")
    fill(page, "answer", outcome="stands", answer="The file was read twice.")
    authority = room.go(DIRECTOR, "/report")
    fill(authority, "done")
    page = room.go(LEAD, "/report")
    fill(page, "publish")
    room.look(page)
    room.keep(page, "inspection-report")
    return page
