"""A manager's office with a sample of files drawn for audit."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.models import Coverage
from sightline.record.audit import sampling
from sightline.record.audit.sampling import Cohort
from sightline.web.recording.conftest import fill  # noqa: F401


@pytest.fixture(autouse=True)
def spoken_to_today():
    """Some source still speaks, so that pages are about today."""
    Coverage.objects.create(
        source="The tests", fact="anything", how="every event", since=dt.date(2010, 1, 1)
    )


@pytest.fixture
def head(make_account):
    """A service manager."""
    return make_account("moira.madeup", "service manager", name="Moira Madeup")


@pytest.fixture
def nora(make_account):
    """Another service manager."""
    return make_account("nora.invented", "service manager", name="Nora Invented")


@pytest.fixture
def lee(make_account):
    """A manager of another team."""
    return make_account("lee.other", "team manager", name="Lee Other")


@pytest.fixture
def file(head, maya):
    """Maya's file, drawn and given to Nora."""
    day = timezone.localdate()
    chosen = Cohort("missing", "Children who went missing", day, day, (maya.pk,))
    return sampling.draw_sample(by=head, cohort=chosen, size=1, seed=7).files.get()
