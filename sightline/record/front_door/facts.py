"""What others may know about contacts and referrals."""

from sightline.core.facts import Detail, Fact

contact_received = Fact(
    "contact received",
    rows="front_door.Contact",
    on="received_on",
    at="received_at",
    says="a contact was received",
    thing="contact",
)
contact_decided = Fact(
    "contact decided",
    rows="front_door.Contact",
    on="decided_on",
    at="decided_at",
    says="the contact was decided",
    thing="contact",
    details=(Detail("by_manager", "decided_by_manager", "a manager decided it"),),
)
referral_received = Fact(
    "referral received",
    rows="front_door.Referral",
    on="received_on",
    says="the referral was received",
    thing="referral",
    details=(
        Detail("no_further_action", "no_further_action", "no further action was taken"),
        Detail("primary_need", "primary_need", "the main need", kind="code"),
    ),
)
referral_decided = Fact(
    "referral decided",
    rows="front_door.Referral",
    on="decided_on",
    at="decided_at",
    says="the response to the referral was decided",
    thing="referral",
    details=(
        Detail(
            "by_qualified_manager",
            "decided_by_qualified_manager",
            "a qualified manager decided it",
        ),
    ),
)
referrer_told = Fact(
    "referrer told",
    rows="front_door.Referral",
    on="outcome_told_on",
    says="the referrer was told the outcome",
    thing="referral",
)
need_closed = Fact(
    "episode of need closed",
    rows="front_door.Referral",
    on="closed_on",
    says="the episode of need closed",
    thing="referral",
)
