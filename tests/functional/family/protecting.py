"""The later steps of the walk: discussion, enquiry, conference, plan, review, and the end."""

from __future__ import annotations

from .walking import Walk


def strategy_discussion(walk: Walk) -> None:
    """Police, health, school and social care decide together, for both children, the same day."""
    pat = walk.on(21, "16:00", "pat.specimen")
    mina, baby = walk.known["mina"], walk.known["baby"]
    told = pat.record(
        f"/children/{mina}/protection/discussions/new",
        asked_on=walk.day(21), asked_at="10:15", held_on=walk.day(21), held_at="14:00",
        came_social_care="by video", came_police="by video", came_health="by video",
        came_education="by video", name_police="DC Example", name_health="Nurse Example",
        name_education="Hal Example", knew_police="Rob was cautioned for assault last year.",
        knew_health="The midwife has seen no bruise on Ada.",
        knew_education="Mina flinches when men raise their voice.",
        **{
            f"enquiry_{mina}": "joint with police", f"enquiry_{baby}": "joint with police",
            f"reason_{mina}": "The bruise has no innocent account, and Mina is afraid.",
            f"reason_{baby}": "What happens to Mina may happen to the baby once born.",
            f"harm_{mina}": ["physical"], f"harm_{baby}": ["physical"],
            f"safety_{mina}": "family leaves", f"safety_{baby}": "family leaves",
            f"tonight_{mina}": "Rob stays at his brother's; Pat rings Ada at nine.",
            f"tonight_{baby}": "The same, and the midwife calls tomorrow.",
        },
        interview="ABE", medical="Wednesday at ten, with Ada's consent.",
        parents_told="Jo and DC Example tell Ada at home this afternoon.",
    )  # fmt: skip
    assert "Met:" in told, told
    pat.picture("7-strategy-discussion")
    pat.record(pat.link("/sent$"))


def enquiry(walk: Walk) -> None:
    """The social worker enquires: Mina is seen alone, and what she said is kept as she said it."""
    jo = walk.on(21, "16:45", "jo.sample")
    for who in ("mina", "baby"):
        jo.record(f"/children/{walk.known[who]}/protection/enquiries/new")
        walk.known[f"{who} enquiry"] = jo.page.url.removeprefix(walk.site)
    jo = walk.on(22, "12:00", "jo.sample")
    mina = walk.known["mina enquiry"]
    jo.record(
        f"{mina}/seen", seen_on=walk.day(22), at="10:20", alone="yes",
        childs_words="Rob pulled me off the swing by my arm. It hurt all night.",
    )  # fmt: skip
    jo.record(
        f"/children/{walk.known['mina']}/visits/new", happened_on=walk.day(22),
        purposes=["section 47"], summary="Mina at school, then home with Ada.",
        **{f"how_{walk.known['mina']}": "alone", f"how_{walk.known['baby']}": "not part of it",
           f"words_{walk.known['mina']}": "I want Rob to live somewhere else."},
    )  # fmt: skip
    jo.picture("8-enquiry")
    jo = walk.on(30, "15:00", "jo.sample")
    for who in ("mina", "baby"):
        at = walk.known[f"{who} enquiry"]
        jo.record(
            f"{at}/write", parents_say="Ada says that Rob has a temper and is sorry.",
            agencies_say="Police: a caution last year. School: three weeks of hunger.",
            known_besides="The doctor says that the bruise is a grip.", siblings_seen="yes",
            child_not_seen_because="Not born yet." if who == "baby" else "",
            analysis="A man has hurt a child in his care, her mother did not stop it, and a baby is"
            " coming. It is likely to happen again unless he is away.",
        )  # fmt: skip
        told = jo.record(f"{at}/conference", conclusion="continuing risk", ended_on=walk.day(30))
        assert told


PEOPLE = (
    ("Jo Sample", "agency", "social care"),
    ("DC Example", "agency", "police"),
    ("Nurse Example", "agency", "health"),
    ("Hal Example", "agency", "education"),
    ("Ada Testford", "parent", ""),
)


def _call(walk: Walk, days: int, kind: str, planned: int) -> None:
    jo = walk.on(days, "16:00", "jo.sample")
    mina, baby = walk.known["mina"], walk.known["baby"]
    jo.record(
        f"/children/{mina}/protection/conferences/new", children=[mina, baby], kind=kind,
        planned_on=walk.day(planned), at="10:00", chair=walk.workers["chris.placeholder"],
        where="Example Hall",
    )  # fmt: skip
    at = walk.known["conference"] = jo.page.url.removeprefix(walk.site)
    for name, of, agency in PEOPLE:
        jo.record(f"{at}/invite", name=name, kind=of, agency=agency, invited_on=walk.day(days))
    jo.record(
        f"{at}/advocate", answer="wanted", offered_on=walk.day(days),
        wishes="I want Rob to stay away, and Mummy to be well.",
    )  # fmt: skip


def _hold(walk: Walk, days: int, of_each, **more) -> str:
    chris = walk.on(days, "13:00", "chris.placeholder")
    at = walk.known["conference"]
    chris.open(f"{at}/held")
    came = dict.fromkeys(chris.names(r"came_\d+"), "in person")
    said = {}
    for who in ("mina", "baby"):
        number = walk.known[who]
        said |= {f"{name}_{number}": answer for name, answer in of_each(who).items()}
    told = chris.record(f"{at}/held", held_on=walk.day(days), **came, **said, **more)
    chris.record(f"{at}/decisions-out")
    chris.record(f"{at}/minutes-out")
    chris.record(
        f"{at}/chairs-return", reports_grade="good", agencies_grade="good",
        challenge="I asked health why the midwife was not told sooner.",
    )  # fmt: skip
    return told


def conference(walk: Walk) -> None:
    """The conference decides on a plan for Mina, and for the baby before birth."""
    _call(walk, 30, "initial", 38)

    def of_each(who: str) -> dict[str, str]:
        return {
            "took_part": "advocate spoke" if who == "mina" else "too young",
            "worries": "That Rob comes back and hurts a child again.",
            "working_well": "Ada tells school the truth now.",
            "must_happen": "Rob stays away; Ada has help; Mina has somebody to talk to.",
            "safe_when": "Mina has slept well and come to school fed for three months.",
            "childs_view": "I want Rob to stay away." if who == "mina" else "",
            "decision": "plan made", "category": "PHY", "scale": "3", "legal": "no",
            "category_because": "The harm was a grip that bruised, by a man in the home.",
            "lead": str(walk.workers["jo.sample"]),
        }  # fmt: skip

    told = _hold(walk, 38, of_each, next_on=walk.day(119))
    assert "Met:" in told, told


def plan(walk: Walk) -> None:
    """The plan is written with the family, action by action, and what is missing is named."""
    jo = walk.on(42, "11:00", "jo.sample")
    for who in ("mina", "baby"):
        jo.open(f"/children/{walk.known[who]}/protection")
        at = walk.known[f"{who} plan"] = jo.link(r"/plans/\d+$")
        jo.record(
            f"{at}/actions/new", outcome="Mina sleeps at home without fear.",
            to_do="Ada rings Jo the same day if Rob comes to the door.", owner="Ada Testford",
            due_on=walk.day(70), measure="Mina says so to her teacher each Friday.",
            if_not="Jo asks for a legal planning meeting.",
        )  # fmt: skip
        if who == "mina":
            jo.picture("9-plan")
        jo.open(at)
        if jo.page.locator(f'main a[href="{at}/agree"]').count():
            jo.record(f"{at}/agree", agreed_on=walk.day(42))


def _visit(walk: Walk, days: int) -> None:
    """Both children at once: Mina alone, and for the baby their mother."""
    jo = walk.on(days, "12:00", "jo.sample")
    mina, baby = walk.known["mina"], walk.known["baby"]
    told = jo.record(
        f"/children/{mina}/visits/new",
        summary="The flat is warm; there is food.",
        **{
            f"how_{mina}": "alone",
            f"how_{baby}": "with others",
            f"words_{mina}": "I sleep in my own bed now.",
        },
    )
    assert "Met:" in told, told


def _core_group(walk: Walk, days: int, progress: str, changed: str) -> str:
    jo = walk.on(days, "15:00", "jo.sample")
    mina, baby = walk.known["mina"], walk.known["baby"]
    _visit(walk, days)
    at = f"/children/{mina}/protection/core-groups/new"
    jo.open(at)
    answers = dict.fromkeys(jo.names(r"came_parent_\d+"), "in person")
    for part, answer in (("state", "under way"), ("progress", progress), ("changed", changed)):
        for number in walk.known["actions"]:
            answers[f"{part}_{number}"] = answer
    for number in (mina, baby):
        answers |= {
            f"childs_view_{number}": "I sleep in my own bed now." if number == mina else "",
            f"childs_view_from_{number}": "Mina, to Jo" if number == mina else "",
            f"parents_view_{number}": "Ada says that it is quieter.",
            f"safer_because_{number}": "Rob has not been seen, and school sees Mina fed.",
            f"on_track_{number}": "yes",
        }
    return jo.record(
        at, held_on=walk.day(days), came_health="in person", name_health="Nurse Example",
        came_education="in person", name_education="Hal Example", next_on=walk.day(days + 28),
        about_whom=[mina, baby], **answers,
    )  # fmt: skip


def first_core_group(walk: Walk) -> None:
    """The first core group, within ten working days, goes through every action."""
    jo = walk.on(49, "14:00", "jo.sample")
    found = []
    for who in ("mina", "baby"):
        jo.open(walk.known[f"{who} plan"])
        links = jo.page.locator("main a").evaluate_all("all => all.map(one => one.href)")
        found += [each.split("/actions/")[1].split("/")[0] for each in links if "/actions/" in each]
    walk.known["actions"] = sorted({each for each in found if each.isdecimal()})
    told = _core_group(walk, 49, "same", "Rob rang once, and Ada told us the same day.")
    assert "Met:" in told, told


def second_core_group(walk: Walk) -> None:
    """The second says what is different for each child, and from whom it knows."""
    _visit(walk, 63)
    pat = walk.on(65, "10:00", "pat.specimen")
    for who in ("mina", "baby"):
        pat.record(
            f"/children/{walk.known[who]}/oversight/decide", decision="The plan goes on as it is.",
            why="Rob has kept away, and Ada tells us what happens.", decided_on=walk.day(65),
            expected="Mina still sleeps and eats in four weeks.", check_on=walk.day(93),
        )  # fmt: skip
    told = _core_group(walk, 77, "better", "Mina sleeps, eats and comes to school on time.")
    assert "Met:" in told, told
    jo = walk.on(77, "16:30", "jo.sample")
    jo.open(f"/children/{walk.known['mina']}/protection")
    jo.picture("10-after-two-core-groups")


def review_ends_the_plans(walk: Walk) -> None:
    """The review conference ends both plans, with the evidence and what comes next."""
    _visit(walk, 87)
    _core_group(walk, 98, "better", "Ten weeks without Rob; Ada goes to the group.")
    _call(walk, 100, "review", 115)

    def of_each(who: str) -> dict[str, str]:
        return {
            "took_part": "attended" if who == "mina" else "too young",
            "worries": "That Ada is lonely when the baby comes.",
            "working_well": "Ada rings us before we ring her.",
            "must_happen": "Somebody stays with the family through the birth.",
            "safe_when": "It is so now.", "decision": "plan ends", "scale": "8", "legal": "no",
            "childs_view": "It is nice at home." if who == "mina" else "",
            "because": "risk reduced", "changed": "Rob is gone and Ada tells us the truth.",
            "since": "Since April, and seen each week.",
            "tested": "Seen without notice four times, and the police asked.",
            "agreed": "yes", "next": "child in need", "ok": "yes",
            "worry": "That she is alone when the baby comes.",
            "back": "Rob at the flat, or Mina hungry again.",
            "lead": str(walk.workers["nia.testford"]),
        }  # fmt: skip

    _visit(walk, 108)
    told = _hold(walk, 115, of_each)
    assert "Met:" in told, told


def stepped_down(walk: Walk) -> None:
    """Another worker takes the children on through the gate, which names what it asks for."""
    pat = walk.on(116, "10:00", "pat.specimen")
    for who in ("mina", "baby"):
        pat.record(
            f"/children/{walk.known[who]}/allocate", worker=walk.workers["nia.testford"],
            began_on=walk.day(116), end_reason="TSPROC",
            going_on_because="Nia has room, and has met the family.",
        )  # fmt: skip
    nia = walk.on(117, "10:00", "nia.testford")
    for who in ("mina", "baby"):
        nia.open(f"/children/{walk.known[who]}/protection")
        step = nia.link(r"/steps/\d+$")
        nia.record(
            f"{step}/fill", joint_assessment_on=walk.day(115), transfer_meeting_on=walk.day(117),
            new_lead=walk.workers["nia.testford"], family_agreed="yes",
            come_back_if="Rob at the flat, or Mina hungry again.",
        )  # fmt: skip
        nia.open(step)
        if who == "mina":
            nia.picture("11-step-down")
        told = nia.record(f"{step}/accept", accepted_on=walk.day(117))
        assert told


def in_need_and_closed(walk: Walk) -> None:
    """Visits, a review, and the work is closed with what would bring us back."""
    mina, baby = walk.known["mina"], walk.known["baby"]
    nia = walk.on(133, "15:00", "nia.testford")
    told = nia.record(
        f"/children/{mina}/visits/new", summary="Mina showed me her room.",
        purposes=["child in need"],
        **{f"how_{mina}": "alone", f"how_{baby}": "not part of it",
           f"words_{mina}": "I like my room."},
    )  # fmt: skip
    assert "Met:" in told, told
    nia = walk.on(150, "15:00", "nia.testford")
    for who in ("mina", "baby"):
        number = walk.known[who]
        at = f"/children/{number}/plans/in-need/reviews/new"
        told = nia.record(
            at, held_on=walk.day(150), came_health="in person", name_health="Nurse Example",
            outcome="close", childs_view="I like my room." if who == "mina" else "Not born yet.",
        )  # fmt: skip
    nia = walk.on(157, "15:00", "nia.testford")
    for who in ("mina", "baby"):
        number = walk.known[who]
        nia.record(f"/children/{number}/plans/in-need/end", because="needs met",
                   ended_on=walk.day(157))  # fmt: skip
        told = nia.record(
            f"/children/{number}/close", reason="RC7", closed_on=walk.day(157),
            closing_view="The risk is low. School and the midwife stay with the family. Rob at the"
            " flat, or Mina hungry, would bring us back.",
        )  # fmt: skip
        assert "closed" in told
    nia.open(f"/children/{mina}/story")
    nia.picture("12-the-whole-story")
