"""What every test shares: a private database server, and no network."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import hypothesis
import pytest

# A machine with other work is slow, and how slow is nothing that a test of ours may hang on.
hypothesis.settings.register_profile(
    "busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("busy")

# Before Django reads its settings: the tests have a server of their own, unless they are told of
# one, so that no test can ever meet a real record.
os.environ.setdefault("SIGHTLINE_HOME", str(Path(__file__).parent / ".sightline-tests"))
os.environ.setdefault("SIGHTLINE_PG_FSYNC", "off")
# Playwright runs an event loop in the thread of the test, which Django would else take for ours.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Make the test tables from the models as they are, as the owner makes an empty database."""
    from django.conf import settings

    from sightline.core.postgres.roles import be_owner
    from sightline.core.tables import ours

    be_owner()
    settings.MIGRATION_MODULES = dict.fromkeys(ours())


@pytest.fixture(scope="session", autouse=True)
def no_network():
    """A test that reaches beyond this machine fails, and says to where."""
    reach = socket.socket.connect

    def connect(self, where):
        here = self.family == socket.AF_UNIX or where[0] in ("127.0.0.1", "::1", "localhost")
        if not here:
            raise AssertionError(f"A test tried to reach {where[0]}.")
        return reach(self, where)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield
