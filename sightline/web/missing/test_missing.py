"""A child goes missing, comes back and is listened to; whoever is exploited is in the same list."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.care.models import CarePeriod, Placement
from sightline.record.missing import finding
from sightline.record.missing.models import ExploitationScreening, MissingEpisode
from sightline.record.protection.models import StrategyDiscussion

pytestmark = pytest.mark.django_db


def stands(child, duty):
    """Where the clocks of one duty stand today."""
    held = Clock.objects.as_at(timezone.localdate()).filter(child=child, duty=duty)
    return [each.position for each in held]


def when(hours, name="on", time="time"):
    """So many hours ago, as the boxes of a form send it."""
    at = timezone.localtime() - dt.timedelta(hours=hours)
    return {
        f"{name}_0": str(at.day),
        f"{name}_1": str(at.month),
        f"{name}_2": str(at.year),
        time: f"{at:%H:%M}",
    }


def shown(client, who):
    """The register, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("missing.register.register")).content.decode()


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


@pytest.mark.answers("F40", screen="missing.exploitation.judge")
def test_often_gone_or_exploited_without_a_strategy_discussion_stands_first(
    client, fill, jo, maya, make_child, allocate
):
    other = make_child("Kuba")
    allocate(other, jo)
    now = timezone.now()
    for days in (30, 20, 10):
        gone_at = now - dt.timedelta(days=days)
        held = finding.go_missing(by=jo, child=maya, began_at=gone_at, risk="low")
        finding.come_back(
            by=jo, episode=held, ended_at=gone_at + dt.timedelta(hours=9), returned_to="Home"
        )
    judge = reverse("missing.exploitation.judge", kwargs={"child_id": other.pk})
    told = {"grade": "severe", "judgement": "She carries drugs for a man she fears."}
    assert fill(jo, judge, **told).status_code == 422
    fill(jo, judge, forms=["county lines"], safer_to_leave="If her debt were gone.", **told)
    assert ExploitationScreening.objects.get().review_on > timezone.localdate()
    page = shown(client, jo)
    assert "About 2 children at great risk no strategy discussion has been held since" in page
    assert "3 times missing in a year, 3 in the last 90 days" in page
    StrategyDiscussion.objects.create(child=other, held_on=timezone.localdate())
    assert "About 1 child at great risk" in shown(client, jo)


def test_only_children_within_reach_are_in_the_register(client, jo, make_child):
    far = make_child("Robin", "Pretend-Vale")
    MissingEpisode.objects.create(child=far, kind="M", began_on=timezone.localdate())
    assert "Robin" not in shown(client, jo)
