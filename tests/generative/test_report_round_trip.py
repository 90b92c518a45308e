"""A report that Sightline writes, Sightline reads back: whatever it says, as text and as a PDF."""

from __future__ import annotations

import datetime as dt
import string
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sightline.inspection.frameworks import Division, Framework, all_frameworks
from sightline.inspection.reading import read
from sightline.inspection.report.as_text import as_text
from sightline.inspection.report.document import (
    Asked,
    Document,
    Said,
    as_sentence,
    asks_by_number,
    blocks,
    from_json,
    scale_in_words,
)
from sightline.inspection.report.typesetting import as_pdf

SETTINGS = settings(
    phases=[Phase.explicit, Phase.generate],  # a whole report takes minutes to make smaller
)
FRAMEWORKS = list(all_frameworks().values())
WORDS = st.text(string.ascii_lowercase, min_size=1, max_size=11)
TOKENS = st.one_of(
    WORDS,
    WORDS,
    WORDS,
    st.integers(0, 4000).map(str),
    st.sampled_from(
        ["(18 of 22)", "£1.2m", "83%", "19–25", "children’s", "‘safe’", "A*–C", "well-being", "NHS"]
    ),
)
SENTENCE = st.lists(TOKENS, min_size=4, max_size=28).map(
    lambda words: "Children " + " ".join(words) + "."
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
TO_DO = st.lists(TOKENS, min_size=2, max_size=20).map(lambda words: "ensure " + " ".join(words))
DAY = st.dates(dt.date(2009, 1, 1), dt.date(2026, 12, 31))
UNTOLD = ("overall", "paragraphs")  # two halves have no one grade, and a letter no numbers
BODIES = st.sampled_from(["", "", "", "the LSCB", "NHS Norfolk"])
LEADS = st.sampled_from(["Lin Lead", "Gary Example", "Mary-Ann O'Sample"])


@st.composite
def documents(draw, scale: Framework) -> Document:
    """A report under a framework: any words in every section, any grades, anything asked for."""
    said: list[Said] = []
    asked: list[Asked] = []
    also = [part.key for part in scale.optional_parts if draw(st.booleans())]
    for section in scale.sections_with(also):
        if section.division is Division.RECORD:
            continue
        if section.division is Division.SCALE:
            said.append(Said(section.key, scale_in_words(scale)))
        elif section.division is Division.RECOMMENDATIONS:
            if section.numbered and not asks_by_number(scale, section):
                said.append(Said(section.key, "Norfolk should take the following action."))
            for tier in scale.tiers_in(section.key):
                texts = draw(st.lists(TO_DO, min_size=1, max_size=3))
                asked += [Asked(section.key, tier.key, text, draw(BODIES)) for text in texts]
        else:
            texts = draw(st.lists(PARAGRAPH, min_size=1, max_size=3))
            said += [Said(section.key, text) for text in texts]
    began = draw(DAY)
    return Document(
        framework=scale.code,
        authority="Norfolk County Council",
        by="The authority itself, as a mock inspection",
        began_on=began,
        ended_on=began + dt.timedelta(days=draw(st.integers(0, 40))),
        lead_inspector=draw(LEADS),
        published_on=began + dt.timedelta(days=90),
        paragraphs=tuple(said),
        grades={
            area.key: draw(st.sampled_from(scale.grades)).word for area in scale.areas_with(also)
        },
        asked=tuple(asked),
    )


def told_again(document: Document, scale: Framework, path: Path) -> None:
    """What is read from the file is what was written to it."""
    found = read(path)
    numbered = {section.key: section.numbered for section in scale.sections}
    written = [(each.number, each.key, each.text) for each in blocks(document) if each.number]

    assert found.framework == scale.code
    assert found.authority == "Norfolk"
    assert (found.inspection_start, found.inspection_end) == (document.began_on, document.ended_on)
    assert found.published == document.published_on
    assert found.lead_inspector == document.lead_inspector
    assert {each.area: each.grade for each in found.judgements} == dict(document.grades)
    assert [(each.number, each.section, each.text) for each in found.paragraphs] == written
    assert [(each.section, each.tier, _plain(each.text)) for each in found.recommendations] == [
        (each.section, each.tier, _plain(as_sentence(each))) for each in document.asked
    ]
    assert found.unread == () or {one.field for one in found.unread} <= set(UNTOLD)
    assert without_numbers(found.unnumbered) == without_numbers(
        each
        for each in document.paragraphs
        if not numbered[each.section] and scale_in_words(scale) != each.text
    )
    for each, asked in zip(found.recommendations, document.asked, strict=True):
        meant = asked.body or who_else(scale, asked)
        assert not meant or _plain(each.body) == _plain(meant)


def without_numbers(passages) -> dict[str, str]:
    """The words of each section without numbers; where a page cut a paragraph is no matter."""
    found: dict[str, list[str]] = {}
    for each in passages:
        found.setdefault(each.section, []).append(each.text)
    return {section: " ".join(texts) for section, texts in found.items()}


def who_else(scale: Framework, asked: Asked) -> str:
    """Who must do it where it stands in the part of the report about somebody else; or blank."""
    part = asked.section.split(".")[0]
    return next((each.asked for each in scale.optional_parts if each.key == part), "")


def _plain(text: str) -> str:
    """Without the full stop that ends a group, or the capital that begins a sentence."""
    return (text[:1].lower() + text[1:]).rstrip(".")


@pytest.mark.parametrize("scale", FRAMEWORKS, ids=lambda each: each.code)
@settings(SETTINGS, max_examples=25)
@given(data=st.data())
def test_a_report_is_read_back_from_its_text(tmp_path_factory, scale, data):
    document = data.draw(documents(scale))
    path = tmp_path_factory.mktemp("report") / "report.txt"
    path.write_text(as_text(document), encoding="utf-8")

    told_again(document, scale, path)


@pytest.mark.parametrize("scale", FRAMEWORKS, ids=lambda each: each.code)
@settings(SETTINGS, max_examples=4)
@given(data=st.data())
def test_a_report_is_read_back_from_its_pdf(tmp_path_factory, scale, data):
    document = data.draw(documents(scale))
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    path.write_bytes(as_pdf(document))

    told_again(document, scale, path)


@pytest.mark.parametrize("scale", FRAMEWORKS, ids=lambda each: each.code)
@settings(SETTINGS, max_examples=10)
@given(data=st.data())
def test_a_report_is_kept_and_found_as_it_was(scale, data):
    document = data.draw(documents(scale))

    assert from_json(document.as_json()) == document
    assert from_json(document.as_json()).fingerprint == document.fingerprint
