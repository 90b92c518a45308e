"""Assessments for tests: of Maya alone, of her and her brother together, and one that is done."""

import pytest
from django.utils import timezone

from sightline.record.assessment import assessing
from sightline.record.assessment.models import Assessment
from sightline.web.recording.conftest import everything_told, fill, in_need, kuba

__all__ = ["everything_told", "fill", "in_need", "kuba"]
ENOUGH = "The harm is likely to go on and to grow worse, because nothing has changed so far. " * 3


def begun(jo, *children):
    """Begin an assessment of these children today, as Jo."""
    return assessing.begin_assessment(
        by=jo, children=children, kind="single", began_on=timezone.localdate(), purpose="change"
    )


@pytest.fixture
def alone(jo, in_need):
    """An assessment of Maya."""
    return begun(jo, in_need)[0]


@pytest.fixture
def together(jo, in_need, kuba):
    """Assessments of Maya and of Kuba, made together."""
    return begun(jo, in_need, kuba)


@pytest.fixture
def ann(make_account, team, maya, allocate):
    """A second worker for Maya."""
    account = make_account("ann.other", "social worker", name="Ann Other", team=team)
    allocate(maya, account, role="second worker")
    return account


@pytest.fixture
def finished(jo):
    """Complete an assessment, as Jo."""

    def do(assessment: Assessment):
        assessing.write_section(by=jo, assessment=assessment, heading="analysis", text=ENOUGH)
        return assessing.complete(
            by=jo, assessment=assessment, needs_support=True, outcome="child in need plan",
            factors=["16A"], not_seen_because="She is away till May.",
        )  # fmt: skip

    return do
