"""What others may know about a child being heard."""

from sightline.core.facts import Detail, Fact

advocate_offered = Fact(
    "advocate offered",
    rows="voice.Advocacy",
    on="offered_on",
    says="an advocate was offered",
)
said = Fact(
    "child's words recorded", rows="voice.Statement", on="said_on", says="the child told us"
)
complaint_made = Fact(
    "complaint made",
    rows="voice.Complaint",
    on="stage_one_from_on",
    says="the complaint could be looked into",
    thing="complaint",
    details=(Detail("extended", "stage_one_extended", "more time was agreed"),),
)
complaint_answered = Fact(
    "complaint answered",
    rows="voice.Complaint",
    on="stage_one_answered_on",
    says="the complaint was answered",
    thing="complaint",
    details=(Detail("in_writing", "stage_one_in_writing", "it was answered in writing"),),
)
investigation_asked_for = Fact(
    "investigation of complaint asked for",
    rows="voice.Complaint",
    on="stage_two_asked_on",
    says="an investigation was asked for in writing",
    thing="complaint",
    details=(Detail("extended", "stage_two_extended", "they were told why it takes longer"),),
)
investigation_answered = Fact(
    "investigation of complaint answered",
    rows="voice.Complaint",
    on="stage_two_answered_on",
    says="the answer to the investigation was given",
    thing="complaint",
    details=(
        Detail(
            "independent_person",
            "stage_two_independent_person",
            "an independent person took part",
        ),
    ),
)
complaint_withdrawn = Fact(
    "complaint withdrawn",
    rows="voice.Complaint",
    on="withdrawn_on",
    says="the complaint was withdrawn",
    thing="complaint",
)
