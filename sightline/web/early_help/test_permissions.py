"""Nobody opens these pages without the permission to: an elected member has none of theirs."""

import pytest

SCREENS = (
    "early_help.help.file",
    "early_help.help.help",
    "early_help.needs.needs",
    "early_help.record.answer",
    "early_help.record.begin",
    "early_help.record.complete",
    "early_help.record.end",
    "early_help.record.grade",
    "early_help.record.lead",
    "early_help.record.meeting",
    "early_help.record.met",
    "early_help.record.need",
    "early_help.record.offer",
    "early_help.record.write",
    "early_help.register.register",
    "early_help.steps.fill",
    "early_help.steps.send",
    "early_help.steps.steps",
    "early_help.steps.up",
    "early_help.steps.waiting",
)


@pytest.mark.django_db
@pytest.mark.parametrize("name", SCREENS)
def test_it_is_refused_to_whoever_may_not(name, asked_by_a_member):
    answer = asked_by_a_member(name)

    assert answer.status_code == 403
    assert "Maya" not in answer.content.decode()
