"""Risks and strengths are weighed, and never only named."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from sightline.record.assessment.lacking import lacking
from sightline.record.assessment.models import FactorWeighed

pytestmark = pytest.mark.django_db
RISK = {
    "kind": "risk",
    "what": "Left alone at night",
    "shown_by": "Three neighbours and the school each told us so.",
    "means": "It is likely to go on, and she is six: a fire would be fatal.",
}


def address(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.weigh.weigh", kwargs=told)


@pytest.mark.answers("F17", screen="assessment.weigh.weigh")
def test_a_risk_says_what_shows_it_and_what_it_means(fill, jo, alone):
    assert "No risk is weighed." in lacking(alone)
    fill(jo, address(alone), **RISK)

    assert FactorWeighed.objects.get().means == RISK["means"]
    assert "No risk is weighed." not in lacking(alone)
    assert "Nothing that protects the child is weighed." in lacking(alone)


@pytest.mark.parametrize("name", ["shown_by", "means"])
@pytest.mark.parametrize("words", ["", "Yes"])
def test_a_risk_that_is_only_named_is_refused(fill, jo, alone, name, words):
    answer = fill(jo, address(alone), **{**RISK, name: words})

    assert answer.status_code == 422
    assert not FactorWeighed.objects.exists()


def test_the_database_will_not_hold_one_that_is_only_named(alone):
    with pytest.raises(IntegrityError, match="weighed_and_not_only_named"):
        FactorWeighed.objects.create(assessment=alone, kind="risk", what="Drink")
