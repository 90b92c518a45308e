"""Tells a child or young person the plan, in a letter written to them."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part
from ._plans import about_plan, for_child, given


def _says(told: Told) -> list[Block]:
    return [
        Para("This letter is for you. It says what we have planned, and why."),
        *part("What you told us", told["said"]),
        *part("What is going to happen", told["actions"]),
        *part("Why", told["why"]),
        *part("What we could not do, and why", told["not_done"]),
        *part("Who is helping you", told["people"]),
        *part("When we look at it again", told["review"]),
        Para(
            "If something is wrong or missing, tell us and we will change it. If you are not happy"
            " with us you can complain, and you can have an advocate: somebody who is on your side"
            " and helps you to be heard. Ask anyone you trust to help you find one."
        ),
    ]


LETTER = Template(
    code="plan-to-child",
    title="The plan, to the child",
    to=(GivenTo.CHILD,),
    kind="plan",
    part="child's version",
    subject=lambda told: "Your plan",
    says=_says,
    draws=for_child,
    about=about_plan,
    then=given,
    asks=(
        Ask("said", "What they told us", "Their own words, as they said them", needed=False),
        Ask("actions", "What is going to happen"),
        Ask("why", "Why"),
        Ask("not_done", "What we could not do, and why", needed=False),
        Ask("people", "Who is helping", needed=False),
        Ask("review", "When we look at it again", needed=False, long=False),
    ),
)
