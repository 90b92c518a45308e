"""A letter of an unannounced inspection as one would be sent: what it says is read, or is null."""

from __future__ import annotations

import pytest

from . import read

LETTER = """\
5 November 2010

Ms Ada Specimen
Director for Children
Norfolk County Council

Dear Ms Specimen

Annual unannounced inspection of contact, referral and assessment arrangements within Norfolk \
County Council children's services

This letter tells you what we found in our visit of 5 and 6 October 2010. Thank you for the welcome.

We read:
{mark}records on the screen
{mark}notes of supervision.

Strengths

{mark}Callers speak to a social worker at once.
{mark}Managers look at every decision
 on the same day.

The service meets the requirements of statutory guidance in the following areas

{mark}Assessments are on time.

Areas for development

{mark}Callers are not always told what was decided.
{mark}Families are seldom given
 a copy.

Area for priority action

{mark}Forty children wait for a worker, and nobody has looked at them.
{closing}
Yours sincerely

Bea Pretend
Her Majesty's Inspector

Copy: Cy Sample, Chief Executive
"""
CLOSING = "\nWhat is named above will be looked at again in the next inspection.\n"


@pytest.fixture
def letter(tmp_path):
    def made(mark="- ", closing=CLOSING):
        path = tmp_path / "letter.txt"
        path.write_text(LETTER.format(mark=mark, closing=closing), encoding="utf-8")
        return read(path)

    return made


@pytest.mark.parametrize("mark", ["- ", "• ", "\uf0a7 "])
@pytest.mark.parametrize("closing", [CLOSING, ""], ids=["closing words", "none"])
def test_what_it_asks_for_ends_where_the_letter_closes(letter, mark, closing):
    found = letter(mark, closing)

    assert (found.framework, found.authority, found.overall) == ("cra-unannounced", "Norfolk", None)
    assert [(one.tier, one.text) for one in found.recommendations] == [
        ("development", "Callers are not always told what was decided."),
        ("development", "Families are seldom given a copy."),
        ("priority action", "Forty children wait for a worker, and nobody has looked at them."),
    ]
    assert [(one.section, one.text) for one in found.unnumbered] == [
        (
            "strengths",
            "- Callers speak to a social worker at once.\n"
            "- Managers look at every decision on the same day.",
        ),
        ("meets_requirements", "- Assessments are on time."),
    ]


def test_days_and_names_told_in_sentences_are_null_with_a_reason(letter):
    found = letter()
    said = {one.field: one.reason for one in found.unread}

    assert (found.inspection_start, found.published, found.lead_inspector) == (None, None, None)
    assert set(said) >= {"inspection_start", "inspection_end", "published", "lead_inspector"}
    assert found.judgements == found.paragraphs == ()
    assert "overall" not in said  # no grade is missing where none is given


def test_points_that_nothing_marks_are_not_made_out_of_sentences(letter):
    found = letter(mark="")

    assert found.recommendations == ()
    assert [one.reason for one in found.unread if one.field == "recommendations"] == [
        "Nothing asked for could be made out in areas_for_development.",
        "Nothing asked for could be made out in areas_for_priority_action.",
    ]
