"""The ways people go through the site: by keyboard, without scripts, and to the end of a task."""

import pytest

from . import authority, looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
HEADER = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "NEW001,2,09/02/2009,WBRI,UN4,0,\n"
    ",1,01/05/2011,BCRB,UN4,,\n"
)


def test_by_keyboard_alone_from_signing_in_to_why_a_clock_is_late(open_as, children):
    page = open_as()
    page.goto("/sign-in")
    reach(page, lambda: focused(page, "id") == "id_username")
    page.keyboard.type("jo.sample")
    page.keyboard.press("Tab")
    page.keyboard.type(authority.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/work")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Skip to the main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"

    page.goto("/work")
    reach(page, lambda: focused(page, "name") == "q")
    page.keyboard.type("maia ashdown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/children?q=*")
    reach(page, lambda: focused(page, "href") == f"/children/{children['maya']}")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/children/{children['maya']}")
    reach(page, lambda: (focused(page, "href") or "").endswith("/clocks"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/clocks")
    reach(page, lambda: page.evaluate("document.activeElement.tagName") == "SUMMARY")
    page.keyboard.press("Enter")
    told = page.inner_text("details[open]")
    assert "Law" in told
    assert "Taken to, when late" in told


def reach(page, there) -> None:
    """Press Tab until the focus is where it should be; everything passed shows its focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert looking.shows_focus(page), page.evaluate("document.activeElement.outerHTML")
        if there():
            return
    raise AssertionError("The keyboard never got there.")


def focused(page, attribute: str) -> str | None:
    return page.evaluate("name => document.activeElement.getAttribute(name)", attribute)


def test_the_child_page_says_what_is_late_and_what_does_not_count(open_as, children):
    page = open_as("jo.sample")
    page.goto(f"/children/{children['maya']}")
    owed = page.inner_text("section[aria-labelledby=owed]")

    assert "What May is owed" in owed
    assert "20 days late" in owed
    assert "it happened, and it does not count" in owed
    assert "I want to see Kuba on Saturdays" in page.inner_text("main")


def test_every_number_of_the_register_opens_the_children_behind_it(open_as):
    page = open_as("dee.example")
    page.goto("/duties")
    link = page.locator("td a.app-strong").first
    number = link.evaluate("one => one.firstChild.textContent.trim()")
    link.click()

    assert page.inner_text(".app-lead b").startswith(f"{number} owed now")
    rows = page.locator("tbody tr")
    assert rows.count() == min(int(number), 50)
    page.click("text=Child >> nth=-1") if rows.count() == 0 else rows.first.locator("a").click()
    assert "is owed" in page.inner_text("#owed")


def test_a_choice_applies_itself_with_scripts_and_by_its_button_without(open_as):
    page = open_as("dee.example")
    page.goto("/duties")
    page.select_option("#area", "reviews")
    page.wait_for_url("**area=reviews**")
    assert "Hold later reviews" in page.inner_text("main")

    plain = open_as("dee.example", java_script_enabled=False)
    plain.goto("/duties")
    plain.select_option("#area", "health")
    plain.click("text=Show")
    assert "area=health" in plain.url
    assert "Hold later reviews" not in plain.inner_text("table")


def test_a_member_sees_how_many_and_never_who(open_as):
    page = open_as("cllr.example")
    page.goto("/")

    assert page.url.endswith("/duties")
    assert "children are owed something by law" in page.inner_text("main")
    assert page.locator("main a[href*='/children']").count() == 0
    assert page.locator("main table a").count() == 0
    assert page.locator("input[type=search]").count() == 0


def test_a_record_out_of_reach_opens_for_a_reason_and_the_manager_is_told(open_as, children):
    page = open_as("jo.sample")
    page.goto(f"/children/{children['elsewhere']}")
    assert "outside those you work with" in page.inner_text("h1")
    page.check("text=A child may be at risk now")
    page.fill("textarea", "The duty team rang about a bruise.")
    page.get_by_role("button", name="Open the record").click()
    assert page.url.endswith(f"/children/{children['elsewhere']}")
    assert "open to you for now" in page.inner_text(".govuk-notification-banner")
    page.click("text=Who has looked")
    assert "The duty team rang about a bruise." in page.inner_text("main")

    manager = open_as("pat.specimen")
    manager.goto("/work")
    assert "Jo Sample opened a record" in manager.inner_text("main")
    assert looking.faults(manager) == []
    manager.click("text=I have read this")
    manager.goto("/work")
    assert "Jo Sample opened a record" not in manager.inner_text("main")


def test_a_return_is_loaded_and_every_row_accounted_for(open_as, tmp_path):
    file = tmp_path / "header.csv"
    file.write_text(HEADER)
    page = open_as("ann.example")
    page.goto("/returns/load")
    page.set_input_files("#files", file)
    page.click("main form button")
    page.wait_for_url("**/returns/loads/*", timeout=60_000)

    assert "2 rows came in." in page.inner_text("main")
    assert "header.csv" in page.inner_text("main")
    assert looking.faults(page) == []
    assert page.complaints == []
    with page.expect_download() as download:
        page.click("text=Download the reasons")
    assert "header.csv,3," in download.value.path().read_text(encoding="utf-8-sig")


def test_signing_out_leaves_nothing_to_go_back_to(browser, site):
    from .conftest import sign_in

    context = browser.new_context(base_url=site, locale="en-GB")
    page = context.new_page()
    sign_in(page, "sam.placeholder")
    page.click("text=Sign out")
    page.wait_for_url("**/sign-in")
    page.go_back()
    assert "/sign-in" in page.url or page.locator("#id_password").count() == 1
    context.close()


def test_what_was_typed_outlives_the_session_with_and_without_scripts(browser, site, children):
    from .conftest import sign_in

    for scripts in (True, False):
        context = browser.new_context(base_url=site, locale="en-GB", java_script_enabled=scripts)
        page = context.new_page()
        sign_in(page, "jo.sample")
        page.goto(f"/children/{children['hidden']}/ask")
        page.check("text=A child may come to harm today")
        page.fill("textarea", 'The hospital rang: "a <broken> arm".')
        kept = [each for each in context.cookies() if each["name"] != "sessionid"]
        context.clear_cookies()
        context.add_cookies(kept)
        page.get_by_role("button", name="Open the record").click()

        assert "What you typed is kept" in page.inner_text("main")
        page.fill("#id_username", "jo.sample")
        page.fill("#id_password", authority.PASSWORD)
        page.click("main form button")
        assert page.url.endswith(f"/children/{children['hidden']}/ask")
        assert page.input_value("textarea") == 'The hospital rang: "a <broken> arm".'
        assert page.is_checked("text=A child may come to harm today")
        if scripts:
            assert looking.faults(page) == []
        page.goto("/kept")
        assert "a <broken> arm" in page.inner_text("main")
        page.click("text=Forget all of this")
        context.close()
