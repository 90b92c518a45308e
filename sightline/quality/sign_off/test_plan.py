"""A version of a plan is set beside the one before it, and each action says what it lacks."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.recording import HERE
from sightline.record.audit.signing_off import waiting
from sightline.record.planning.models import Action, Plan, PlanVersion
from sightline.record.planning.sign_off import plan as kind

from .beside import Beside

pytestmark = pytest.mark.django_db
HOME = "Wren lives with her aunt in a tidy flat above the shop, where she sleeps well at night."


def version(plan, number, days_ago, **more):
    on = timezone.localdate() - dt.timedelta(days=days_ago)
    given = {
        "status": "submitted", "because": "review", "written_on": on, "agreed_on": on,
        "circumstances": HOME, "source": HERE, "number": number, **more,
    }  # fmt: skip
    return PlanVersion.objects.create(plan=plan, child=plan.child, **given)


def test_a_version_is_read_beside_the_one_before_with_what_its_actions_lack(wren, jo):
    held = Plan.objects.create(
        child=wren, kind="child in need", began_on=timezone.localdate() - dt.timedelta(days=200)
    )
    version(held, 1, 190, status="superseded")
    version(held, 3, 0, status="draft", agreed_on=None)
    made = version(held, 2, 5, recorded_by=jo.account)
    Action.objects.create(version=made, to_do="Engage with services", owner="all agencies")
    assert list(waiting(kind)) == [made]
    beside = Beside(kind, made)

    assert any("word for word" in each for each in beside.of("circumstances"))
    assert "The child’s view is missing" in beside.of("voice")[0]
    told = " ".join(beside.of(""))
    assert "“Engage with services”:" in told
    assert "nobody named" not in beside.read["plan"]
    assert "no date" in beside.read["plan"]
