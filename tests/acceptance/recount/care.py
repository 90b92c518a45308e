"""Looked-after children counted again: who, where, how settled, how heard."""

from .rows import Day, months_before, years_old

FOSTERED = {"Q1", "Q2", "U1", "U2", "U3", "U4", "U5", "U6"}
ADOPTIVE = {"A3", "A4", "A5", "A6"}
REVIEWS = {"cla-review-1", "cla-review-2", "cla-review-n"}
LATE = {"met late", "overdue", "missed"}


def share(rows, holds, known=lambda row: True):
    """How many of the rows it holds of, and of how many it is known."""
    told = [row for row in rows if known(row)]
    return sum(bool(holds(row)) for row in told), len(told)


def cla_count(rows, first, last):
    return len(Day(rows, last).care), None


def _of_age(rows, last, low, high):
    day = Day(rows, last)
    ages = [day.age(child) for child in day.care]
    return sum(age is not None and low <= age <= high for age in ages), None


def cla_under_5(rows, first, last):
    return _of_age(rows, last, 0, 4)


def cla_school_age(rows, first, last):
    return _of_age(rows, last, 5, 15)


def cla_post_16(rows, first, last):
    return _of_age(rows, last, 16, 99)


def cla_uasc(rows, first, last):
    found = 0
    for child in Day(rows, last).care:
        row = rows.children[child]
        began, ended = row["unaccompanied_from_on"], row["unaccompanied_to_on"]
        found += (
            row["unaccompanied"] == "yes"
            and (began is None or began <= last)
            and (ended is None or ended > last)
        )
    return found, None


def cla_male_pct(rows, first, last):
    sexes = [rows.children[child]["sex"] for child in Day(rows, last).care]
    return share(sexes, lambda sex: sex == "M", lambda sex: sex in ("M", "F"))


def cla_bme_pct(rows, first, last):
    told = []
    for child in Day(rows, last).care:
        row = rows.children[child]
        if row["ethnic_group"]:
            told.append(row["ethnic_group"] not in ("WBRI", "REFU", "NOBT"))
        elif row["ethnic_group_broad"] in ("mixed", "asian", "black", "other"):
            told.append(True)
    return sum(told), len(told)


def _moved(rows, first, last, which):
    return len(
        {
            row["child_id"]
            for row in rows.of("care.CarePeriod")
            if row[which] and first <= row[which] <= last and not row["short_breaks"]
        }
    ), None


def cla_started(rows, first, last):
    return _moved(rows, first, last, "began_on")


def cla_ceased(rows, first, last):
    return _moved(rows, first, last, "ended_on")


def _placed(rows, last):
    day = Day(rows, last)
    return [day.home[child] for child in day.care if child in day.home]


def _outside(home):
    if home["in_area"] is not None:
        return not home["in_area"]
    return True if home["authority_stated"] else None


def cla_out_of_area(rows, first, last):
    homes = [home for home in _placed(rows, last) if home["kind"] != "Z1"]
    return sum(_outside(home) is True for home in homes), None


def cla_host_la_count(rows, first, last):
    homes = [home for home in _placed(rows, last) if home["kind"] != "Z1"]
    return len({home["authority_stated"] for home in homes if _outside(home)} - {""}), None


def cla_20_miles_pct(rows, first, last):
    homes = [home for home in _placed(rows, last) if home["miles_from_home"] is not None]
    return sum(home["miles_from_home"] > 20 and bool(_outside(home)) for home in homes), len(homes)


def cla_family_placement_pct(rows, first, last):
    homes = [home for home in _placed(rows, last) if home["kind"] or home["kind_group"]]
    families = {"foster", "placed for adoption", "placed with parents"}
    return share(
        homes,
        lambda home: home["kind"] in FOSTERED | ADOPTIVE | {"P1"} or home["kind_group"] in families,
    )


def cla_residential(rows, first, last):
    kinds = {"K1", "K2", "R1", "R3", "S1"}
    return sum(home["kind"] in kinds for home in _placed(rows, last)), None


def ni_62(rows, first, last):
    """Three or more placements in the year, of those in care at its end."""
    placed = rows.by_child("care.Placement")
    children = list(Day(rows, last).care)

    def homes(child):
        return sum(
            row["began_on"] <= last
            and (row["ended_on"] is None or row["ended_on"] > first)
            and row["kind"] not in ("T0", "T1", "T2", "T3", "T4")
            and not row["same_carer_as_before"]
            for row in placed[child]
        )

    return share(children, lambda child: homes(child) >= 3)


def ni_63(rows, first, last):
    """Under 16, two and a half years in care, and two in one placement."""
    day, placed = Day(rows, last), rows.by_child("care.Placement")
    base = [
        child
        for child, care in day.care.items()
        if day.age(child) is not None
        and day.age(child) < 16
        and care["began_on"] <= months_before(last, 30)
    ]

    def settled(child):
        now = day.home.get(child)
        if now is None:
            return False
        if now["began_on"] <= months_before(last, 24):
            return True
        before = [row for row in placed[child] if row["ended_on"] == now["began_on"]]
        return now["kind"] in ADOPTIVE and any(
            row["began_on"] <= months_before(last, 24) for row in before
        )

    return share(base, settled)


def cla_participation(rows, first, last):
    """Of children of four and over who were reviewed, those who took part every time."""
    day, told = Day(rows, last), []
    for child, reviews in rows.by_child("care.Review").items():
        codes = [
            row["participation"]
            for row in reviews
            if first <= row["held_on"] <= last and row["participation"] != "PN0"
        ]
        if not codes or (day.age(child) or 0) < 4:
            continue
        if "" in codes and not {"PN4", "PN7"} & set(codes):
            continue
        told.append(all(code in ("PN1", "PN2", "PN3", "PN5", "PN6") for code in codes))
    return sum(told), len(told)


def ni_66(rows, first, last):
    """Of children in care of whom a review had come due, those none of whose was late."""
    day, told = Day(rows, last), []
    for child in day.care:
        positions = []
        for clock in rows.clocks[child]:
            stands = day.stands(clock)
            if clock.duty not in REVIEWS or stands in (None, "due", "not required"):
                continue
            if stands == "overdue" or (clock.due_on and first <= clock.due_on <= last):
                positions.append(stands)
        if set(positions) & LATE:
            told.append(False)
        elif positions and "cannot tell" not in positions:
            told.append(True)
    return sum(told), len(told)


def _met(rows, first, last, duties):
    day, told = Day(rows, last), []
    for clocks in rows.clocks.values():
        for clock in clocks:
            if clock.duty in duties and clock.due_on and first <= clock.due_on <= last:
                stands = day.stands(clock)
                if stands in LATE | {"met"}:
                    told.append(stands == "met")
    return sum(told), len(told)


def iha_timely(rows, first, last):
    return _met(rows, first, last, {"iha"})


def cla_review_event_pct(rows, first, last):
    return _met(rows, first, last, REVIEWS)


def _visits(rows, first, last):
    visits = {row["id"]: row for row in rows.of("story.Visit")}
    for row in rows.of("story.ChildSeen"):
        visit = visits.get(row["visit_id"])
        if (
            visit
            and first <= visit["happened_on"] <= last
            and "looked after" in visit["purposes"]
            and visit["kind"] in ("visit", "direct work", "office")
        ):
            yield row, visit


def cla_seen_alone(rows, first, last):
    found = [
        row["seen_alone"]
        for row, visit in _visits(rows, first, last)
        if row["seen"] and visit["made_by_qualified"] is not False
    ]
    return share(found, bool, lambda alone: alone is not None)


def cla_visit_unqualified(rows, first, last):
    found = [visit["made_by_qualified"] for _, visit in _visits(rows, first, last)]
    return share(found, lambda qualified: not qualified, lambda qualified: qualified is not None)


def cla_sw_changes(rows, first, last):
    held = rows.by_child("workforce.Allocation")
    counts = []
    for child in Day(rows, last).care:
        workers = {
            row["worker_id"]
            for row in held[child]
            if row["role"] == "social worker"
            and row["worker_id"]
            and (row["began_on"] or row["known_on"]) <= last
            and (row["ended_on"] is None or row["ended_on"] > first)
        }
        counts += [len(workers)] if workers else []
    return sum(counts), len(counts)


def cla_unallocated(rows, first, last):
    day = Day(rows, last)
    return sum(
        child not in day.social_worker
        or day.social_worker[child]["worker_id"] is None
        or day.social_worker[child]["qualified"] is False
        for child in day.care
    ), None


def _in_year(rows, model, on, first, last, where=lambda row: True):
    return {
        row["child_id"]
        for row in rows.of(model)
        if row[on] and first <= row[on] <= last and where(row)
    }


def _base(rows, last):
    """In care for at least twelve months on the day: the base of the yearly outcomes."""
    year_ago = months_before(last, 12)
    return [child for child, care in Day(rows, last).care.items() if care["began_on"] <= year_ago]


def _said(rows, last, column):
    return {
        row["child_id"]: row[column]
        for row in rows.of("health.HealthYear")
        if row["year_ends_on"] == last
    }


def _yearly(rows, first, last, column, done, covered):
    said, told = _said(rows, last, column), []
    for child in _base(rows, last):
        if said.get(child) or child in done:
            told.append(True)
        elif said.get(child) is not None or covered:
            told.append(False)
    return sum(told), len(told)


def rha_timely(rows, first, last):
    done = _in_year(rows, "health.HealthAssessment", "done_on", first, last)
    return _yearly(
        rows, first, last, "health_assessed", done, _covered("health assessment done", first)
    )


def dental(rows, first, last):
    done = _in_year(rows, "health.DentalCheck", "done_on", first, last)
    return _yearly(rows, first, last, "teeth_checked", done, _covered("teeth checked", first))


def _covered(fact, first):
    from sightline.core.models import Coverage

    return any(
        row.since <= first and row.until is None
        for row in Coverage.objects.filter(fact=fact, how="every event")
    )


def sdq_coverage(rows, first, last):
    day = Day(rows, last)
    said = _said(rows, last, "questionnaire_score")
    back = _in_year(
        rows,
        "health.Questionnaire",
        "returned_on",
        first,
        last,
        lambda row: row["score"] is not None,
    )
    base = [child for child in _base(rows, last) if 4 <= (day.age(child) or 0) <= 16]
    return share(base, lambda child: said.get(child) is not None or child in back)


def cla_missing(rows, first, last):
    periods = rows.by_child("care.CarePeriod")
    return len(
        {
            row["child_id"]
            for row in rows.of("missing.MissingEpisode")
            if first <= row["began_on"] <= last
            and any(
                care["began_on"] <= row["began_on"]
                and (care["ended_on"] is None or care["ended_on"] > row["began_on"])
                for care in periods[row["child_id"]]
            )
        }
    ), None


def unborn(rows, child, day):
    """Whether a child is not yet born on a day."""
    return years_old(rows.children[child]["born_on"], day) is None
