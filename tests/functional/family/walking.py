"""A person at a browser on one day: opens pages, fills in forms, and is told what came of it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

from django.utils import timezone

from .people import PASSWORD, START

BANNER = ".govuk-notification-banner"


class Refused(AssertionError):
    """A form came back with what is wrong."""


class Walk:
    """The browser, the clock of the site, and what is known of the family so far."""

    def __init__(self, browser, site: str, clock: Path, workers: dict[str, int]) -> None:
        self.browser, self.site, self.clock, self.workers = browser, site, clock, workers
        self.known: dict[str, Any] = {}
        self.people: list[str] = []
        self.pages: list[Any] = []

    def day(self, days: int) -> dt.date:
        """A day of the walk."""
        return START + dt.timedelta(days=days)

    def on(self, days: int, at: str, username: str) -> Person:
        """Somebody, signed in on a day of the walk at a time of day."""
        hour, minute = map(int, at.split(":"))
        then = dt.datetime.combine(self.day(days), dt.time(hour, minute))
        moved = timezone.make_aware(then) - timezone.now()
        self.clock.write_text(str(moved.total_seconds()))
        self.people.append(username)
        context = self.browser.new_context(
            base_url=self.site, locale="en-GB", viewport={"width": 1280, "height": 900}
        )
        page = context.new_page()
        page.set_default_timeout(20000)
        self.pages.append(context)
        page.goto("/sign-in")
        page.fill("#id_username", username)
        page.fill("#id_password", PASSWORD)
        page.click("main button")
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return Person(self, page)

    def close(self) -> None:
        """Shut every window."""
        for each in self.pages:
            each.close()
        self.pages.clear()


class Person:
    """One signed-in person."""

    def __init__(self, walk: Walk, page) -> None:
        self.walk, self.page = walk, page

    def open(self, address: str) -> str:
        """Go to a page, and give back its words. A refusal fails."""
        answer = self.page.goto(address)
        assert answer.status == 200, f"{address}: {self.page.inner_text('main')[:400]}"
        return self.page.inner_text("main")

    def record(self, where: str, /, **answers: Any) -> str:
        """Fill in a recording form, page by page, and send it; what the person is then told."""
        self.open(where)
        for _ in range(12):
            self.fill(**answers)
            button = next(
                name
                for name in ("next", "look", "send")
                if self.page.locator(f'main button[name="do"][value="{name}"]').count()
            )
            self.page.locator(f'main button[name="do"][value="{button}"]').click()
            self.page.wait_for_load_state()
            wrong = self.page.locator(".govuk-error-summary")
            if wrong.count():
                raise Refused(f"{where} ({button}): {wrong.inner_text()}")
            if button == "send":
                return self.told()
        raise AssertionError(f"{where} never came to its end.")

    def told(self) -> str:
        """What the banner says after a deed."""
        return self.page.inner_text(BANNER)

    def press(self, text: str) -> str:
        """Press a button by its words; what the person is then told."""
        self.page.locator("main button", has_text=text).first.click()
        self.page.wait_for_load_state()
        return self.told() if self.page.locator(BANNER).count() else ""

    def fill(self, **answers: Any) -> None:
        """Put answers into those boxes of the page that there are."""
        self.page.locator("main details").evaluate_all(
            "all => all.forEach(one => (one.open = true))"
        )
        for name, answer in answers.items():
            if isinstance(answer, dt.date):
                self._day(name, answer)
                continue
            boxes = self.page.locator(f'main [name="{name}"]')
            if not boxes.count():
                continue
            tag = boxes.first.evaluate("one => one.tagName + ':' + (one.type || '')")
            if tag == "INPUT:radio":
                self.page.locator(f'main [name="{name}"][value="{answer}"]').check()
            elif tag == "INPUT:checkbox":
                wanted = set(map(str, answer if isinstance(answer, list) else [answer]))
                for box in boxes.all():
                    box.set_checked(box.get_attribute("value") in wanted)
            elif tag.startswith("SELECT"):
                self._choose(name, boxes.first, str(answer))
            elif tag != "INPUT:hidden":
                boxes.first.fill(str(answer))

    def _choose(self, name: str, box, answer: str) -> None:
        offered = box.evaluate("one => [...one.options].map(each => each.value)")
        assert answer in offered, f"{name} offers {offered}, not {answer}"
        box.select_option(answer)

    def _day(self, name: str, day: dt.date) -> None:
        for place, part in enumerate((day.day, day.month, day.year)):
            box = self.page.locator(f'main [name="{name}_{place}"]')
            if box.count():
                box.fill(str(part))

    def names(self, pattern: str) -> list[str]:
        """The names of the boxes on the page that are like this."""
        every = self.page.locator("main [name]").evaluate_all("all => all.map(one => one.name)")
        return [name for name in dict.fromkeys(every) if re.fullmatch(pattern, name)]

    def number(self, pattern: str) -> int:
        """A number in the address of the page."""
        found = re.search(pattern, self.page.url)
        assert found, f"{pattern} is not in {self.page.url}"
        return int(found.group(1))

    def link(self, pattern: str) -> str:
        """The address of the first link on the page that is like this."""
        links = self.page.locator("main a").evaluate_all(
            "all => all.map(one => one.getAttribute('href'))"
        )
        found = [each for each in links if each and re.search(pattern, each)]
        assert found, f"no link like {pattern} on {self.page.url}: {links}"
        return found[0]

    def picture(self, name: str) -> None:
        """Keep a picture of the page for the manual, where pictures are asked for."""
        from .pictures import keep

        keep(self.page, name)
