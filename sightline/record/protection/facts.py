"""What others may know about keeping a child safe."""

from sightline.core.facts import Detail, Fact, Subject

harm_suspected = Fact(
    "strategy discussion asked for",
    rows="protection.StrategyDiscussion",
    on="asked_for_on",
    at="asked_for_at",
    says="significant harm was suspected",
    thing="strategy discussion",
)
strategy_discussion_held = Fact(
    "strategy discussion held",
    rows="protection.StrategyDiscussion",
    on="held_on",
    at="held_at",
    says="a strategy discussion was held",
    thing="strategy discussion",
    details=(
        Detail(
            "police_social_care_and_health",
            "police_social_care_and_health",
            "police, health and social care all took part",
        ),
        Detail("led_to_enquiry", "led_to_enquiry", "it led to an enquiry"),
    ),
)
enquiry_began = Fact(
    "enquiry began",
    rows="protection.Enquiry",
    on="began_on",
    says="the strategy discussion opened an enquiry",
    thing="enquiry",
    details=(Detail("conference_needed", "conference_needed", "a conference was needed"),),
)
no_conference_decided = Fact(
    "no conference needed",
    rows="protection.Enquiry",
    on="no_conference_on",
    says="it was decided that no conference was needed",
    thing="enquiry",
)
enquiry_ended = Fact(
    "enquiry ended",
    rows="protection.Enquiry",
    on="ended_on",
    says="the enquiry reached its outcome",
    thing="enquiry",
)
child_seen_in_enquiry = Fact(
    "child seen in enquiry",
    rows="protection.Enquiry",
    on="child_seen_on",
    at="child_seen_at",
    says="the child was seen in the enquiry",
    thing="enquiry",
)
_QUORATE = Detail("quorate", "quorate", "enough agencies were there")
_CHAIR = Detail("chair_independent", "chair_independent", "the chair was independent")

initial_conference_held = Fact(
    "initial conference held",
    rows="protection.Conference",
    on="held_on",
    says="the initial conference was held",
    details=(_QUORATE, _CHAIR),
    only=(("kind__in", ("initial", "pre-birth")),),
)
review_conference_held = Fact(
    "review conference held",
    rows="protection.Conference",
    on="held_on",
    says="a review conference was held",
    about="plan_id",
    thing="protection plan",
    details=(_QUORATE, _CHAIR),
    only=(("kind", "review"),),
)
protection_plan_began = Fact(
    "protection plan began",
    rows="protection.ProtectionPlan",
    on="began_on",
    says="the child protection plan began",
    thing="protection plan",
)
protection_plan_ended = Fact(
    "protection plan ended",
    rows="protection.ProtectionPlan",
    on="ended_on",
    says="the child protection plan ended",
    thing="protection plan",
)
core_group_held = Fact(
    "core group held",
    rows="protection.CoreGroup",
    on="held_on",
    says="the core group met",
    about="plan_id",
    thing="protection plan",
    details=(Detail("family_attended", "family_attended", "the family was there"),),
)
strategy_record_sent = Fact(
    "strategy record sent",
    rows="protection.StrategyDiscussion",
    on="record_sent_on",
    says="the record of the discussion was sent",
    thing="strategy discussion",
    details=(
        Detail("sent_to_all", "record_sent_to_all", "it went to every agency that took part"),
    ),
)
protection_plan_in_full = Fact(
    "protection plan written in full",
    rows="protection.ProtectionPlan",
    on="written_in_full_on",
    says="the plan was written in full",
    thing="protection plan",
    details=(
        Detail("outcomes", "every_action_has_outcome", "every action has an outcome"),
        Detail("owners", "every_action_has_owner", "every action has somebody to do it"),
        Detail("dates", "every_action_has_date", "every action has a date"),
        Detail("contingency", "has_contingency", "it says what happens if it does not work"),
    ),
)
protection_plan_end_checked = Fact(
    "protection plan ending checked",
    rows="protection.EndingCheck",
    on="checked_on",
    says="the ending of the plan was checked",
    about="plan_id",
    thing="protection plan",
    details=(
        Detail("agencies_agreed", "agencies_agreed", "the agencies agreed or were asked"),
        Detail("comes_next", "comes_next", "what comes next", kind="code"),
    ),
)
conference_held = Fact(
    "conference held",
    rows="protection.Conference",
    on="held_on",
    says="a child protection conference was held",
    thing="conference",
)
conference_decisions_sent = Fact(
    "conference decisions sent",
    rows="protection.Conference",
    on="decisions_sent_on",
    says="the decisions of the conference were sent",
    thing="conference",
)
conference_minutes_sent = Fact(
    "conference minutes sent",
    rows="protection.Conference",
    on="minutes_sent_on",
    says="the minutes went to everyone who took part in the conference",
    thing="conference",
)
legal_planning_asked = Fact(
    "legal planning asked for",
    rows="protection.LegalPlanning",
    on="asked_on",
    says="a legal planning meeting was asked for",
    thing="legal planning",
)
legal_planning_held = Fact(
    "legal planning meeting held",
    rows="protection.LegalPlanning",
    on="met_on",
    says="the legal planning meeting was held",
    thing="legal planning",
    details=(Detail("advice_kept", "advice_kept", "the lawyer's advice was written down"),),
)
pre_proceedings_began = Fact(
    "pre-proceedings began",
    rows="protection.PreProceedings",
    on="began_on",
    says="pre-proceedings began",
    thing="pre-proceedings",
)
letter_before_proceedings_sent = Fact(
    "letter before proceedings sent",
    rows="protection.PreProceedings",
    on="letter_sent_on",
    says="the letter before proceedings was sent",
    thing="pre-proceedings",
)
pre_proceedings_met = Fact(
    "first pre-proceedings meeting held",
    rows="protection.PreProceedings",
    on="first_meeting_on",
    says="the parents first met with us",
    thing="pre-proceedings",
)
pre_proceedings_reviewed = Fact(
    "pre-proceedings reviewed",
    rows="protection.PreProceedingsReview",
    on="held_on",
    says="pre-proceedings were reviewed",
    about="pre_proceedings_id",
    thing="pre-proceedings",
)
pre_proceedings_ended = Fact(
    "pre-proceedings ended",
    rows="protection.PreProceedings",
    on="ended_on",
    says="pre-proceedings came to an end",
    thing="pre-proceedings",
)
another_protection_plan_began = Fact(
    "another protection plan began",
    rows="protection.ProtectionPlan",
    on="began_on",
    says="another child protection plan began",
)

_REFERRED = (
    Detail("in_writing", "referred_in_writing", "the employer reported it in writing"),
    Detail("decision", "decision", "what was decided on evaluating it", kind="code"),
)


def _of_allegation(name: str, on: str, says: str, details: tuple[Detail, ...] = ()) -> Fact:
    return Fact(
        name,
        rows="protection.Allegation",
        on=on,
        says=says,
        child="id",
        thing="allegation",
        details=details,
        subject=Subject.ALLEGATION,
    )


employer_knew = _of_allegation(
    "employer knew of allegation", "employer_knew_on", "the employer came to know of it"
)
allegation_referred = _of_allegation(
    "allegation referred",
    "referred_on",
    "it was reported to the allegations officer",
    _REFERRED,
)
allegation_evaluated = _of_allegation(
    "allegation evaluated",
    "evaluated_on",
    "the allegations officer evaluated it",
    (Detail("decision", "decision", "what was decided", kind="code"),),
)
allegation_meeting_held = _of_allegation(
    "allegation meeting held", "met_on", "the agencies met about it"
)
allegation_concluded = _of_allegation(
    "allegation concluded",
    "closed_on",
    "it was concluded",
    (Detail("outcome", "outcome", "what was found", kind="code"),),
)
allegation_withdrawn = _of_allegation("allegation withdrawn", "withdrawn_on", "it was taken back")
