"""Recording as a person does it: in four steps, by keyboard, killed halfway, and two at once."""

import os
import signal

import pytest
from django.utils import timezone

from tests import chromium

from . import looking
from .conftest import FLAGS
from .test_paths import focused, reach

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


class Hand:
    """Does what a hand does at a page, and counts it: a click, or typing into a box."""

    def __init__(self, page):
        self.page, self.interactions = page, 0

    def click(self, what: str) -> None:
        self.interactions += 1
        self.page.click(what)

    def type(self, what: str, words: str) -> None:
        self.interactions += 1
        self.page.fill(what, words)


@pytest.mark.answers("F76", screen="recording.visit.visit")
def test_a_visit_is_recorded_in_four_interactions_from_my_work(open_as):
    page = open_as("sam.placeholder")
    page.goto("/work")
    hand = Hand(page)
    hand.click("text=Record a visit >> nth=0")
    hand.click("text=Seen, and seen alone")
    hand.type("#q_summary", "We walked to the shop and talked about her new school.")
    hand.click("main button:has-text('Record visit')")

    assert hand.interactions == 4
    assert "recorded" in page.inner_text(".govuk-notification-banner")
    assert page.url.rstrip("/").split("/")[-1].isdecimal()
    assert page.complaints == []


def test_a_visit_is_recorded_by_keyboard_alone_at_320_pixels(open_as, children):
    page = open_as("sam.placeholder", 320)
    page.goto(f"/children/{children['elsewhere']}/visits/new")
    assert looking.sideways(page) == 0
    reach(page, lambda: (focused(page, "name") or "").startswith("how_"))
    page.keyboard.press("Space")
    reach(page, lambda: focused(page, "name") == "summary")
    page.keyboard.type("She was at home.")
    reach(page, lambda: focused(page, "value") == "send")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/children/{children['elsewhere']}")

    assert "recorded" in page.inner_text(".govuk-notification-banner")


def test_a_browser_killed_in_the_middle_of_a_sentence_loses_nothing(
    site, signed_in, open_as, children
):
    address = f"/children/{children['elsewhere']}/notes/new"
    told = "She said that her mother had gone to"
    playwright = open_as("sam.placeholder").context.browser.browser_type
    doomed = playwright.launch(executable_path=chromium.executable(), args=FLAGS)
    session = doomed.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pid = next(each["id"] for each in processes if each["type"] == "browser")
    context = doomed.new_context(base_url=site, storage_state=signed_in("sam.placeholder"))
    page = context.new_page()
    page.goto(address)
    page.click("#q_text")
    page.keyboard.type(told)
    page.wait_for_selector("text=Saved at")
    page.wait_for_timeout(1000)  # what was typed while the last save was under way
    page.keyboard.type(" h")
    os.kill(pid, signal.SIGKILL)

    after = open_as("sam.placeholder")
    after.goto(address)
    assert after.input_value("#q_text").startswith(told)
    after.goto("/work")
    assert "Record a note" in after.inner_text("section[aria-labelledby=drafts]")
    after.click("section[aria-labelledby=drafts] a")
    after.click("text=Throw this draft away")
    assert "Thrown away" in after.inner_text(".govuk-notification-banner")


def test_two_people_in_one_form_see_both_texts_and_one_chooses(open_as, children):
    where = f"/children/{children['elsewhere']}/assessments/{children['assessed']}/text/analysis"
    first, second = open_as("sam.placeholder"), open_as("lee.example", 320)
    first.goto(where)
    second.goto(where)
    first.fill("#q_text", "Sam thinks the risk is high.")
    first.wait_for_selector("text=Saved at")
    second.fill("#q_text", "Lee thinks the risk is low.")
    second.click("text=See both and choose")

    told = second.inner_text("main")
    assert "Sam thinks the risk is high." in told
    assert "Lee thinks the risk is low." in told
    assert looking.faults(second) == []
    assert looking.sideways(second) == 0
    second.click("text=Keep both")
    second.fill("textarea", "Sam thinks it high and Lee low: we differ.")
    second.click("main button:has-text('Keep what I chose')")
    assert second.input_value("#q_text") == "Sam thinks it high and Lee low: we differ."
    second.click("main button:has-text('Save') >> nth=0")
    second.wait_for_url("**#text")
    assert "we differ" in second.inner_text("main")
    first.fill("#q_text", "Sam thinks the risk is very high.")
    first.wait_for_selector("text=Somebody else recorded this")
    first.click("button:has-text('Save and come back')")
    assert "we differ" in first.inner_text("main")
    assert "very high" in first.inner_text("main")


def test_without_scripts_words_are_kept_by_the_button(open_as, children):
    page = open_as("sam.placeholder", java_script_enabled=False)
    page.goto(f"/children/{children['elsewhere']}/said/new")
    page.fill("#q_childs_words", "I want my own room")
    page.click("button:has-text('Save and come back')")
    assert "Kept under Drafts" in page.inner_text(".govuk-notification-banner")
    page.goto(f"/children/{children['elsewhere']}/said/new")
    assert page.input_value("#q_childs_words") == "I want my own room"
    page.click("text=Keep these words")
    page.goto(f"/children/{children['elsewhere']}?as-at={timezone.localdate().isoformat()}")

    assert "I want my own room" in page.inner_text("section[aria-labelledby=words]")
