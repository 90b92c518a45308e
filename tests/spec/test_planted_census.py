"""Each mistake that the judges plant in a census is found by the rule of ours that is for it."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

from judges.cin_planted import MISTAKES, Mistake
from sightline.returns.checks.book import rules_of
from sightline.returns.checks.cin.laying_out import from_files
from sightline.returns.checks.conftest import census
from sightline.returns.checks.rows import Given
from sightline.returns.checks.running import check

ENDS_ON = dt.date(2026, 3, 31)
CLOSED = "<CINclosureDate>2026-02-02</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"
HELPED = (
    "<CINPlanDates><CINPlanStartDate>2025-11-03</CINPlanStartDate>"
    "<CINPlanEndDate>2025-12-01</CINPlanEndDate></CINPlanDates>"
)


def sound(mistake: Mistake) -> str:
    """A census of one child with nothing wrong of which this mistake can be made."""
    written = census().replace(
        "</CPPstartDate>", "</CPPstartDate><CPPendDate>2025-10-30</CPPendDate>"
    )
    written = written.replace("<Section47>", f"{HELPED}<Section47>")
    written = written.replace("</PrimaryNeedCode>", f"</PrimaryNeedCode>{CLOSED}")
    return written.replace(">LD<", ">NONE<") if mistake.rule == "8790" else written


def found(content: bytes) -> set[str]:
    """The rules that find something wrong with the child."""
    given = Given(ENDS_ON.year, from_files([("census.xml", content)]))
    return {each.rule.code for each in check(given, None, rules_of("cin")) if each.child}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.rule)
def test_a_planted_mistake_is_found_and_was_not_there_before(mistake):
    root = etree.fromstring(sound(mistake).encode())
    assert found(etree.tostring(root)) == set()
    child = root.find("Children/Child")

    mistake.make(child, ENDS_ON)

    assert mistake.rule in found(etree.tostring(root))
