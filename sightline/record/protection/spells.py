"""What is published of enquiries, conferences and child protection plans, for counting."""

from sightline.core.facts import Detail, Spell

enquiries = Spell(
    "enquiries",
    rows="protection.Enquiry",
    says="a section 47 enquiry",
    details=(
        Detail("conference_needed", "conference_needed", "a conference was needed"),
        Detail("conclusion", "conclusion", "what it found", "code"),
    ),
    at_end=("conclusion",),
    told_by=("enquiry began",),
)
conferences = Spell(
    "conferences",
    rows="protection.Conference",
    says="a child protection conference",
    began="held_on",
    ended="",
    details=(
        Detail("kind", "kind", "initial, before birth, review or transfer in", "code"),
        Detail("plan_made", "plan_made", "whether it made a plan", "code"),
        Detail("enquiry_id", "enquiry_id", "the enquiry it followed", "number"),
        Detail("category", "category", "the category of abuse", "code"),
    ),
    told_by=("initial conference held",),
)
protection_plans = Spell(
    "protection_plans",
    rows="protection.ProtectionPlan",
    says="a child protection plan",
    details=(
        Detail("category", "latest_category", "the latest category of abuse", "code"),
        Detail("first_category", "first_category", "the first category of abuse", "code"),
        Detail("previous_plans", "previous_plans", "plans before this one, as stated", "number"),
    ),
    told_by=("protection plan began",),
)
allegations = Spell(
    "allegations",
    rows="protection.Allegation",
    says="an allegation about an adult who works with children, until it is closed",
    began="referred_on",
    ended="closed_on",
    child="",
    details=(
        Detail("decision", "decision", "what was decided", "code"),
        Detail("outcome", "outcome", "how it ended", "code"),
    ),
    at_end=("outcome",),
)
