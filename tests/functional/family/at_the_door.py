"""The first steps of the walk: referred, helped early, refused, referred again, allocated."""

from __future__ import annotations

from .walking import Walk

STORY = {
    "forename": "Mina", "surname": "Testford", "sex": "F",
    "address": "3 Example Close", "postcode": "EX1 1AA", "parents": "Mum, Ada Testford",
    "school": "Example Academy",
}  # fmt: skip


def school_refers(walk: Walk) -> None:
    """The school asks for help, on its own page."""
    hal = walk.on(0, "10:05", "hal.example")
    told = hal.record(
        "/refer/new", wanted="help", about="worry about safety", reply_to="01632 960001",
        born_on=walk.day(-2900), **STORY,
        what_happened="Mina came to school hungry three days running, and fell asleep in class.",
        impact="She cannot learn, and says she gets her own tea.",
        childs_view="I make toast when Mummy is poorly.",
        familys_view="Ada says the pregnancy makes her tired.",
        what_was_tried="Breakfast club, and two talks with Ada.",
        family_told="yes", sharing_basis="family agreed",
    )  # fmt: skip
    assert "It is sent" in told
    hal.picture("1-school-refers")


def duty_takes_it_in(walk: Walk) -> None:
    """A duty worker looks for the children, adds them, and recommends."""
    dot = walk.on(0, "11:00", "dot.example")
    dot.open("/front-door")
    dot.picture("2-front-door")
    at = dot.link(r"/front-door/approaches/\d+$")
    walk.known["approach"] = at
    dot.record(f"{at}/look", first_look="safe today", because="Ada is at home and sober now.")
    dot.record(
        f"{at}/another", forename="", surname="Testford", expected_on=walk.day(215),
        address="3 Example Close", postcode="EX1 1AA", parents="Mum, Ada Testford", school="",
    )  # fmt: skip
    for who in ("mina", "baby"):
        dot.open(at)
        dot.press("Add ")
        walk.known[who] = dot.number(r"/children/(\d+)/")
        contact = dot.number(r"/contacts/(\d+)")
        walk.known[f"{who} contact"] = contact
        dot.record(
            f"/children/{walk.known[who]}/contacts/{contact}/recommend", decision="early help",
            because="The worry is growing, and help now may keep it from becoming harm.",
        )  # fmt: skip


def manager_decides_early_help(walk: Walk) -> None:
    """The duty manager decides on early help within the day; the school is told."""
    mo = walk.on(0, "15:00", "mo.specimen")
    dot = walk.on(0, "15:30", "dot.example")
    for who in ("mina", "baby"):
        at = f"/children/{walk.known[who]}/contacts/{walk.known[who + ' contact']}"
        told = mo.record(
            f"{at}/decide", decision="early help", criterion="help-before-worse",
            reason="Ada wants help, and help now is likely to keep Mina from harm.",
        )  # fmt: skip
        assert "Met:" in told, told
        dot.record(f"{at}/tell")
        dot.record(f"{at}/family", was_told="yes")


def family_refuses(walk: Walk) -> None:
    """Early help is offered, and the family says no."""
    mina = walk.known["mina"]
    dot = walk.on(0, "16:00", "dot.example")
    dot.record(
        f"/children/{mina}/early-help/offer",
        offered_what="A family worker each week, and a place at breakfast club.",
    )  # fmt: skip
    cat = walk.on(4, "10:00", "cat.sample")
    cat.open(f"/children/{mina}/early-help")
    told = cat.record(
        cat.link(r"/offers/\d+"), answer="refused", answered_by_whom="Ada Testford",
        worry_outweighs="no", in_their_words="We are managing. I do not want people in my house.",
        because="Mina is fed at school now, and the midwife sees Ada each week.",
    )  # fmt: skip
    assert told
    cat.picture("3-early-help-refused")


def school_refers_again(walk: Walk) -> None:
    """Three weeks on the school tells us of a bruise; both children are known this time."""
    hal = walk.on(21, "09:10", "hal.example")
    hal.record(
        "/refer/new", wanted="help", about="worry about safety", reply_to="01632 960001",
        born_on=walk.day(-2900), **STORY,
        what_happened="Mina has a bruise the shape of a hand on her arm. She says Rob did it.",
        impact="She is afraid to go home.", childs_view="Rob gets cross when I cry.",
        family_told="no", sharing_basis="not sought",
        sharing_reason="Asking Ada might put Mina at more risk.",
    )  # fmt: skip
    dot = walk.on(21, "09:30", "dot.example")
    dot.open("/front-door")
    at = dot.link(r"/front-door/approaches/\d+$")
    assert at != walk.known["approach"]
    dot.record(f"{at}/look", first_look="see today", because="She is safe in school till three.")
    dot.record(
        f"{at}/another", forename="", surname="Testford", expected_on=walk.day(215),
        address="3 Example Close", postcode="EX1 1AA", parents="Mum, Ada Testford", school="",
    )  # fmt: skip
    for who in ("mina", "baby"):
        dot.open(at)
        dot.picture("4-already-known")
        dot.page.locator(
            f'main form:has(input[name="child"][value="{walk.known[who]}"]) button'
        ).first.click()
        dot.page.wait_for_load_state()
        assert dot.number(r"/children/(\d+)/") == walk.known[who]
        walk.known[f"{who} contact"] = dot.number(r"/contacts/(\d+)")


def manager_accepts_a_referral(walk: Walk) -> None:
    """The duty manager decides on a strategy discussion; the manager of the team allocates."""
    mo = walk.on(21, "10:15", "mo.specimen")
    for who in ("mina", "baby"):
        at = f"/children/{walk.known[who]}/contacts/{walk.known[who + ' contact']}"
        told = mo.record(
            f"{at}/decide", decision="accepted as referral", criterion="significant-harm",
            reason="A bruise the shape of a hand, and a child who is afraid to go home.",
            response="strategy discussion", primary_need="N1",
            question="Is Mina safe at home, and will the baby be?",
        )  # fmt: skip
        assert "Now running" in told, told
        dot = walk.on(21, "10:30", "dot.example")
        dot.record(f"{at}/tell")


def both_are_allocated(walk: Walk) -> None:
    """Both children are given one social worker."""
    mo = walk.on(21, "10:40", "mo.specimen")
    for who in ("mina", "baby"):
        mo.record(
            f"/children/{walk.known[who]}/allocate", worker=walk.workers["jo.sample"],
            began_on=walk.day(21), end_reason="OTHERS",
            going_on_because="Nobody else of the team has room today.",
        )  # fmt: skip
    mo.picture("5-allocated")


def worker_writes_the_family(walk: Walk) -> None:
    """The family is put on the record once, for both children."""
    jo = walk.on(21, "11:00", "jo.sample")
    mina, baby = walk.known["mina"], walk.known["baby"]
    jo.record(f"/children/{mina}/family/add", relation="mother", name="Ada Testford",
              has_parental_responsibility="yes", lives_with_child="yes")  # fmt: skip
    jo.record(f"/children/{baby}/family/add", relation="mother", name="Ada Testford",
              lives_with_child="yes")  # fmt: skip
    jo.record(f"/children/{mina}/family/add", relation="father", name="Sam Testford",
              has_parental_responsibility="yes", lives_with_child="no")  # fmt: skip


def worker_joins_the_children(walk: Walk) -> None:
    """Brother or sister: from now on what is the same is written once."""
    jo = walk.on(21, "11:20", "jo.sample")
    jo.record(f"/children/{walk.known['mina']}/family/sibling", sibling=walk.known["baby"])
    jo.picture("6-family")
