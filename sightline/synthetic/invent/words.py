"""Short things children might say, and what workers might write: all of it made up here."""

from __future__ import annotations

# Each thing said: the words, what they are about, and whether only a child in care, or only one
# at home, would say them.
CARE, HOME = "care", "home"
LITTLE = (
    ("I like it when Grandma comes.", "family", ""),
    ("My bed has a dinosaur on it.", "place", ""),
    ("I want Mummy to come to my school play.", "family", CARE),
    ("It is loud when they shout. I go under the table.", "safety", HOME),
    ("I had toast. I like toast here.", "place", CARE),
    ("Can you bring the felt tips again?", "worker", ""),
    ("I don't like the dark on the stairs.", "place", ""),
    ("Daddy was cross and I hid with my teddy.", "safety", HOME),
    ("I miss {sibling}.", "family", CARE),
    ("I drew our house. That's me, that's Mum, that's the cat.", "family", ""),
    ("I want to stay where the rabbit is.", "place", CARE),
    ("Nobody picked me up and I waited a long time.", "safety", HOME),
    ("I like my teacher. She has a guitar.", "school", ""),
    ("When is it going to be my turn to go home?", "plan", CARE),
    ("{sibling} shares with me and I share back.", "family", HOME),
)
MIDDLE = (
    ("I want to see {sibling} on Saturdays, not just when someone can drive.", "family", CARE),
    ("I've had so many social workers I stopped learning their names.", "worker", ""),
    ("It's better now Mum's boyfriend has gone. It's quiet.", "safety", HOME),
    ("I can't do homework there because there's nowhere to sit.", "place", ""),
    ("I want to go to football on Tuesdays like everyone else.", "life", ""),
    ("You said you'd ring and you didn't.", "worker", ""),
    ("I like living here. I just don't want to move again.", "place", CARE),
    ("Please don't talk about me in front of the class.", "school", ""),
    ("Mum is trying. I can tell because there's tea when I get in.", "safety", HOME),
    ("I worry about Mum when I'm at school.", "safety", ""),
    ("Can I keep the same school even if I move?", "school", CARE),
    ("I told you before and nothing happened.", "worker", ""),
    ("I'd like to come to my meeting, but only for the first bit.", "plan", ""),
    ("I want somebody to explain why I can't go home.", "plan", CARE),
    ("They let me choose the colour of my room. It's green.", "place", CARE),
    ("I'm good at drawing. I want to do the art club.", "life", ""),
    ("It was scary when the police came in the night.", "safety", HOME),
    ("The contact centre smells and we only get an hour.", "family", CARE),
    ("I want Dad to say sorry.", "family", ""),
    ("Miss Invented helps me with reading. I'm on the next level now.", "school", ""),
    ("I don't want a different bag for every house.", "life", CARE),
    ("Sometimes I make {sibling} breakfast because no one is up.", "safety", HOME),
    ("When you come, can you not wear the lanyard?", "worker", ""),
)
OLDER = (
    ("I only found out I was moving when the car came.", "plan", CARE),
    ("I want to be asked first, not told after.", "plan", ""),
    ("I've told this story four times this year.", "worker", ""),
    ("I know it's not safe at Mum's, but it's still home.", "family", ""),
    ("If I ring at night, who actually answers?", "worker", ""),
    ("I want to stay with my carers after I'm eighteen.", "plan", CARE),
    ("College is the one thing that's going right.", "school", ""),
    ("I went because nobody asked where I was going.", "safety", ""),
    ("Nobody at the house knows how to do my hair.", "life", CARE),
    ("I'd rather text than talk on the phone.", "worker", ""),
    ("I don't feel safe at the bus station any more.", "safety", ""),
    ("I want to see my file. All of it.", "plan", ""),
    ("You're the first one who came back when you said you would.", "worker", ""),
    ("I look after {sibling} more than Mum does.", "safety", HOME),
    ("I'd like my review somewhere that isn't an office.", "plan", CARE),
    ("I pray on Fridays and the carers drive me. That matters.", "life", CARE),
    ("I don't sleep well. I think too much at night.", "health", ""),
    ("I want to see my grandad without asking permission.", "family", CARE),
    ("Don't ring school. Ring me.", "worker", ""),
)
LEAVER = (
    ("My flat is damp and I've reported it three times.", "flat", ""),
    ("I can cook four things now. I want to learn budgets.", "life", ""),
    ("Everyone says independence like it's a prize.", "plan", ""),
    ("I want a job, not another course.", "work", ""),
    ("It's the quiet I wasn't ready for.", "flat", ""),
    ("My adviser came to my first day. She waited outside till I went in.", "worker", ""),
    ("I want to ring my brother. I don't know where he is.", "family", ""),
    ("Who do I put as next of kin?", "family", ""),
)
ALONE = (
    ("I do not sleep well. I think about the journey.", "health", ""),
    ("I pray on Fridays and the carers drive me. That matters.", "life", ""),
    ("I want to ring my brother. I don't know where he is.", "family", ""),
    ("I wait for the letter about my papers. Every day I look.", "plan", ""),
    ("In college I am the best in maths.", "school", ""),
    ("Please find an interpreter who is not from my town.", "worker", ""),
    ("I am cooking my food for everybody on Sunday.", "place", ""),
)
ANSWERS = {
    "family": (
        "We asked the family and agreed a regular day; it is in the plan.",
        "Time together will be somewhere they choose, from next month.",
        "We are asking who in the family could help with this.",
    ),
    "worker": (
        "We said sorry, and agreed to text the day before each visit.",
        "The team manager will tell them about any change of worker in person.",
    ),
    "plan": (
        "The reviewing officer went through the plan with them, line by line.",
        "They will open their next meeting and leave when they want to.",
    ),
    "safety": (
        "We spoke to the adults the same day and changed the safety plan.",
        "The school now checks in with them every morning.",
    ),
    "place": (
        "We told the adults at home, and it was done that week.",
        "We wrote it into the plan in their words.",
    ),
    "school": (
        "The designated teacher knows and will see to it quietly.",
        "School has agreed it, in writing.",
    ),
    "life": (
        "Agreed, with the money for it; starts after the holiday.",
        "The adults at home have signed them up and will take them.",
    ),
    "health": ("The nurse is finding someone for them to talk to.",),
    "flat": ("We went to see it with the housing officer and have a date for the repair.",),
    "work": ("The employment adviser met them that week; two interviews are booked.",),
}
VISIT_SUMMARIES = (
    "Talked in the kitchen, then in their room. Settled; worried about school.",
    "Played a game first. Spoke about home and what happens next.",
    "House tidy and warm. Adults calm. Agreed what to do before next time.",
    "Walked to the park and back. Easier to talk outside.",
    "Home untidy, food in the fridge. Plan gone through together.",
    "Carers spoke well of them. Sleep is better; mornings are hard.",
    "Quiet today. Drew rather than talked. Will come back to it.",
    "Spoke about the weekend. Agreed to ask about seeing family more.",
)
NOT_SEEN = ("at school", "asleep", "out with a relative", "did not want to talk", "no one answered")
WORRIES = (
    "School worried about hunger, tiredness and missing mornings.",
    "Police were called to an argument between the adults; the children were upstairs.",
    "Health visitor saw unexplained marks and asked for advice.",
    "A relative says the children are often left on their own.",
    "Parent asked for help: cannot manage and is not sleeping.",
    "Mother is drinking again; the older child is doing the caring.",
    "The young person was found late at night far from home.",
)
CHRONOLOGY = (
    ("Mum started with the recovery service.", "Shows what was working before."),
    ("Dad moved out of the family home.", "Quieter at home, and less money."),
    ("Grandmother came to stay for a month.", "School saw the difference at once."),
    ("Family moved to a two-bedroom flat.", ""),
    ("Excluded from school for two days.", "A pattern: the third time in a year."),
    ("A new baby was born into the family.", ""),
    ("The parents' relationship ended.", "A turning point for the child."),
    ("Joined a football team and has kept going.", "The first thing that was only theirs."),
    ("Attendance fell below 80 per cent.", "The earliest sign, seen again since."),
    ("Told a teacher they were frightened at home.", "Chose whom to tell."),
    ("Grandfather died.", "Lost the adult they trusted most."),
)
OVERSIGHT = (
    ("Continue with the plan; visit within the week.", "Not seen alone since the last visit."),
    ("Bring the review forward.", "Three changes of worker and the plan has drifted."),
    ("Ask for legal advice.", "Little has changed in six months and the child says so."),
    ("Step down to a child in need plan.", "The changes have lasted and school agrees."),
    ("Agree overnight stays with grandparents.", "Asked for by the child; checks are done."),
    ("Reallocate this week.", "The worker is leaving; no gap is acceptable here."),
    ("Health assessment to be chased daily.", "Requested late and now out of time."),
)
REVIEW_DECISIONS = (
    "The plan remains right. School place to be settled before the holiday.",
    "Stay with these carers for the long term. Life story work to begin.",
    "Family time to be weekly. Social worker to say by when.",
    "Health assessment is overdue: to be booked this week.",
    "Return home to be tested by weekend stays.",
    "Brothers and sisters to see each other in the holidays, not only at the contact centre.",
    "Too much of the plan is the same as last time. To be written again with the child.",
    "Carers to have a break in the summer with people the child already knows.",
    "A friend's house for tea does not need permission from the authority: carers to decide.",
    "Social worker to visit before the end of the month and see the child alone.",
    "Passport to be applied for, so that the school trip is possible.",
    "The child chaired the first half. Next review to be after school, at home.",
)
RETURN_TALK = (
    "Was with friends and lost track of time. Says the house rules feel unfair.",
    "Went to see Mum. Would not say how they got there.",
    "Would not say where they had been. Came back with new trainers.",
    "Left after an argument. Felt better when someone rang.",
)


def might_say(age: int, in_care: bool, alone: bool) -> list[tuple[str, str]]:
    """Things a child of about this age might say, and what each is about.

    `alone` is a young person who came to this country by themselves.
    """
    if alone:
        bank = ALONE
    else:
        bank = LEAVER if age >= 18 else LITTLE if age < 8 else MIDDLE if age < 13 else OLDER
    lives = CARE if in_care else HOME
    return [(said, about) for said, about, where in bank if where in ("", lives)]
