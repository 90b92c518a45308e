"""Every row of the first priority in the rulebook is carried by a duty, or a rule of what counts.

The ids below are data: adding a row to the rulebook fails here until a duty carries it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.duties.book import all_validities, whole_book
from sightline.duties.clock import Position

RULEBOOK = Path(__file__).resolve().parents[3] / "shared" / "design" / "rulebook.md"
ROWS = """
contact-decision referral-decision referrer-feedback ooh-handover initial-assessment
core-assessment single-assessment child-seen-assessment assessment-update-on-change cin-plan
cin-review cin-visit case-allocation strategy-discussion strategy-record s47-child-seen
s47-complete icpc core-group-first core-group-recurring cp-plan-quality cp-visit
cp-review-first cp-review-later cp-plan-end-check emergency-kin-check police-protection
lado-referral lado-initial lado-resolution missing-report missing-rhi custody-transfer
cla-start-record iro-appointed care-plan care-plan-review-update placement-plan
distant-placement-approval reg24-temporary-approval permanence-plan independent-visitor
advocacy-offer plan-copy-shared cla-visit-first cla-visit-year1 cla-visit-settled
cla-visit-p-interim cla-visit-reg24 cla-visit-co-home cla-visit-valid cla-review-1
cla-review-2 cla-review-n cla-review-early cla-review-valid review-sw-report
review-child-visit review-participation review-decisions-out review-record review-actions
iro-dispute iro-caseload iha-request iha rha-under5 rha-over5 health-plan dental-check
immunisations sdq leaving-health-history pep-initial pep-termly eligibility-check
needs-assessment pathway-plan pathway-review pa-appointed pa-visit-new-home pa-visit
in-touch accommodation-suitable adoption-should-be-placed adoption-match
adoption-wait-review provider-grade-watch complaint-stage1 complaint-stage2 sw-supervision
nqsw-supervision nqsw-workload management-oversight caseload-limit record-timeliness
inspection-action-plan afi-immediate afi-3mo afi-6mo
"""
FIRST_PRIORITY = ROWS.split()
LATER = """
caf-assessment caf-review conference-decisions-out legal-planning-meeting preproceedings-letter
preproceedings-review disabled-child-assessment private-fostering-initial-visit
private-fostering-visit
"""
OF_LATER_PRIORITY = LATER.split()
"""Rows of the second and third priority that are carried already."""
DUTIES, VALIDITIES = whole_book(), all_validities()
NOTHING_ENDS = {
    "inspection-action-plan",
    "inspection-priority-action",
    "inspection-report-published",
    "record-timeliness",
    "record-timeliness-note",
}
"""Duties that are owed until they are done, however late, and so are never missed."""
DONE_BY_ITS_END = {"review-child-visit", "review-participation", "review-sw-report"}
"""What must be done by the event that ends it is met or missed, and never late."""


def carried() -> dict[str, list[str]]:
    """Each row of the rulebook, and the codes of what carries it."""
    found: dict[str, list[str]] = {code: [code] for code in VALIDITIES}
    for code, duty in DUTIES.items():
        for row in duty.rulebook:
            found.setdefault(row, []).append(code)
    return found


def rows() -> dict[str, list[str]]:
    """The rows of the rulebook by id: id, priority, ten columns on to the mark of certainty."""
    if not RULEBOOK.exists():
        pytest.skip("the shared rulebook is not beside this folder")
    parts = [
        [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        for line in RULEBOOK.read_text(encoding="utf-8").splitlines()
    ]
    return {row[0]: row for row in parts if len(row) == 11 and row[1] in ("1", "2", "3")}


def test_there_are_a_hundred_of_the_first_priority():
    assert len(set(FIRST_PRIORITY)) == len(FIRST_PRIORITY) == 100


@pytest.mark.parametrize("row", FIRST_PRIORITY)
def test_every_row_of_the_first_priority_has_a_duty(row):
    assert carried().get(row), f"nothing in the book carries {row}"


def test_nothing_in_the_book_is_without_a_row():
    assert set(carried()) == {*FIRST_PRIORITY, *OF_LATER_PRIORITY}


def test_what_is_of_later_priority_is_in_the_rulebook():
    later = {code for code, row in rows().items() if row[1] in ("2", "3")}

    assert set(OF_LATER_PRIORITY) <= later


def test_the_list_here_is_the_rulebooks_own():
    assert {code for code, row in rows().items() if row[1] == "1"} == set(FIRST_PRIORITY)


# The Act gives no number ("all the time"), and so ours is local, which the mark must say.
DIFFERENT_MARKS = {"in-touch": "S/L, and the rulebook S"}


def test_certainty_is_as_the_rulebook_marks_it():
    """A row that several duties carry may be read in part: none is surer than the row."""
    wrong = {}
    for code, row in rows().items():
        mark = row[10].replace(" (seed)", "")
        for one in carried().get(code, ()):
            held = DUTIES.get(one) or VALIDITIES[one]
            if one == code and held.certainty != mark:
                wrong[one] = f"{held.certainty}, and the rulebook {mark}"
    assert wrong == DIFFERENT_MARKS


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_every_duty_shows_every_position_that_it_can_take(duty):
    shown = {stands for example in duty.examples for _, stands in example.then}
    wanted = {str(one) for one in Position} - {"not required"}
    if duty.code in NOTHING_ENDS:
        wanted.discard("missed")
    if duty.code in DONE_BY_ITS_END:
        wanted -= {"met late", "overdue"}

    assert wanted - shown == set()
