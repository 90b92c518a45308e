"""What is published of the health of looked-after children, for counting."""

from sightline.core.facts import Detail, Spell

health_years = Spell(
    "health_years",
    rows="health.HealthYear",
    says="what the yearly return says of a child's health",
    began="year_ends_on",
    ended="",
    details=(
        Detail("score", "questionnaire_score", "the questionnaire's score", "number"),
        Detail("no_score_because", "no_questionnaire_because", "why there is no score", "code"),
        Detail("convicted", "convicted", "cautioned or convicted in the year"),
        Detail("development_checked", "development_checked", "development was checked"),
        Detail("immunised", "immunisations_up_to_date", "immunisations were up to date"),
        Detail("teeth_checked", "teeth_checked", "teeth were checked"),
        Detail("health_assessed", "health_assessed", "health was assessed"),
        Detail("substance_misuse", "substance_misuse", "substance misuse was identified"),
    ),
)
questionnaires = Spell(
    "questionnaires",
    rows="health.Questionnaire",
    says="a strengths and difficulties questionnaire came back",
    began="returned_on",
    ended="",
    details=(Detail("score", "score", "its score", "number"),),
    told_by=("strengths and difficulties questionnaire returned",),
)
health_histories = Spell(
    "health_histories",
    rows="health.HealthHistory",
    says="a young person was given, or did not want, their health history",
    began="given_on",
    or_known="declined_on",
    ended="",
    details=(Detail("declined_on", "declined_on", "the day they declined it", "date"),),
    told_by=("health history given",),
)
