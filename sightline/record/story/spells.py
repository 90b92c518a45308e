"""What is published of visits, for counting."""

from sightline.core.facts import Detail, Spell

visits = Spell(
    "visits",
    rows="story.ChildSeen",
    says="a child's part in a visit",
    began="visit__happened_on",
    ended="",
    details=(
        Detail("purposes", "visit__purposes", "what the visit was for", "list"),
        Detail("kind", "visit__kind", "the kind of visit", "code"),
        Detail("seen", "seen", "the child was seen"),
        Detail("seen_alone", "seen_alone", "the child was seen alone"),
        Detail(
            "by_qualified_social_worker",
            "visit__made_by_qualified",
            "it was made by a qualified social worker",
        ),
    ),
    told_by=("looked after visit",),
)
