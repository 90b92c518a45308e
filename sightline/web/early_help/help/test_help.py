"""The page of a child who is helped, and the file that goes out."""

import pytest
from django.utils import timezone

from sightline.core.refusal import Refused
from sightline.record.early_help import helping
from sightline.record.early_help.models import EarlyHelpAssessment
from tests.showing import at, page

from ..conftest import LEAD, of, written

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def test_each_child_speaks_and_the_rest_is_written_once(client, dot, helped, maya, kuba):
    helping.write_assessment(
        by=dot,
        assessment=helped[1],
        views={maya.pk: "I like maths.", kuba.pk: "I miss dad."},
        going_well="They look out for each other.",
    )
    shown = page(client, dot, at("early_help.help.help", child_id=kuba.pk))

    assert "I miss dad." in shown
    assert "I like maths." not in shown
    assert "They look out for each other." in shown


def test_what_the_family_said_is_carried_into_the_next_assessment(dot, helped, maya):
    written(dot, helped)
    helping.end_help(
        by=dot,
        assessment=helped[0],
        because="needs met",
        family_plan_after="Gran helps on Fridays.",
    )
    again = helping.begin_assessment(
        by=dot,
        children=[maya],
        agreed_on=TODAY(),
        agreed_by="Ada",
        agrees_to_share=True,
        lead=LEAD,
        reasons=["school"],
    )[0]
    assert again.worries == "Money, and the nights."
    with pytest.raises(Refused, match="open already"):
        helping.begin_assessment(
            by=dot,
            children=[maya],
            agreed_on=TODAY(),
            agreed_by="Ada",
            agrees_to_share=True,
            lead=LEAD,
            reasons=[],
        )


@pytest.mark.answers("F10", screen="early_help.help.file")
def test_an_assessment_goes_out_as_a_file_only_where_sharing_was_agreed(client, dot, helped):
    written(dot, helped)
    client.force_login(dot)
    told = client.get(at("early_help.help.file", **of(helped))).json()
    assert told["worries"] == "Money, and the nights."
    assert told["childs_view"] == "I like maths."
    EarlyHelpAssessment.objects.update(agreed_to_share_on=None)
    assert client.get(at("early_help.help.file", **of(helped))).status_code == 403
