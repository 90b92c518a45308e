"""What is published of complaints and advocacy, for counting."""

from sightline.core.facts import Detail, Spell

complaints = Spell(
    "complaints",
    rows="voice.Complaint",
    says="a complaint",
    began="received_on",
    ended="",
    details=(
        Detail("stage_one_answered_on", "stage_one_answered_on", "the day of the answer", "date"),
        Detail("stage_two_asked_on", "stage_two_asked_on", "the day it went further", "date"),
        Detail("withdrawn_on", "withdrawn_on", "the day it was withdrawn", "date"),
    ),
    told_by=("complaint made",),
)
advocacy_offers = Spell(
    "advocacy_offers",
    rows="voice.Advocacy",
    says="an advocate was offered",
    began="offered_on",
    ended="",
    details=(
        Detail("why", "why", "what for", "code"),
        Detail("provided_on", "provided_on", "the day one was provided", "date"),
    ),
    told_by=("advocate offered",),
)
