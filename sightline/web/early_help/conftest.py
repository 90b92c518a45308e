"""Invented people of early help, and a family who agreed to it."""

import pytest
from django.utils import timezone

from sightline.record.early_help import helping
from sightline.record.people.models import FamilyMember
from sightline.web.recording.conftest import everything_told, fill  # noqa: F401

LEAD = {"name": "Ola Sample", "agency": "Example Academy"}


@pytest.fixture
def cat(make_account):
    """The coordinator of early help, who works with every family that is helped."""
    return make_account("cat.example", "early help coordinator", name="Cat Example")


@pytest.fixture
def ola(make_account):
    """A teacher who leads."""
    return make_account("ola.sample", "lead professional", name="Ola Sample")


@pytest.fixture
def dot(make_account):
    """A duty worker, who may open any child."""
    return make_account("dot.sample", "duty worker", name="Dot Sample")


@pytest.fixture
def kuba(maya, make_child):
    """Maya's brother."""
    child = make_child("Kuba", "Example-Ashdown", known_as="Kuba")
    FamilyMember.objects.create(child=maya, relative=child, relation="full sibling")
    return child


@pytest.fixture
def helped(dot, ola, maya, kuba):
    """Early help of Maya and Kuba, led by Ola."""
    return helping.begin_assessment(
        by=dot, children=[maya, kuba], agreed_on=timezone.localdate(), agreed_by="Ada Testford",
        agrees_to_share=True, lead={**LEAD, "account": ola}, reasons=["caring", "school"],
    )  # fmt: skip


def of(helped):
    """The parts of the address of an early help assessment."""
    return {"child_id": helped[0].child_id, "assessment_id": helped[0].pk}


def written(by, helped):
    """Write the early help assessment."""
    helping.write_assessment(
        by=by, assessment=helped[0], views={each.child_id: "I like maths." for each in helped},
        going_well="They look out for each other.", worries="Money, and the nights.",
        risk_seen=False, risk_shared_with="",
    )  # fmt: skip
