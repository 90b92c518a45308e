"""Nobody opens these pages without the permission to: an elected member has none of theirs."""

import pytest

SCREENS = (
    "front_door.agencies.agencies",
    "front_door.approach.another",
    "front_door.approach.approach",
    "front_door.approach.look",
    "front_door.asking.answer",
    "front_door.asking.ask",
    "front_door.contact.contact",
    "front_door.custody.end",
    "front_door.custody.held",
    "front_door.custody.offer",
    "front_door.custody.register",
    "front_door.decide.arrangement",
    "front_door.decide.decide",
    "front_door.decide.family",
    "front_door.decide.recommend",
    "front_door.decide.response",
    "front_door.decide.tell",
    "front_door.decide.view",
    "front_door.funnel.funnel",
    "front_door.overnight.handover",
    "front_door.overnight.record",
    "front_door.partner.answer",
    "front_door.partner.complete",
    "front_door.partner.good",
    "front_door.partner.home",
    "front_door.partner.sent",
    "front_door.queue.queue",
    "front_door.receive.receive",
    "front_door.thresholds.thresholds",
    "front_door.violence.child",
    "front_door.violence.done",
    "front_door.violence.heard",
    "front_door.violence.notice",
    "front_door.violence.refer",
)


@pytest.mark.django_db
@pytest.mark.parametrize("name", SCREENS)
def test_it_is_refused_to_whoever_may_not(name, asked_by_a_member):
    answer = asked_by_a_member(name)

    assert answer.status_code == 403
    assert "Maya" not in answer.content.decode()
