"""Letters say what they are given, reach only whom they may, and are kept as they went."""

import datetime as dt
import io

import docx
import pypdfium2
import pytest
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.care.models import CarePeriod, CarePlan, PlanCopy, ReviewDecision
from sightline.record.people.models import Address, Alert, FamilyMember
from sightline.record.story import filing
from sightline.record.story.models import Document, GivenTo, Share
from sightline.record.story.parts import mark

from . import To, all_templates, send, write
from .naming import called_in_letters
from .safe import jargon
from .writing import RESERVED

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def outcome(jo, maya):
    def make(decision="We will visit the family this week.", to=None, **more):
        to = to or To("Example School", GivenTo.REFERRER, "School Lane\nExampleton")
        given = {"reason": "Because two people were worried.", **more}
        return write("outcome-to-referrer", child=maya, to=to, by=jo, decision=decision, **given)

    return make


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(
        " ".join(page.get_textpage().get_text_bounded().split()) for page in document
    ).replace("ﬁ", "fi")


@pytest.mark.parametrize("template", all_templates().values(), ids=lambda each: each.code)
def test_every_letter_can_be_written_as_tagged_pdf_and_as_word(template, jo, maya):
    answers = {ask.name: f"Marker {ask.name}" for ask in template.asks}
    letter = write(template.code, child=maya, to=To("Ola Sample", template.to[0]), by=jo, **answers)

    pdf = letter.pdf()
    assert b"/StructTreeRoot" in pdf
    assert b"pdfuaid" in pdf
    paper = docx.Document(io.BytesIO(letter.word()))
    said = " ".join(each.text for each in paper.paragraphs)
    for held in (words(pdf), said):
        assert "Ola Sample" in held
        missing = [word for word in answers.values() if word not in f"{held} {letter.subject}"]
        assert [each for each in missing if each != "Marker report"] == []
    assert any(each.style.name.startswith("Heading") for each in paper.paragraphs)


@pytest.mark.answers("F4", check="sightline.web.letters.sending.send")
def test_a_letter_is_kept_as_it_went_and_the_log_says_who_has_it(outcome, jo, maya):
    letter = outcome()
    assert not Share.objects.exists()
    share = send(letter, by=jo, how="secure mail", on=TODAY)

    assert (share.given_to, share.given_to_kind) == ("Example School", "referrer")
    assert (share.letter, share.how, share.given_on) == (
        "outcome-to-referrer",
        "secure mail",
        TODAY,
    )
    assert share.sent_where == "School Lane Exampleton"
    assert not share.explained
    kept = filing.bytes_of(by=jo, document=share.document)
    assert "We will visit the family this week." in words(kept)
    send(letter, by=jo, how="hand", on=TODAY)
    assert Document.objects.count() == 1, "the very same letter is one document"
    assert Share.objects.count() == 2


def test_what_cannot_be_logged_is_not_kept_either(outcome, jo):
    with pytest.raises(Refused, match="not come yet"):
        send(outcome(), by=jo, how="hand", on=TODAY + dt.timedelta(3))

    assert not Document.objects.exists()
    assert not Share.objects.exists()


@pytest.mark.parametrize("disclosure", ["hidden from named people", "named staff only"])
def test_a_letter_may_not_tell_a_hidden_address(outcome, maya, disclosure):
    Address.objects.create(
        child=maya, kind="living at", lines="17 Hidden Close, Exampleton", postcode="ZZ9 9ZZ",
        disclosure=disclosure,
    )  # fmt: skip
    for said in ("She lives at 17, hidden close.", "Post it to zz99zz please."):
        with pytest.raises(Refused, match="must not be given"):
            outcome(decision=said)
    outcome(decision="She lives with carers.")


def test_an_alert_hides_every_address(outcome, maya):
    Address.objects.create(child=maya, kind="home", lines="2 Open Road", postcode="ZZ1 1ZZ")
    outcome(decision="We saw her at 2 Open Road.")
    Alert.objects.create(child=maya, kind="do not disclose address", began_on=TODAY)
    with pytest.raises(Refused, match="must not be given"):
        outcome(decision="We saw her at 2 Open Road.")


def test_one_parents_address_is_not_in_the_others_letter(outcome, maya):
    mum = FamilyMember.objects.create(
        child=maya, relation="mother", name="Ola Sample", letters_to="5 Mother Street"
    )
    dad = To("Dan Sample", GivenTo.REFERRER)
    with pytest.raises(Refused, match="another member of the family"):
        outcome(decision="Write to Ola at 5 Mother Street.", to=dad)
    hers = To("Ola Sample", GivenTo.REFERRER, "5 Mother Street", relative_id=mum.pk)
    outcome(decision="We write to you at 5 Mother Street.", to=hers)


def test_no_post_where_somebody_must_not_know(outcome, jo):
    letter = outcome(to=To("Ola Sample", GivenTo.REFERRER, "5 Road", post_is_safe=False))
    with pytest.raises(Refused, match="not safe"):
        send(letter, by=jo, how="post", on=TODAY)
    send(letter, by=jo, how="hand", on=TODAY)


def test_what_is_needed_is_asked_for_and_what_is_kept_back_stays_out(outcome):
    with pytest.raises(Refused, match="still needs: What was decided"):
        outcome(decision="")
    assert "Kept back" not in outcome(decision=f"We visited. {mark(4)}").text()


def test_an_unborn_baby_is_named_by_the_mother_and_the_day(make_child):
    baby = make_child(forename="", surname="", born_on=None, expected_on=dt.date(2026, 6, 3))
    assert called_in_letters(baby) == "the unborn baby, expected 3 June 2026"
    FamilyMember.objects.create(child=baby, relation="mother", name="Ola Sample")
    assert called_in_letters(baby) == "Baby Sample, expected 3 June 2026"


def test_letters_to_the_family_stop_when_a_child_has_died(jo, maya):
    maya.died_on = TODAY
    maya.save()
    with pytest.raises(Refused, match="have stopped"):
        write("plan-to-child", child=maya, to=To("May", GivenTo.CHILD), by=jo, actions="A", why="B")


def test_a_child_out_of_reach_and_a_template_that_is_none_are_refused(jo, maya, make_child):
    other = make_child("Kit", "Specimen")
    for child, code, says in ((other, "minutes", "outside"), (maya, "no-such", "no letter called")):
        with pytest.raises(Refused, match=says):
            write(code, child=child, to=To("Ola"), by=jo)


def test_a_translation_goes_with_it_in_its_own_language(outcome):
    letter = outcome(
        to=To("Ola Sample", GivenTo.REFERRER, language="Polish"), translation="Odwiedzimy rodzinę."
    )
    assert letter.told()["translation_code"] == "pl"
    assert "Odwiedzimy rodzinę." in words(letter.pdf())


def test_words_of_the_trade_are_pointed_out():
    found = dict(jargon("The ICPC found that the placement broke down. Icpc, place."))

    assert found == {"ICPC": "first child protection conference", "placement": "home"}


def test_what_is_typed_is_never_taken_for_instructions(outcome):
    odd = '#include "x" *bold* `code` $1 <b>& #import "y"'
    assert "#include" in words(outcome(decision=odd).pdf())


@pytest.fixture
def planned(maya):
    CarePeriod.objects.create(child=maya, began_on=dt.date(2024, 3, 1))
    plan = CarePlan.objects.create(child=maya, in_force_from_on=dt.date(2024, 3, 1))
    ReviewDecision.objects.create(
        child=maya, decided_on=dt.date(2024, 4, 1), what="Ring Kuba on Saturdays", owner="Jo Sample"
    )
    return plan


def test_a_plan_is_drawn_from_the_record_and_given_as_the_duty_asks(jo, maya, planned):
    letter = write(
        "plan-to-child", child=maya, to=To("May", GivenTo.CHILD), by=jo, why="You asked for it."
    )
    assert "Ring Kuba on Saturdays. Jo Sample does this." in letter.text()
    share = send(letter, by=jo, how="hand", on=TODAY)

    assert (share.about_kind, share.about_id) == ("care.CarePlan", planned.pk)
    assert share.part == "child's version"
    copy = PlanCopy.objects.get()
    assert (copy.care_plan, copy.recipient, copy.explained) == (planned, "child", False)


def test_a_plan_to_an_agency_is_no_copy_to_the_family(jo, maya, planned):
    letter = write("plan-to-family", child=maya, to=To("School", GivenTo.AGENCY), by=jo)
    send(letter, by=jo, how="secure mail", on=TODAY)

    assert "the care plan" in letter.text()
    assert not PlanCopy.objects.exists()


def test_no_template_asks_for_what_write_is_told_itself():
    for each in all_templates().values():
        assert not RESERVED & {ask.name for ask in each.asks}
