"""What is published of a looked-after child's learning, for counting."""

from sightline.core.facts import Detail, Spell

school_places = Spell(
    "school_places",
    rows="education.SchoolPlace",
    says="a place at a school",
    details=(
        Detail("urn", "urn", "the school's number", "code"),
        Detail("year_group", "year_group", "the year group", "code"),
        Detail("grade", "grade", "Ofsted's word for the school", "code"),
        Detail("full_time", "full_time", "taught for a full week"),
    ),
    told_by=("school place began",),
)
learning_years = Spell(
    "learning_years",
    rows="education.LearningYear",
    says="what one school year came to",
    began="year_ends_on",
    ended="",
    details=(
        Detail("year_group", "year_group", "the year group", "code"),
        Detail("sessions_possible", "sessions_possible", "half days there could be", "number"),
        Detail("sessions_missed", "sessions_missed", "half days missed", "number"),
        Detail("fixed_exclusions", "fixed_exclusions", "times excluded for some days", "number"),
        Detail("permanently_excluded", "permanently_excluded", "excluded for good"),
        Detail("tutored_alone", "tutored_alone", "given one-to-one tuition"),
        Detail("good_early_development", "good_early_development", "well developed at five"),
        Detail("english_level_four", "english_level_four", "level 4 in English at 11"),
        Detail("maths_level_four", "maths_level_four", "level 4 in mathematics at 11"),
        Detail("good_passes", "good_passes", "passes at A* to C", "number"),
        Detail("passes", "passes", "passes at A* to G", "number"),
        Detail("english_and_maths_passed", "english_and_maths_passed", "both among them"),
    ),
)
education_plans = Spell(
    "education_plans",
    rows="education.PersonalEducationPlan",
    says="a personal education plan was agreed",
    began="met_on",
    ended="",
    details=(
        Detail("signed", "signed", "it was signed"),
        Detail("quality", "quality", "how good it was found to be", "code"),
    ),
    told_by=("personal education plan made",),
)
