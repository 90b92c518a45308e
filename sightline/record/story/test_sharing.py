"""The share log: sent is not explained; corrections go to whoever holds a copy."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account, Note, Notice

from . import correcting, sharing
from .models import Amendment, CaseNote, Consent, Document, RestrictedPart, Share
from .parts import INSTEAD, as_given, reader_of

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def paper(wren):
    return Document.objects.create(child=wren, title="Assessment", dated_on=DAY)


@pytest.fixture
def told(wren):
    return CaseNote.objects.create(
        child=wren, happened_on=DAY, kind="call", text="Aunt Vera rang. She lives in Example Road."
    )


def give(by, child, document=None, to="Ola Sample", **more):
    return sharing.log_share(
        by=by, child=child, document=document, given_to=to, given_on=more.pop("on", DAY),
        how="hand", **more,
    )  # fmt: skip


def test_what_is_sent_is_not_explained_until_somebody_says_so(manager, wren, paper):
    made = give(manager, wren, paper)
    assert not made.explained

    sharing.explain(
        by=manager, share=made, on=DAY, explained_by="Jo", language="Polish",
        interpreter="professional",
    )  # fmt: skip
    made.refresh_from_db()
    assert (made.explained, made.language, made.explained_on) == (True, "Polish", DAY)
    with pytest.raises(Refused, match="already"):
        sharing.explain(by=manager, share=made, on=DAY, explained_by="Jo", language="",
                        interpreter="")  # fmt: skip


def test_a_copy_explained_before_it_was_given_is_refused(manager, wren, paper):
    with pytest.raises(Refused, match="before it was given"):
        give(manager, wren, paper, explained_on=DAY - dt.timedelta(1), explained_by="Jo")
    with pytest.raises(Refused, match="who explained"):
        give(manager, wren, paper, explained_on=DAY)
    with pytest.raises(Refused, match="not come yet"):
        give(manager, wren, paper, on=timezone.localdate() + dt.timedelta(1))
    assert not Share.objects.exists()


def test_whoever_holds_a_copy_is_to_be_told_of_a_correction_until_they_have_it(
    manager, wren, paper
):
    give(manager, wren, paper, to="Ola Sample")
    back = give(manager, wren, paper, to="The school")
    sharing.recall(by=manager, share=back, on=DAY, why="It went to the wrong school.")
    assert sharing.to_be_told(wren) == []

    correcting.amend(
        by=manager, record=paper, kind="correction", asked_by="parent",
        what_was_wrong="His birth date is wrong.", new_text="He was born in May.",
    )  # fmt: skip
    assert [share.given_to for share, _ in sharing.to_be_told(wren)] == ["Ola Sample"]
    give(manager, wren, paper, to="Ola Sample")
    assert sharing.to_be_told(wren) == []


def test_a_correction_stands_beside_the_record_which_stays_as_it_was(manager, told):
    correcting.amend(
        by=manager, record=told, kind="statement of disagreement", asked_by="parent",
        what_was_wrong="I never said that, says Ola.",
    )  # fmt: skip
    with pytest.raises(Refused, match="Say what is right"):
        correcting.amend(
            by=manager, record=told, kind="correction", asked_by="child",
            what_was_wrong="It was not my aunt.",
        )  # fmt: skip

    told.refresh_from_db()
    assert told.text.startswith("Aunt Vera rang.")
    assert Amendment.objects.get().about_kind == "story.CaseNote"


def test_a_record_on_the_wrong_file_moves_and_the_question_of_a_breach_is_asked(
    manager, wren, robin, told
):
    guardian = Account.objects.create_user("cal", name="Cal", roles=["caldicott guardian"])
    correcting.move(
        by=manager, record=told, to=robin, what_was_wrong="Typed on the wrong page.",
        asked_by="worker",
    )  # fmt: skip

    assert not CaseNote.objects.filter(child=wren).exists()
    assert CaseNote.objects.get(child=robin).text == told.text
    assert "data breach" in Notice.objects.get(to=guardian).says
    assert Note.objects.filter(did="record moved").count() == 2
    with pytest.raises(Refused, match="already"):
        correcting.move(by=manager, record=told, to=robin, what_was_wrong="Once more, please.",
                        asked_by="worker")  # fmt: skip


def test_a_passage_kept_back_is_read_by_its_readers_and_leaves_no_trace_in_a_copy(
    manager, reader, told
):
    part = correcting.keep_back(
        by=manager, record=told, field="text", passage=" She lives in Example Road.",
        because="address", readers=[],
    )  # fmt: skip
    told.refresh_from_db()

    assert "Example Road" not in told.text
    assert "Example Road" in reader_of(manager)(told.text)
    assert reader_of(reader)(told.text) == f"Aunt Vera rang.{INSTEAD}"
    assert as_given(told.text) == "Aunt Vera rang."
    with pytest.raises(Refused, match="named reader"):
        correcting.give_back(by=reader, part=part, why="I should like to read it.")
    correcting.give_back(by=manager, part=part, why="She has moved away since.")
    told.refresh_from_db()
    assert told.text == "Aunt Vera rang. She lives in Example Road."
    assert RestrictedPart.objects.get().status == "entered in error"


def test_words_that_are_not_in_the_record_cannot_be_kept_back(manager, told):
    for passage in ("", "She lives elsewhere."):
        with pytest.raises(Refused):
            correcting.keep_back(by=manager, record=told, field="text", passage=passage,
                                 because="address", readers=[])  # fmt: skip
    assert not RestrictedPart.objects.exists()


def test_each_person_answers_each_question_and_can_take_it_back(manager, wren):
    [made] = correcting.record_consent(
        by=manager, children=[wren], question="share information", basis="family agreed",
        agreed_by="Ola Sample", agreed_on=DAY,
    )  # fmt: skip
    with pytest.raises(Refused, match="before it was given"):
        correcting.withdraw_consent(by=manager, consent=made, on=DAY - dt.timedelta(1))
    correcting.withdraw_consent(by=manager, consent=made, on=DAY)

    made.refresh_from_db()
    assert made.withdrawn_on == DAY
    with pytest.raises(Refused, match="Say who agreed"):
        correcting.record_consent(by=manager, children=[wren], question="be helped",
                                  basis="family agreed")  # fmt: skip
    with pytest.raises(Refused, match="why it was not asked"):
        correcting.record_consent(by=manager, children=[wren], question="be helped",
                                  basis="not sought")  # fmt: skip
    assert Consent.objects.count() == 1
