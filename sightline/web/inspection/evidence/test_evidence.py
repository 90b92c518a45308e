"""The evidence log is kept by area; a line is withdrawn and never taken out."""

import pytest

from tests import inspecting

pytestmark = pytest.mark.django_db
LOG = "inspection.evidence.evidence"
SENT = {
    "do": "log", "area": "outcomes", "source": "interview", "voice": "child", "on_0": "1",
    "on_1": "7", "on_2": "2025", "whom": "six children", "people": "6",
    "says": "Nobody comes when they said.", "polarity": "weakness",
}  # fmt: skip


def test_a_line_is_logged_shown_by_area_and_withdrawn(as_, scene):
    inspection = inspecting.set_up(scene)
    here = {"inspection_id": inspection.pk}
    assert "Nothing is logged yet" in as_(scene.lead, LOG, **here).words
    assert as_(scene.lead, LOG, SENT, **here).status_code == 302
    assert "Nobody comes when they said." in as_(scene.second, LOG, **here).words
    other = as_(scene.lead, LOG, query={"area": "capacity_to_improve"}, **here).words
    assert "Nobody comes" not in other

    sent = {"do": "withdraw", "entry": inspection.log.get().pk, "why": "Said twice"}
    assert as_(scene.lead, LOG, sent, **here).status_code == 302
    assert "withdrawn: Said twice" in as_(scene.lead, LOG, **here).words


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"says": ""}, "Say what was heard or seen"), ({"on_2": "2999"}, "has not come yet")],
)
def test_what_is_wrong_is_said(as_, scene, wrong, says):
    inspection = inspecting.set_up(scene)
    answer = as_(scene.lead, LOG, SENT | wrong, inspection_id=inspection.pk)

    assert answer.status_code == 422
    assert says in answer.words


def test_the_authority_does_not_read_the_log(as_, scene):
    inspection = inspecting.set_up(scene)

    assert as_(scene.director, LOG, inspection_id=inspection.pk).status_code == 403
