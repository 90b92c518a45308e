"""A report that Sightline writes, Sightline reads back: whatever it says, as text and as a PDF."""

from __future__ import annotations

import datetime as dt
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
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
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # a whole report takes minutes to make smaller
    suppress_health_check=[HealthCheck.too_slow],
)
FRAMEWORKS = [each for each in all_frameworks().values() if each.areas]
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
BODIES = st.sampled_from(["", "", "", "the LSCB", "NHS Norfolk"])
LEADS = st.sampled_from(["Lin Lead", "Gary Example", "Mary-Ann O'Sample"])


@st.composite
def documents(draw, scale: Framework) -> Document:
    """A report under a framework: any words in every section, any grades, anything asked for."""
    said: list[Said] = []
    asked: list[Asked] = []
    for section in scale.sections:
        if section.within_part or section.division is Division.RECORD:
            continue
        if section.division is Division.SCALE:
            said.append(Said(section.key, scale_in_words(scale)))
        elif section.division is Division.RECOMMENDATIONS:
            if section.numbered and not asks_by_number(scale, section):
                said.append(Said(section.key, "Norfolk should take the following action."))
            for tier in scale.tiers:
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
            area.key: draw(st.sampled_from(scale.grades)).word
            for area in scale.areas
            if not area.optional
        },
        asked=tuple(asked),
    )


def told_again(document: Document, scale: Framework, path: Path) -> None:
    """What is read from the file is what was written to it."""
    found = read(path)
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
    for each, asked in zip(found.recommendations, document.asked, strict=True):
        assert not asked.body or _plain(each.body) == _plain(asked.body)


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
