"""The register of missing children holds those within reach, and says when there are none."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.missing.models import MissingEpisode

from ..conftest import shown

pytestmark = pytest.mark.django_db


def test_only_children_within_reach_are_in_the_register(client, jo, make_child):
    far = make_child("Robin", "Pretend-Vale")
    MissingEpisode.objects.create(child=far, kind="M", began_on=timezone.localdate())
    assert "Robin" not in shown(client, jo)
    client.force_login(jo)
    assert client.get(reverse("missing.register.register")).status_code == 200
