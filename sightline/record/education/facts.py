"""What others may know about a looked-after child's learning."""

from sightline.core.facts import Detail, Fact

education_plan_made = Fact(
    "personal education plan made",
    rows="education.PersonalEducationPlan",
    on="met_on",
    says="the personal education plan was agreed",
    details=(Detail("signed", "signed", "it was signed"),),
)
school_began = Fact(
    "school place began",
    rows="education.SchoolPlace",
    on="began_on",
    says="the child started at a school",
    thing="school place",
)
