"""What is published of contacts, referrals and times held, for counting."""

from sightline.core.facts import Detail, Spell

contacts = Spell(
    "contacts",
    rows="front_door.Contact",
    says="a contact about a child",
    began="received_on",
    ended="decided_on",
    details=(
        Detail("decision", "decision", "what was decided", "code"),
        Detail("from_source", "from_source", "who made it", "code"),
        Detail("about", "about", "what it was about", "code"),
    ),
    told_by=("contact received",),
)
referrals = Spell(
    "referrals",
    rows="front_door.Referral",
    says="a referral, from the day it came to the day the need was closed",
    began="received_on",
    ended="closed_on",
    details=(
        Detail("no_further_action", "no_further_action", "no further action was taken"),
        Detail("primary_need", "primary_need", "the main need", "code"),
        Detail("from_source", "from_source", "who made it", "code"),
        Detail("closure_reason", "closure_reason", "why the need was closed", "code"),
        Detail("open_work_stated", "open_work_stated", "the work open, as a list said", "code"),
    ),
    at_end=("closure_reason",),
    told_by=("referral received",),
)
times_held = Spell(
    "times_held",
    rows="front_door.TimeHeld",
    says="a child was held by the police or in a place of safety",
    began="held_from_on",
    ended="held_to_on",
    details=(
        Detail("kind", "kind", "under which power", "code"),
        Detail("we_offered", "we_offered", "what the authority offered", "code"),
    ),
    told_by=("asked to take a child from custody",),
)
