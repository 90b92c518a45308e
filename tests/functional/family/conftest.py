"""The site for the walk: a database of its own, and a clock that the walk moves."""

import os
import subprocess
import sys

import pytest

from sightline.web import front_end, serving
from tests import databases

from ..conftest import wait_for
from . import people
from .moved_wsgi_name import MOVED_BY, WSGI
from .walking import Walk


@pytest.fixture(scope="module")
def walk(django_db_setup, django_db_blocker, tmp_path_factory, browser):
    """The browser before an authority in which nothing has been recorded yet."""
    assert front_end.is_up_to_date(), "Build the front end first: make front-end"
    clock = tmp_path_factory.mktemp("clock") / "moved-by"
    clock.write_text("0")
    with django_db_blocker.unblock(), databases.copies() as make:
        service = databases.as_application(make("family"))
        with databases.in_use(service):
            workers = people.make()
        port = serving.free_port(19400 + os.getpid() % 500)
        server = _serve(port, clock, databases.address(service))
        try:
            wait_for(serving.address(port), server)
            walked = Walk(browser, serving.address(port).rstrip("/"), clock, workers)
            walked.service = service
            yield walked
        finally:
            server.terminate()
            server.wait(timeout=30)


def _serve(port: int, clock, database: str) -> subprocess.Popen:
    """One process, so that it has one clock."""
    moved = {MOVED_BY: str(clock), "SIGHTLINE_DATABASE_URL": database}
    here = {"DJANGO_SETTINGS_MODULE": "sightline.settings", "SIGHTLINE_DEMONSTRATION": "1"}
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", WSGI, f"--bind={serving.HOST}:{port}"),
            *("--worker-class=gthread", "--workers=1", "--threads=4", "--timeout=600"),
            *("--graceful-timeout=3", "--log-level=warning", "--no-control-socket"),
        ],
        env={**os.environ, **here, **moved},
    )
