"""What each row of an SSDA903 return says of the record."""

import datetime as dt
from collections.abc import Iterator

from ..reading.columns import ReadRow
from ..taking.spreading import Statement, Values, spread

MAIN = {
    "Reviews": "care.Review",
    "OC2": "health.HealthYear",
    "OC3": "leaving_care.LeaverStatement",
    "AD1": "adoption.AdoptionPlan",
    "PlacedAdoption": "adoption.AdoptionPlan",
    "PrevPerm": "care.EarlierPermanence",
    "Missing": "missing.MissingEpisode",
    "DoLo": "care.DeprivationOfLiberty",
}
EPISODE = {
    "DECOM": "began_on",
    "RNE": "reason_began",
    "LS": "legal_status",
    "CIN": "category_of_need",
    "PLACE": "placement_type",
    "PLACE_PROVIDER": "provider",
    "DEC": "ended_on",
    "REC": "reason_ended",
    "REASON_PLACE_CHANGE": "change_reason",
    "HOME_POST": "home_postcode",
    "PL_POST": "placement_postcode",
    "URN": "urn",
}


def statements(row: ReadRow, speaks_to: dt.date | None) -> Iterator[Statement]:
    """Every statement of one row; the main one decides what became of the row."""
    table, said = row.table.name, spread(row)
    child = said.pop("people.Child", {})
    if table == "UASC":
        child["unaccompanied"] = "yes"
    about_child = table in ("Header", "UASC")
    yield Statement("people.Child", child, row, row.child, main=about_child)
    if about_child:
        return
    if table == "Episodes":
        yield Statement("care.Episode", _episode(row), row, row.child, main=True)
    elif table == "SWEpisodes":
        yield Statement("workforce.Allocation", _allocation(said), row, row.child, main=True)
    else:
        main = MAIN[table]
        values = said.get(main, {}) | _day_of(main, speaks_to)
        yield Statement(main, values, row, row.child, main=True)


def _episode(row: ReadRow) -> Values:
    return {field: row.values.get(column) for column, field in EPISODE.items()}


def _allocation(said: dict[str, Values]) -> Values:
    values = dict(said.get("workforce.Allocation", {}))
    values["worker_code"] = said["workforce.Worker"]["code"]
    values["role"] = "social worker"
    return values


def _day_of(main: str, speaks_to: dt.date | None) -> Values:
    if main == "health.HealthYear":
        return {"year_ends_on": speaks_to}
    if main == "leaving_care.LeaverStatement":
        return {"stated_on": speaks_to, "stated_by": "yearly return"}
    return {}
