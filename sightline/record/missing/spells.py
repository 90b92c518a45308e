"""What is published of times missing, for counting."""

from sightline.core.facts import Detail, Spell

missing_episodes = Spell(
    "missing_episodes",
    rows="missing.MissingEpisode",
    says="a time missing, or away without permission",
    details=(Detail("kind", "kind", "missing or away", "code"),),
    told_by=("went missing",),
)
return_interviews = Spell(
    "return_interviews",
    rows="missing.ReturnInterview",
    says="an interview after a child came back, from when it was offered to when it was held",
    began="offered_on",
    ended="held_on",
    details=(
        Detail("episode_id", "episode_id", "the time missing", "number"),
        Detail("independent", "independent", "it was with someone independent"),
        Detail("answer", "answer", "whether the child accepted", "code"),
    ),
    told_by=("return interview offered",),
)
