"""What the children written by hand say, and what happened in their lives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One thing a child said, so many days ago, and our answer if there was one."""

    days_ago: int
    words: str
    to: str
    about: str
    answer: str = ""
    how: str = "spoke"


MAY_SAYS = (
    Said(
        18,
        "I want to see Kuba on Saturdays, not just when someone can drive.",
        "Alex Specimen",
        "family",
        "Weekly contact agreed at the review; the first Saturday has not happened yet.",
    ),
    Said(58, "You're the fourth one. Are you staying?", "Jo Sample", "worker"),
    Said(
        100,
        "I went to look for him because nobody would say where he was.",
        "Ash Example-Moss",
        "family",
        "We showed her on a map where Kuba lives and she rang him that evening.",
    ),
    Said(
        380,
        "When Mum is ill I do the tea and I get Kuba to bed. I'm good at it.",
        "her teacher",
        "safety",
    ),
)
REECE_SAYS = (
    Said(30, "The police asked if I was OK. That's not the same as asking.", "a worker", "safety"),
    Said(85, "If I tell you who, what happens to me?", "his key worker", "safety"),
    Said(205, "I only found out I was moving when the car came.", "Jo Sample", "plan"),
)
GRACE_SAYS = (
    Said(
        25,
        "I'm staying put when I'm eighteen. We all signed it.",
        "Robin Placeholder",
        "plan",
        "Staying put agreed with her carers and written into the pathway plan.",
    ),
    Said(140, "I want to be a vet nurse. I looked up what I need.", "her teacher", "school"),
)
ELLA_SAYS = (
    Said(
        22,
        "It's the same as before, people come and then they go.",
        "her teacher",
        "worker",
        "The team manager came to see Ella with the new worker and stayed for tea.",
    ),
    Said(95, "Finn cries when the door bangs so I put the telly on loud.", "her teacher", "safety"),
    Said(210, "I drew the good day. It was the beach.", "her social worker", "family", how="drew"),
)
CHRONOLOGY = (
    (1500, "Dad left and moved away.", "Mum has managed alone since."),
    (1010, "Attendance fell below 80 per cent for both children.", "First sign of Mum's illness."),
    (620, "Mum started with the recovery service.", "Things were better for most of a year."),
    (131, "Mum went into hospital. Both children came into care with a bag each and a photograph.",
     "The day they were parted."),
    (74, "May started at a new tutor group after three weeks out of school.", ""),
)  # fmt: skip
