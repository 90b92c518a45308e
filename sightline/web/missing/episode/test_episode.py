"""A child goes missing, the police are told, the child comes back and is listened to."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.care.models import CarePeriod, Placement
from sightline.record.missing.models import MissingEpisode
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, stands

from ..conftest import shown, when
from .screens import BackForm, GoneForm, OfferForm, PoliceForm, TalkForm

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F40", screen="missing.register.register")
@pytest.mark.answers("F40", clock="missing-report")
@pytest.mark.answers("F41", clock="missing-rhi")
@pytest.mark.answers("F41", screen="missing.episode.talk")
def test_a_police_check_is_no_talk_and_a_child_placed_away_is_in_the_list(
    client, fill, jo, maya, everything_told
):
    assert "No child is missing now" in shown(client, jo)
    began_on = dt.date(2020, 1, 6)
    care = CarePeriod.objects.create(child=maya, began_on=began_on)
    Placement.objects.create(
        child=maya, care_period=care, began_on=began_on, in_area=False, miles_from_home=41
    )
    at = {"child_id": maya.pk}
    new = reverse("missing.episode.gone", kwargs=at)
    assert fill(jo, new, **when(30)).status_code == 422  # nobody graded the risk
    fill(jo, new, risk="high", **when(30))
    held = MissingEpisode.objects.get()
    assert held.police_told_on is None
    assert "The police have not been told" in shown(client, jo)
    parts = {**at, "episode_id": held.pk}
    fill(jo, reverse("missing.episode.police", kwargs=parts), **when(29))
    assert stands(maya, "missing-report") in (["met"], ["met late"])
    fill(jo, reverse("missing.episode.back", kwargs=parts), returned_to="Her home", **when(20))
    assert stands(maya, "missing-rhi") == ["due"]
    talk = reverse("missing.episode.talk", kwargs=parts)
    fill(jo, talk, police_check_only="yes", independent="no", **when(19))
    assert stands(maya, "missing-rhi") == ["due"]
    page = shown(client, jo)
    assert "a police check only: 1" in page
    assert "Lives outside our area" in page and "41.0 miles from home" in page
    fill(jo, reverse("missing.episode.offer", kwargs=parts), independent="yes", answer="accepted",
         **when(10))  # fmt: skip
    assert stands(maya, "missing-rhi") == ["met"]
    answer = fill(jo, talk, police_check_only="no", independent="yes",
                  what_was_said="A man waits for me outside.", **when(2))  # fmt: skip
    assert answer.status_code == 302, answer.content.decode()
    assert "a talk with somebody independent: 1" in shown(client, jo)


def test_wrong_answers_about_a_missing_child_are_told_of_and_write_nothing(
    client, fill, jo, maya, make_child, allocate
):
    gone = at("missing.episode.gone", child_id=maya.pk)
    told = {"kind": "M", "risk": "high", **when(30)}
    early = when(40, "told_on", "told_time")
    refused(fill, jo, gone, "before the child was last seen", **told, **early)
    refused(fill, jo, gone, "is still to come", **{**told, **when(-2)})
    never = {f"told_on_{part}": "" for part in range(3)}
    told |= {"police_reference": "", "told_time": "", **never}
    refuses_what_is_wrong(fill, jo, gone, GoneForm, **told)
    refused(fill, jo, gone, "is missing already", **told)
    parts = {"child_id": maya.pk, "episode_id": MissingEpisode.objects.get().pk}
    police, back = at("missing.episode.police", **parts), at("missing.episode.back", **parts)
    offer, talk = at("missing.episode.offer", **parts), at("missing.episode.talk", **parts)
    answer = {"independent": "yes", "answer": "accepted"}
    said = {"independent": "yes", "police_check_only": "no", "what_was_said": "I was at a party."}
    refused(fill, jo, offer, "has not come back yet", **answer, **when(5))
    refused(fill, jo, police, "before the child was last seen", **when(31))
    refuses_what_is_wrong(fill, jo, police, PoliceForm, police_reference="X1", **when(29))
    refused(fill, jo, back, "before they were last seen", returned_to="Home", **when(31))
    refuses_what_is_wrong(fill, jo, back, BackForm, returned_to="Home", **when(20))
    refused(fill, jo, back, "came back already", returned_to="Home", **when(19))
    refused(fill, jo, offer, "before the child came back", **answer, **when(21))
    refuses_what_is_wrong(fill, jo, offer, OfferForm, **answer, **when(10))
    refused(fill, jo, talk, "before the child came back", **said, **when(21))
    refused(fill, jo, talk, "what the child said", **{**said, "what_was_said": "No"}, **when(5))
    refuses_what_is_wrong(fill, jo, talk, TalkForm, **said, **when(5))
    other = make_child("Kit", "Specimen")
    allocate(other, jo)
    for name in ("police", "back", "offer", "talk"):
        address = at(f"missing.episode.{name}", **{**parts, "child_id": other.pk})
        assert client.get(address).status_code == client.post(address).status_code == 404
