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
ANY_SOURCE = (
    *("1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F"),
    *("4", "5A", "5B", "5C", "5D", "6", "7", "8", "9", "10", "", None),
)
ANY_SOURCE_GROUP = (
    *("individual", "schools", "education services", "health services", "housing"),
    *("authority services", "police", "other legal agency", "other", "anonymous", "unknown"),
    *("", None),
)
"""Every answer to who made a referral, as the choices of the record hold it, or none."""

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
        Detail("from_source", "from_source", "who made the referral", kind="code"),
        Detail("from_source_group", "from_source_group", "the kind of referrer", kind="code"),
    ),
)
referrer_told = Fact(
    "referrer told",
    rows="front_door.Referral",
    on="outcome_told_on",
    says="the referrer was told the outcome",
    thing="referral",
)
disabled_child_in_need = Fact(
    "disabled child in need",
    rows="front_door.Referral",
    on="received_on",
    says="a disabled child was referred, and has been open since",
    thing="referral",
    details=(Detail("no_further_action", "no_further_action", "no further action was taken"),),
    only=(("child__disabled", "yes"),),
)
need_closed = Fact(
    "episode of need closed",
    rows="front_door.Referral",
    on="closed_on",
    says="the episode of need closed",
    thing="referral",
)
out_of_hours_work = Fact(
    "out of hours work",
    rows="front_door.OutOfHoursEntry",
    on="shift_on",
    says="the out-of-hours team dealt with the child in a shift",
    thing="out-of-hours entry",
)
out_of_hours_accepted = Fact(
    "out of hours work accepted",
    rows="front_door.OutOfHoursEntry",
    on="accepted_on",
    says="the day team accepted the handover",
    thing="out-of-hours entry",
    details=(
        Detail("on_childs_file", "on_childs_file", "it was recorded on the child's own file"),
    ),
)
_PROTECTED = (("kind", "police protection"),)
police_protection_began = Fact(
    "police protection began",
    rows="front_door.TimeHeld",
    on="held_from_on",
    at="held_from_at",
    says="police protection began",
    thing="time held",
    only=_PROTECTED,
)
police_protection_ended = Fact(
    "police protection ended",
    rows="front_door.TimeHeld",
    on="held_to_on",
    at="held_to_at",
    says="police protection ended",
    thing="time held",
    only=_PROTECTED,
)
_CHARGED = (("kind", "police custody after charge"),)
asked_to_take_from_custody = Fact(
    "asked to take a child from custody",
    rows="front_door.TimeHeld",
    on="asked_us_on",
    at="asked_us_at",
    says="the police asked the authority to take the child",
    thing="time held",
    details=(Detail("age_when_held", "age_when_held", "the child's age", kind="number"),),
    only=_CHARGED,
)
custody_place_offered = Fact(
    "place offered from custody",
    rows="front_door.TimeHeld",
    on="offered_on",
    says="the authority answered with what it could offer",
    thing="time held",
    details=(Detail("we_offered", "we_offered", "what was offered", kind="code"),),
    only=_CHARGED,
)
custody_certificate_seen = Fact(
    "police certificate seen",
    rows="front_door.TimeHeld",
    on="certificate_seen_on",
    says="the police certified that the child could not be moved",
    thing="time held",
    only=_CHARGED,
)
