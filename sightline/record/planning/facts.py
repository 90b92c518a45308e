"""What others may know about plans and the people who make them."""

from sightline.core.facts import Detail, Fact

plan_agreed = Fact(
    "plan agreed",
    rows="planning.PlanVersion",
    on="agreed_on",
    says="a version of the plan was agreed",
    about="plan_id",
    thing="plan",
    details=(Detail("kind", "plan__kind", "which help it is for", kind="code"),),
)
