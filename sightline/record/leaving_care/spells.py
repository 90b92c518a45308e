"""What is published of young people leaving care, for counting."""

from sightline.core.facts import Detail, Spell

leaving_care_standings = Spell(
    "leaving_care_standings",
    rows="leaving_care.Eligibility",
    says="a young person's standing as a care leaver",
    or_known="known_on",
    details=(Detail("kind", "kind", "what the law calls the young person", "code"),),
    told_by=("leaving care standing began",),
)
pathway_plans = Spell(
    "pathway_plans",
    rows="leaving_care.PathwayPlan",
    says="a pathway plan came into force",
    began="in_force_from_on",
    ended="",
    told_by=("pathway plan in force",),
)
pathway_reviews = Spell(
    "pathway_reviews",
    rows="leaving_care.PathwayReview",
    says="a pathway plan was reviewed",
    began="held_on",
    ended="",
    details=(
        Detail(
            "reviewed_by_adviser_alone",
            "reviewed_by_adviser_alone",
            "the personal adviser reviewed their own plan",
        ),
    ),
    told_by=("pathway plan reviewed",),
)
leaver_statements = Spell(
    "leaver_statements",
    rows="leaving_care.LeaverStatement",
    says="contact, activity and home of a care leaver, as stated on a day",
    began="stated_on",
    ended="",
    details=(
        Detail("stated_by", "stated_by", "who states it", "code"),
        Detail("in_touch", "in_touch", "whether the authority is in touch", "code"),
        Detail("in_touch_group", "in_touch_group", "the same in broad terms", "code"),
        Detail("activity", "activity", "what the young person does", "code"),
        Detail("accommodation", "accommodation", "the kind of home", "code"),
        Detail("accommodation_suitable", "accommodation_suitable", "the home suits them"),
        Detail("qualified", "qualified", "has a qualification of any kind"),
    ),
)
leaver_homes = Spell(
    "leaver_homes",
    rows="leaving_care.LeaverHome",
    says="where a care leaver lives",
    details=(
        Detail("kind", "kind", "the kind of home", "code"),
        Detail("suitable", "suitable", "it suits them"),
    ),
    told_by=("care leaver's home began",),
)
