"""What reports on one authority ask for again is found and drawn through every one of them."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from django.urls import reverse

from sightline.core.models import Account
from sightline.inspection.improvement import recurring
from sightline.inspection.improvement.models import Recurrence
from sightline.inspection.library.services import keep_file

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not (SHARED / "reports").is_dir(), reason="the published reports are not beside here"
    ),
]
TODAY = dt.date(2026, 11, 26)
HELD = {
    "Norfolk": (
        [*(SHARED / "reports" / "80418_norfolk").glob("*.pdf")],
        ["Norfolk, July 2013", "Norfolk, July 2015", "Norfolk, November 2017",
         "Norfolk, November 2022"],
        # What care leavers know of their health: asked for three times in four years.
        [("Norfolk, July 2013", 3), ("Norfolk, July 2015", 14), ("Norfolk, November 2017", 5)],
    ),
    "Northamptonshire": (
        [SHARED / "seeds" / name for name in (
            "000_1483411554883de0.txt", "001_3d4328d4957f93f1.txt", "003_330c9e7cf3d87965.txt")],
        ["Northamptonshire, March 2011", "Northamptonshire, February 2013",
         "Northamptonshire, July 2013"],
        # How the board and the partners are led.
        [("Northamptonshire, March 2011", 5), ("Northamptonshire, February 2013", 9)],
    ),
}  # fmt: skip


@pytest.fixture
def director():
    return Account.objects.create_user("dee.example", name="Dee Example", roles=["director"])


@pytest.mark.parametrize("authority", HELD)
def test_the_same_weakness_is_drawn_through_every_report(authority, director, client):
    paths, named, longest = HELD[authority]
    for path in paths:
        assert keep_file(by=director, path=path).new
    held = recurring.weaknesses_of(authority)
    assert list(dict.fromkeys(each.report for each in held)) == named

    recurring.propose(by=director, authority=authority)
    likest = {
        (each.earlier_report, each.later_report): each
        for each in Recurrence.objects.order_by("likeness")
    }
    for step in pairwise(named):
        recurring.decide(by=director, recurrence=likest[step], same=True, on=TODAY)
    client.force_login(director)
    page = client.get(reverse("inspection.recurrence.timeline"), {"authority": authority})
    text = page.content.decode()

    lines = recurring.threads(held, Recurrence.objects.filter(decision="confirmed"))
    assert [(each.report, each.number) for each in lines[0].weaknesses] == longest
    assert text.count("app-again__report") == len(named)
    assert text.count("app-again__dot") == sum(len(each.weaknesses) for each in lines)
