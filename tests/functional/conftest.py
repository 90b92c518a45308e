"""The site, served from a copy of the test database, and a browser to walk through it."""

import os
import time
import urllib.request
from contextlib import contextmanager

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright

from sightline.web import front_end, serving
from tests import chromium, databases

from . import authority

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


@pytest.fixture(scope="session")
def children(copied_database) -> dict[str, int]:
    """The numbers of the children the tests go to."""
    return copied_database[1]


@pytest.fixture(scope="session")
def copied_database(django_db_setup, django_db_blocker):
    """A database of its own for the browser, so that what it does never meets another test."""
    with django_db_blocker.unblock(), databases.copies() as make:
        service = databases.as_application(make("browser"))
        with databases.in_use(service):
            made = authority.make()
        yield service, made


@pytest.fixture(scope="session")
def site(copied_database):
    """The address of the site, served as `make demo` serves it."""
    with served(copied_database[0]) as address:
        yield address


@contextmanager
def served(database: dict):
    """The site over a database, while it is needed; its address is given."""
    assert front_end.is_up_to_date(), "Build the front end first: make front-end"
    port = serving.free_port(18400 + os.getpid() % 1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGHTLINE_DATABASE_URL", databases.address(database))
        server = serving.start(port, demonstration=True)
    try:
        wait_for(serving.address(port), server)
        yield serving.address(port).rstrip("/")
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_for(address: str, server) -> None:
    """Wait until the site answers, or say that it stopped."""
    for _ in range(150):
        assert server.poll() is None, "The site stopped before it could answer."
        try:
            urllib.request.urlopen(f"{address}sign-in", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"The site did not answer at {address}.")


@pytest.fixture(scope="session")
def browser(copied_database):
    """One Chromium for all the tests.

    While Playwright's loop runs in this thread, Django keeps other connections than before. So
    the database is copied first, and what was opened meanwhile is closed at the end.
    """
    found = chromium.executable()
    assert found, "There is no Chromium: run make browser"
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield made
        made.close()
        connections.close_all()


@pytest.fixture(scope="session")
def signed_in(browser, site):
    """Sign in once as each person, and give back what the browser then holds."""
    held = {}

    def state(username: str):
        if username not in held:
            context = browser.new_context(base_url=site, locale="en-GB")
            page = context.new_page()
            sign_in(page, username)
            held[username] = context.storage_state()
            context.close()
        return held[username]

    return state


def sign_in(page, username: str) -> None:
    """Sign in with the mouse, as most people do."""
    page.goto("/sign-in")
    page.fill("#id_username", username)
    page.fill("#id_password", authority.PASSWORD)
    page.click("main button")
    page.wait_for_url(lambda url: "/sign-in" not in url)


@pytest.fixture
def open_as(browser, site, signed_in):
    """A page open as somebody; what the browser complains of is kept in `complaints`."""
    contexts = []

    def make(username: str = "", width: int = 1280, **options):
        context = browser.new_context(
            base_url=site,
            locale="en-GB",
            viewport={"width": width, "height": 900},
            storage_state=signed_in(username) if username else None,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
