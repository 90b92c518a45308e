"""The first children a visitor opens: lives written by hand, with days counted back from today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from .. import lives_at_home, lives_in_care
from ..allocating import name_officer
from ..chance import DAY, Chance, back_to_working_day
from ..front_door import assess, contact, refer
from ..making import Making
from ..missing import one_time
from ..people import Child, Family, add_child, make_family, relate
from ..placing import Care, a_home, state_episodes
from ..returned.places import a_home as postcode_of
from ..rows import World
from ..staff import ASSESSMENT, IN_CARE, LEAVING, REVIEWING, SAFEGUARDING, Post, Staff
from ..visiting import visit
from .words import CHRONOLOGY, ELLA_SAYS, GRACE_SAYS, MAY_SAYS, REECE_SAYS, Said

MOST = 7
"""How many children are written by hand; a smaller authority has only the first two."""


@dataclass
class Telling:
    """A family being written by hand, and a way to say "so many days ago"."""

    making: Making
    family: Family

    @property
    def world(self) -> World:
        """Where the rows go."""
        return self.making.world

    def ago(self, days: int) -> dt.date:
        """The working day on or before so many days ago."""
        return back_to_working_day(self.world.as_at - DAY * days)

    def child(self, forename: str, called: str, days_old: int, **fields) -> Child:
        """A child of so many days."""
        self.making.made += 1
        born = self.world.as_at - DAY * days_old
        return add_child(
            self.world, self.family, self.making.made, born,
            forename=forename, called=called, **fields,
        )  # fmt: skip


def invent(making: Making, children: int, seed: int) -> None:
    """Maya and Kuba; and, where there is room, Reece, Grace, and Ella with her brothers."""
    tellings = [maya_and_kuba] if children >= 2 else []
    tellings += [reece, grace, ella] if children >= 4 * MOST else []
    for number, tell in enumerate(tellings, 1):
        family = make_family(number, Chance(f"{seed}/showcase {number}"))
        family.postcode = postcode_of(number)
        family.posts = _posts(making.staff)
        tell(Telling(making, family))
        relate(making.world, family)
        making.finish(family)


def _posts(staff: Staff) -> dict[str, Post]:
    """The posts held by the people a visitor can sign in as."""
    kinds = (ASSESSMENT, SAFEGUARDING, IN_CARE, LEAVING, REVIEWING)
    return {kind: staff.teams[kind][0].posts[0] for kind in kinds}


def _name(family: Family, surname: str) -> None:
    family.surname = surname
    family.adults = [("mother", f"Ola {surname}"), ("grandparent", f"Iris {surname}")]


def maya_and_kuba(tell: Telling) -> None:
    """May, twelve, in care four months: seen late, missing her brother who lives elsewhere."""
    _name(tell.family, "Example-Ashdown")
    world, family = tell.world, tell.family
    family.language, family.ethnic_group, family.together = "English and Polish", "WOTH", False
    may = tell.child("Maya", "May", 4660, sex="F", disabilities=["NONE"], pronouns="she/her")
    may.spoken |= {said.words for said in MAY_SAYS}
    tell.child("Kuba", "", 3480, sex="M", disabilities=["NONE"])
    _known_before(tell)
    in_care = tell.ago(131)
    referral = refer(world, family, tell.ago(150), need="N3")
    assess(world, family, referral, family.posts[ASSESSMENT], needs_support=True, last_day=in_care)
    for child in family.children:
        child.in_care = True
        child.phases.append((family.posts[ASSESSMENT], tell.ago(150), in_care))
        child.phases.append((family.posts[IN_CARE], in_care, None))
        name_officer(world, child, family.posts[REVIEWING], in_care, None)
        _home(tell, child, in_care)
    world.add(
        "people.Alert", child_id=may.ref, kind="known to go missing", began_on=tell.ago(96),
        says="Went to find Kuba twice in the first month. Ring her carers first.",
        review_on=world.as_at + DAY * 30,
    )  # fmt: skip
    _mays_care(tell, may, in_care)
    _kubas_care(tell, family.children[1], in_care)
    _say(world, may, MAY_SAYS)
    for days, what, means in CHRONOLOGY:
        for child in [may] if what.startswith("May ") else family.children:
            world.add(
                "story.ChronologyEntry", child_id=child.ref, happened_on=tell.ago(days),
                what=what, significance=means, kind="family",
            )  # fmt: skip


def _known_before(tell: Telling) -> None:
    """Four referrals, and a protection plan for neglect that lasted nine months."""
    family, world = tell.family, tell.world
    refer(world, family, tell.ago(960), closes_on=tell.ago(950), no_further_action=True)
    lives_at_home.on_a_plan(tell.making, family, tell.ago(790), tell.ago(470), tell.ago(440))
    for child in family.children:
        contact(world, child, tell.ago(300), "advice", "2A")


def _home(tell: Telling, child: Child, in_care: dt.date) -> None:
    """Each with foster carers of their own, by agreement with their mother."""
    home = replace(a_home(child.family.chance, child, in_care, None, "U6"), in_area=True)
    state_episodes(tell.world, Care(child, in_care, None, "", [home], [(in_care, "V2")]), "N3")


def _mays_care(tell: Telling, may: Child, in_care: dt.date) -> None:
    """Visits, reviews, plans, health and school, as the page in the design tells them."""
    world, post = tell.world, tell.family.posts[IN_CARE]
    visit(
        world, [may], tell.ago(126), ("looked after",), post, said="It's clean here. I can't sleep."
    )
    visit(world, [may], tell.ago(95), ("looked after",), post)
    visit(world, [may], tell.ago(62), ("looked after",), post)
    visit(world, [may], tell.ago(38), ("looked after",), post, "support worker",
          "When is Jo coming? I only want to say it once.")  # fmt: skip
    officer = tell.family.posts[REVIEWING].holder_on(world.as_at)
    for days, part, decided in (
        (106, "PN6", "Stay with these carers. Kuba's carers to be asked about weekends."),
        (17, "PN1", "Stay with these carers for the long term; see Kuba every week."),
    ):
        world.add(
            "care.Review", child_id=may.ref, held_on=tell.ago(days), participation=part,
            chaired_by_id=officer.worker if officer else None,
            chaired_by_reviewing_officer=True, plan_present=True, decisions=decided,
        )  # fmt: skip
    _plans(tell, may, in_care)
    one = {"child_id": may.ref}
    world.add("health.HealthAssessment", **one, requested_on=tell.ago(128), done_on=tell.ago(110),
              kind="initial", by_doctor=True, done_by="doctor")  # fmt: skip
    world.add("health.Questionnaire", **one, returned_on=tell.ago(70), score=19,
              acted_on="clinic referral")  # fmt: skip
    world.add("education.PersonalEducationPlan", **one, met_on=tell.ago(112), kind="initial",
              signed=False, childs_view="I want to stay in the same maths set.")  # fmt: skip


def _plans(tell: Telling, child: Child, in_care: dt.date) -> None:
    """A care plan in time, a placement plan late, and where care should lead."""
    world = tell.world
    world.add(
        "care.CarePlan", child_id=child.ref, in_force_from_on=tell.ago(124), signed=True,
        agreed_by="child, parent and social worker",
        wishes_of_child="To see Kuba every week, and to keep her school.",
        text="May lives with foster carers while her mother is in hospital and after. School and"
        " friends stay the same. Time with Kuba is weekly, by name and day.",
    )  # fmt: skip
    world.add(
        "care.PlacementPlan", child_id=child.ref, agreed_on=tell.ago(120),
        placement_id=world.ref("care.Placement", f"{child.number}/{in_care}"),
        signed_by_carer=True, childs_view="I can have my door shut.",
    )  # fmt: skip
    world.add(
        "care.PermanenceDecision", child_id=child.ref, decided_on=tell.ago(17),
        route="long-term fostering", parallel_route="return to family",
        reason="Her mother agrees she will not be well enough this year.",
    )  # fmt: skip


def _kubas_care(tell: Telling, kuba: Child, in_care: dt.date) -> None:
    """Kuba, nine, is seen on time by the same worker."""
    world, post = tell.world, tell.family.posts[IN_CARE]
    for days, said in ((127, ""), (90, "Is May coming?"), (55, ""), (20, "I got a goal.")):
        visit(world, [kuba], tell.ago(days), ("looked after",), post, said=said)
    care = Care(kuba, in_care, None, "", [], [])
    lives_in_care.keep_up(tell.making, care, post, tell.family.posts[REVIEWING])


def reece(tell: Telling) -> None:
    """Reece, fifteen, in a children's home: missing, and hardly ever asked why."""
    _name(tell.family, "Testwell-Pine")
    child = tell.child("Reece", "", 5720, sex="M", disabilities=["NONE"])
    child.spoken |= {said.words for said in REECE_SAYS}
    began = tell.ago(640)
    home = a_home(tell.family.chance, child, tell.ago(210), None, "K2")
    before = a_home(tell.family.chance, child, began, home.began_on, "U6")
    lives_in_care.in_care(tell.making, child, began, None, given=[before, home])
    for days, hours, talk in (
        (190, 9, "in time"), (120, 31, "declined"), (75, 14, "police check only"),
        (41, 52, "late"), (12, 20, "none"),
    ):  # fmt: skip
        went = tell.family.chance.at(tell.ago(days), 19, 22)
        one_time(tell.world, child, went, hours, talk)
    tell.world.add(
        "people.Alert", child_id=child.ref, kind="exploitation", began_on=tell.ago(100),
        says="New phone, new clothes, an older friend with a car. Talk to the police link worker.",
        review_on=tell.world.as_at + DAY * 14,
    )  # fmt: skip
    _say(tell.world, child, REECE_SAYS)


def grace(tell: Telling) -> None:
    """Grace, seventeen and settled: a pathway plan in place and a good deal of it her own."""
    _name(tell.family, "Fictional-Vale")
    child = tell.child("Grace", "", 6440, sex="F", disabilities=["NONE"])
    began = tell.ago(2300)
    home = a_home(tell.family.chance, child, began, None, "U4")
    care = lives_in_care.in_care(tell.making, child, began, None, given=[home])
    lives_in_care.leave_care(tell.world, care, tell.family.posts[LEAVING])
    _say(tell.world, child, GRACE_SAYS)


def ella(tell: Telling) -> None:
    """Ella and her brothers, protected for the second time and waiting for something to change."""
    _name(tell.family, "Specimen-Fern")
    for forename, days_old, sex in (("Ella", 3010, "F"), ("Finn", 2010, "M"), ("Leo", 820, "M")):
        tell.child(forename, "", days_old, sex=sex, disabilities=["NONE"])
    lives_at_home.on_a_plan(tell.making, tell.family, tell.ago(330), None, None)
    _say(tell.world, tell.family.children[0], ELLA_SAYS)


def _say(world: World, child: Child, told: tuple[Said, ...]) -> None:
    for said in told:
        answer = {}
        if said.answer:
            answered = world.as_at - DAY * (said.days_ago - 2)
            answer = {"answered_on": answered, "our_answer": said.answer, "told_child_on": answered}
        world.add(
            "voice.Statement", child_id=child.ref,
            said_on=back_to_working_day(world.as_at - DAY * said.days_ago),
            said_to=said.to, childs_words=said.words, said_how=said.how, about=said.about, **answer,
        )  # fmt: skip
