"""Gives the plan to a parent, carer or agency: what will change, who does what, by when."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part
from ._plans import about_plan, for_family, given


def _says(told: Told) -> list[Block]:
    return [
        Para(f"This is {told['plan']} for {told.child_called}. You told us what you think of it,"
             " and you can ask us to change it."),
        *part("What we are worried about", told["worries"]),
        *part("What is going well", told["strengths"]),
        *part("What must change, who does what, and by when", told["actions"]),
        *part("What happens if it does not change", told["if_not"]),
        *part("How we will know that it is better", told["measures"]),
        *part("When we look at it again", told["review"]),
    ]  # fmt: skip


LETTER = Template(
    code="plan-to-family",
    title="The plan, to the family",
    to=(GivenTo.PARENT, GivenTo.CARER, GivenTo.RELATIVE, GivenTo.AGENCY),
    kind="plan",
    subject=lambda told: f"The plan for {told.child_called}",
    says=_says,
    draws=for_family,
    about=about_plan,
    then=given,
    asks=(
        Ask("plan", "Which plan", "Such as: the child protection plan", long=False),
        Ask("worries", "What we are worried about", needed=False),
        Ask("strengths", "What is going well", needed=False),
        Ask("actions", "What must change, who does what, by when",
            "One thing a line, each begun with a dash"),
        Ask("if_not", "What happens if it does not change", needed=False),
        Ask("measures", "How we will know", needed=False),
        Ask("review", "When we look at it again", needed=False, long=False),
    ),
)  # fmt: skip
