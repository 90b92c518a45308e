"""Every rule of what an action needs holds of its own examples; the duty reads the same rules."""

import pytest

from . import smart

KEPT = [(rule, told) for rule in smart.RULES for told in rule.kept]
BROKEN = [(rule, told) for rule in smart.RULES for told in rule.broken]


def named(pair):
    return f"{pair[0].code}: {getattr(pair[1], pair[0].part)}"


@pytest.mark.answers("F23", check="sightline.record.planning.smart.missing")
@pytest.mark.parametrize("pair", BROKEN, ids=named)
def test_what_is_missing_is_named(pair):
    rule, told = pair

    assert rule in smart.missing(told)


@pytest.mark.parametrize("pair", KEPT, ids=named)
def test_what_is_there_is_not_asked_for(pair):
    _, told = pair

    assert smart.missing(told) == []


def test_every_rule_has_examples_of_both_and_its_own_name():
    assert all(rule.kept and rule.broken for rule in smart.RULES)
    assert len({rule.code for rule in smart.RULES}) == len(smart.RULES)
    assert {rule.part for rule in smart.RULES} <= set(smart.Written.__dataclass_fields__)


def test_an_empty_action_lacks_every_part():
    assert {rule.part for rule in smart.missing(smart.Written())} == {
        *("outcome", "measure", "to_do", "owner", "due_on", "if_not")
    }


def test_a_plan_lacks_a_voice_a_contingency_and_an_end_to_its_list():
    good = smart.RULES[0].kept[0]
    said = list(smart.missing_from_plan([good] * 11, childs_view="", if_not=""))

    assert len(said) == 3
    assert "It has 11 actions" in said[0]
    assert list(smart.missing_from_plan([good], childs_view="Yes", if_not="We meet")) == []
    assert "It has no actions yet." in smart.missing_from_plan([], childs_view="a", if_not="b")


def test_a_plan_is_in_full_only_where_every_action_is():
    good, nobody = smart.RULES[0].kept[0], smart.Written(outcome="Wren is warm", due_on=None)

    assert smart.in_full([good], if_not="") == smart.InFull(True, True, True, True)
    assert smart.in_full([good, nobody], if_not="") == smart.InFull(True, False, False, False)
    assert smart.in_full([good, nobody], if_not="We meet that week").contingency
    assert smart.in_full([], if_not="") == smart.InFull(False, False, False, False)
