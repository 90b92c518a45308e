"""The limiting rules hold a grade back when they should, and not otherwise."""

from __future__ import annotations

from . import framework, held_back


def codes(found):
    return [each.guard.code for each in found]


def test_an_inadequate_key_judgement_holds_the_whole_back():
    sif = framework("sif-2013")
    grades = {"overall_effectiveness": "requires improvement", "help_and_protection": "inadequate"}

    (held,) = held_back(sif, grades)

    assert (held.area, held.given, held.best) == (
        "overall_effectiveness",
        "requires improvement",
        "inadequate",
    )
    assert held.because == ("help_and_protection",)
    assert not held.reason_lifts_it


def test_the_board_does_not_hold_the_authority_back():
    grades = {"overall_effectiveness": "good", "lscb_effectiveness": "inadequate"}

    assert held_back(framework("sif-2013"), grades) == []


def test_one_inadequate_outcome_leaves_an_adequate_whole_standing():
    """As in South Gloucestershire in 2012 and Northamptonshire in 2011: not worst-of."""
    grades = {
        "lac.overall_effectiveness": "adequate",
        "lac.outcomes.economic_wellbeing": "inadequate",
        "lac.capacity_for_improvement": "inadequate",
    }

    assert held_back(framework("slac-2009"), grades) == []


def test_capacity_after_inadequate_may_be_good_with_a_reason():
    grades = {"overall_effectiveness": "inadequate", "capacity_to_improve": "good"}

    (held,) = held_back(framework("lac-2013"), grades)

    assert held.best == "adequate"
    assert held.reason_lifts_it


def test_a_guard_can_be_switched_off():
    grades = {"overall_effectiveness": "inadequate", "capacity_to_improve": "good"}

    assert held_back(framework("lac-2013"), grades, off={"capacity-after-inadequate"}) == []


def test_an_uncertain_guard_is_off_until_switched_on():
    grades = {"overall_effectiveness": "good", "care_leavers": "inadequate"}
    ilacs = framework("ilacs-2023")

    assert codes(held_back(ilacs, grades)) == []
    assert codes(held_back(ilacs, grades, on={"any-key-judgement-inadequate"})) == [
        "any-key-judgement-inadequate"
    ]
