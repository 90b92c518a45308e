"""Children in need, protected, leaving care and adopted, counted again."""

from .care import share, unborn
from .rows import Day, months_before


def contacts(rows, first, last):
    found = [row for row in rows.of("front_door.Contact") if first <= row["received_on"] <= last]
    return len(found), None


def contact_nfa_pct(rows, first, last):
    found = [row for row in rows.of("front_door.Contact") if first <= row["received_on"] <= last]
    return share(
        found,
        lambda row: row["decision"] in ("no further action", "advice"),
        lambda row: row["decision"] != "",
    )


def re_referral(rows, first, last):
    again = whole = 0
    for referrals in rows.by_child("front_door.Referral").values():
        days = sorted(row["received_on"] for row in referrals if row["received_on"] <= last)
        for day in days:
            if first <= day <= last:
                whole += 1
                again += any(0 < (day - earlier).days <= 365 for earlier in days)
    return again, whole


def referral_nfa(rows, first, last):
    found = [row for row in rows.of("front_door.Referral") if first <= row["received_on"] <= last]
    return share(
        found,
        lambda row: row["no_further_action"],
        lambda row: row["no_further_action"] is not None,
    )


def _in_need(rows, last):
    """Every child with an open referral, a plan of any kind, or in care, and under 25."""
    day = Day(rows, last)
    found = set(day.latest_open("care.CarePeriod")) | set(day.plan)
    found |= set(day.latest_open("child_in_need.ChildInNeedPlan"))
    found |= {
        row["child_id"]
        for row in rows.of("front_door.Referral")
        if row["received_on"] <= last
        and (row["closed_on"] is None or row["closed_on"] > last)
        and not row["no_further_action"]
    }
    return day, [child for child in found if (day.age(child) or 0) < 25]


def cin_count(rows, first, last):
    return len(_in_need(rows, last)[1]), None


def cin_unallocated(rows, first, last):
    day, found = _in_need(rows, last)
    held = day.social_worker
    return sum(
        child not in held or held[child]["worker_id"] is None or held[child]["qualified"] is False
        for child in found
    ), None


def cp_count(rows, first, last):
    return len(Day(rows, last).plan), None


def _of_category(rows, last, code):
    return share(Day(rows, last).plan.values(), lambda row: row["latest_category"] == code)


def cp_by_category_emotional(rows, first, last):
    return _of_category(rows, last, "EMO")


def cp_by_category_neglect(rows, first, last):
    return _of_category(rows, last, "NEG")


def cp_by_age_under_5(rows, first, last):
    day = Day(rows, last)
    ages = [day.age(child) for child in day.plan if not unborn(rows, child, last)]
    return share(ages, lambda age: age < 5)


def cp_by_sex_male(rows, first, last):
    born = [child for child in Day(rows, last).plan if not unborn(rows, child, last)]
    return sum(rows.children[child]["sex"] == "M" for child in born), None


def ni_64(rows, first, last):
    ended = [
        row
        for row in rows.of("protection.ProtectionPlan")
        if row["ended_on"] and first <= row["ended_on"] <= last
    ]
    return share(ended, lambda row: row["began_on"] <= months_before(row["ended_on"], 24))


def ni_65(rows, first, last):
    plans = rows.by_child("protection.ProtectionPlan")
    began = [row for each in plans.values() for row in each if first <= row["began_on"] <= last]

    def another(row):
        earlier = any(one["began_on"] < row["began_on"] for one in plans[row["child_id"]])
        return earlier or (row["previous_plans"] or 0) > 0

    return share(began, another)


def icpc_15(rows, first, last):
    """Of first conferences held in the year, those on time."""
    day, told = Day(rows, last), []
    for clocks in rows.clocks.values():
        for clock in clocks:
            if clock.duty == "icpc" and clock.met_on and first <= clock.met_on <= last:
                stands = day.stands(clock)
                told += [stands == "met"] if stands in ("met", "met late") else []
    return sum(told), len(told)


def leavers_count(rows, first, last):
    kinds = Day(rows, last).leavers.values()
    return sum(kind in ("relevant", "former relevant") for kind in kinds), None


def _stated(rows, last, column):
    """The latest answer to this of each young person, by the day."""
    found = {}
    stated = rows.of("leaving_care.LeaverStatement")
    for row in sorted(stated, key=lambda row: (row["stated_on"], row["id"])):
        if row["stated_on"] <= last and row[column] not in ("", None):
            found[row["child_id"]] = row[column]
    return found


def _leavers(rows, last):
    day = Day(rows, last)
    return day, [
        child for child, kind in day.leavers.items() if kind in ("relevant", "former relevant")
    ]


def leavers_neet(rows, first, last):
    _, leavers = _leavers(rows, last)
    said = _stated(rows, last, "activity")
    return share(
        leavers, lambda child: said[child] in ("G4", "G5", "G6"), lambda child: child in said
    )


def leavers_in_touch(rows, first, last):
    _, leavers = _leavers(rows, last)
    said = _stated(rows, last, "in_touch")
    return share(
        leavers,
        lambda child: said[child] == "YES",
        lambda child: child in said and said[child] not in ("DIED", "RHOM"),
    )


def leavers_no_quals(rows, first, last):
    day, leavers = _leavers(rows, last)
    said = _stated(rows, last, "qualified")
    adults = [child for child in leavers if (day.age(child) or 0) >= 18]
    return share(adults, lambda child: not said[child], lambda child: child in said)


def pathway_in_place(rows, first, last):
    day = Day(rows, last)
    planned = {
        row["child_id"]
        for row in rows.of("leaving_care.PathwayPlan")
        if row["in_force_from_on"] <= last
    }
    due = [
        child
        for child, kind in day.leavers.items()
        if kind in ("eligible", "relevant", "former relevant")
        and rows.children[child]["born_on"]
        and rows.children[child]["born_on"] <= months_before(last, 16 * 12 + 3)
    ]
    return share(due, lambda child: child in planned)


def adoption_waiting_6mo(rows, first, last):
    found = 0
    for row in rows.of("adoption.AdoptionPlan"):

        def by_then(on, row=row):
            return row[on] is not None and row[on] <= last

        if by_then("decided_on") and not any(
            by_then(on) for on in ("placed_on", "reversed_on", "order_on")
        ):
            found += row["decided_on"] < months_before(last, 6)
    return found, None


def _left(rows, first, last):
    return [
        row
        for row in rows.of("care.CarePeriod")
        if row["ended_on"]
        and first <= row["ended_on"] <= last
        and not row["short_breaks"]
        and (row["ended_because"] or row["ended_because_group"])
    ]


def adoption_rate(rows, first, last):
    return share(
        _left(rows, first, last),
        lambda row: (
            row["ended_because"] in ("E11", "E12") or row["ended_because_group"] == "adopted"
        ),
    )


def sgo_rate(rows, first, last):
    codes = {"E41", "E43", "E44", "E45", "E46", "E47", "E48"}
    groups = {"special guardianship", "residence order"}
    return share(
        _left(rows, first, last),
        lambda row: row["ended_because"] in codes or row["ended_because_group"] in groups,
    )


def caf_count(rows, first, last):
    return sum(
        bool(row["completed_on"]) and first <= row["completed_on"] <= last
        for row in rows.of("early_help.EarlyHelpAssessment")
    ), None


def gcse_5ac(rows, first, last):
    """Year 11 pupils in care for the year to March who had five good passes."""
    march = months_before(last, 5)
    periods = rows.by_child("care.CarePeriod")
    told = []
    for row in rows.of("education.LearningYear"):
        in_care = any(
            care["began_on"] <= months_before(march, 12)
            and (care["ended_on"] is None or care["ended_on"] > march)
            and not care["short_breaks"]
            for care in periods[row["child_id"]]
        )
        if (
            row["year_ends_on"] == last
            and row["year_group"] == "11"
            and in_care
            and row["good_passes"] is not None
        ):
            told.append(row["good_passes"] >= 5)
    return sum(told), len(told)


def perm_excl(rows, first, last):
    march = months_before(last, 5)
    periods = rows.by_child("care.CarePeriod")
    return sum(
        row["year_ends_on"] == last
        and bool(row["permanently_excluded"])
        and any(
            care["began_on"] <= months_before(march, 12)
            and (care["ended_on"] is None or care["ended_on"] > march)
            and not care["short_breaks"]
            for care in periods[row["child_id"]]
        )
        for row in rows.of("education.LearningYear")
    ), None
