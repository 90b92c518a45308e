"""What the tests of allegations share: the officer, an allegation that came in, and its pages."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.protection.models import Allegation
from sightline.web.recording.conftest import everything_told, fill  # noqa: F401
from tests.boxes import on


@pytest.fixture
def officer(make_account):
    """The allegations officer."""
    return make_account("al.sample", "allegations officer", name="Al Sample")


@pytest.fixture
def referred(fill, officer, everything_told):  # noqa: F811
    """An allegation that a swimming club took twenty days to report, in writing."""
    knew = timezone.localdate() - dt.timedelta(days=20)
    answer = fill(
        officer,
        reverse("allegations.register.refer"),
        adult="Robin Pretend-Moss",
        works_as="Swimming teacher",
        sector="sport",
        criterion="may pose risk",
        employer="Example Swimming Club",
        in_writing="yes",
        **on("employer_knew_on", knew),
    )
    assert answer.status_code == 302, answer.content.decode()
    return Allegation.objects.get()


def shut(client, who, name, **parts):
    """Whether a page is refused, and names nobody in its refusal."""
    client.force_login(who)
    answer = client.get(reverse(name, kwargs=parts))
    return answer.status_code == 403 and "Robin" not in answer.content.decode()
