"""What others may know about visits to a child."""

from sightline.core.facts import Detail, Fact

_DETAILS = (
    Detail("seen", "seen", "the child was seen"),
    Detail("seen_alone", "seen_alone", "the child was seen alone"),
    Detail(
        "by_qualified_social_worker",
        "visit__made_by_qualified",
        "it was made by a qualified social worker",
    ),
    Detail("kind", "visit__kind", "the kind of visit", kind="code"),
)


def _visit(name: str, says: str, purpose: str) -> Fact:
    return Fact(
        name,
        rows="story.ChildSeen",
        on="visit__happened_on",
        at="visit__happened_at",
        says=says,
        about="visit_id",
        details=_DETAILS,
        only=(("visit__purposes__contains", (purpose,)),),
    )


looked_after_visit = _visit(
    "looked after visit", "a visit was made to the child in care", "looked after"
)
protection_visit = _visit(
    "child protection visit", "a child protection visit was made", "child protection"
)
child_in_need_visit = _visit(
    "child in need visit", "a child in need visit was made", "child in need"
)
assessment_visit = _visit("assessment visit", "a visit was made for the assessment", "assessment")
enquiry_visit = _visit("enquiry visit", "a visit was made for the enquiry", "section 47")
leaving_care_visit = _visit("leaving care visit", "the personal adviser visited", "leaving care")
private_fostering_visit = _visit(
    "private fostering visit",
    "the privately fostered child was visited",
    "private fostering",
)

_CRITICAL = "something happened that others must know at once"
visit_made = Fact(
    "visit made",
    rows="story.ChildSeen",
    on="visit__happened_on",
    at="visit__happened_at",
    says="a visit was made",
    about="visit_id",
    thing="visit",
    details=(Detail("critical", "visit__critical", _CRITICAL),),
)
visit_written_up = Fact(
    "visit written up",
    rows="story.ChildSeen",
    on="visit__written_up_on",
    at="visit__written_up_at",
    says="the visit was written up",
    about="visit_id",
    thing="visit",
)
note_made = Fact(
    "event noted",
    rows="story.CaseNote",
    on="happened_on",
    at="happened_at",
    says="something happened that is kept as a note",
    thing="case note",
    details=(Detail("critical", "critical", _CRITICAL),),
)
note_written_up = Fact(
    "note written up",
    rows="story.CaseNote",
    on="written_up_on",
    at="written_up_at",
    says="the note was written up",
    thing="case note",
)
