"""What others may know about times when a child was missing."""

from sightline.core.facts import Detail, Fact

_KIND = (Detail("kind", "kind", "missing or away", kind="code"),)

went_missing = Fact(
    "went missing",
    rows="missing.MissingEpisode",
    on="began_on",
    at="began_at",
    says="the child went missing",
    thing="missing episode",
    details=_KIND,
)
returned = Fact(
    "returned from missing",
    rows="missing.MissingEpisode",
    on="ended_on",
    at="ended_at",
    says="the child came back",
    thing="missing episode",
    details=_KIND,
)
missing_reported = Fact(
    "reported missing",
    rows="missing.MissingEpisode",
    on="police_told_on",
    at="police_told_at",
    says="the child was reported missing to the police",
    thing="missing episode",
    details=(Detail("risk", "risk", "how great the risk was", kind="code"),),
)
_INTERVIEW = (
    Detail("independent", "independent", "it was with someone independent"),
    Detail("answer", "answer", "whether the child accepted", kind="code"),
)
return_interview_offered = Fact(
    "return interview offered",
    rows="missing.ReturnInterview",
    on="offered_on",
    at="offered_at",
    says="a return interview was offered",
    about="episode_id",
    thing="missing episode",
    details=_INTERVIEW,
)
return_interview_held = Fact(
    "return interview held",
    rows="missing.ReturnInterview",
    on="held_on",
    at="held_at",
    says="a return interview was held",
    about="episode_id",
    thing="missing episode",
    details=_INTERVIEW,
)
