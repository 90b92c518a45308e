"""At night a clock that was left behind is found, put right and told of."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.core.models import Coverage
from sightline.duties import nightly, store
from sightline.duties.models import Clock
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 5)


def test_a_clock_that_was_left_behind_is_put_right_and_told_of():
    (job,) = nightly.JOBS
    began = dt.date(2013, 6, 3)
    Coverage.objects.create(
        source="test", fact="child protection visit", how="every event", since=began
    )
    child = Child.objects.create(known_as="Maya Example-Ashdown", born_on=dt.date(2005, 2, 1))
    ProtectionPlan.objects.create(child=child, began_on=began)
    store.refresh(child.pk)
    kept = Clock.objects.count()
    well = job.run(system_account(), DAY)
    Clock.objects.order_by("pk").first().delete()
    wrong = job.run(system_account(), DAY)

    assert kept and well.to_look_at == 0 and f"{kept:,} clocks were as they should be" in well.says
    assert wrong.to_look_at == 1 and "1 clock was put right" in wrong.says
    assert job.run(system_account(), DAY).to_look_at == 0
