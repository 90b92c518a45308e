"""A load or a rebuild that is killed leaves nothing by halves, and two loads do not meet."""

from __future__ import annotations

import psycopg
import pytest

from tests.databases import as_application

from . import killing

pytestmark = pytest.mark.django_db
CHILDREN = 60
KILLS = 10
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE"
SPAN = "SELECT started_at, finished_at, loaded, merged FROM returns_load ORDER BY started_at"


def a_return(folder, *, year: int, sex: str = "M") -> str:
    """A return of some size, so that a load takes long enough to be killed in the middle."""
    header, episodes, reviews = [HEADER], [EPISODES], [REVIEWS]
    for child in range(1, CHILDREN + 1):
        header.append(f"{child},{sex},01/02/2012,WBRI,,,")
        episodes.append(f"{child},0{child % 9 + 1}/06/2023,S,C2,N1,U6,PR1,,,,,,")
        if year > 2024:
            episodes.append(f"{child},01/06/{year - 1},P,C2,N1,U4,PR1,,,CARPL,,,")
        reviews += [f"{child},01/02/2012,{day}/09/{year - 1},PN1" for day in (10, 20)]
    folder.mkdir()
    for name, lines in (("h", header), ("e", episodes), ("r", reviews)):
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(folder)


@pytest.fixture
def databases(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), killing.databases() as make:
        yield make


def test_a_load_killed_at_any_point_and_run_again_is_as_if_undisturbed(databases, tmp_path):
    files = a_return(tmp_path / "in", year=2024)
    undisturbed, disturbed = databases("whole"), databases("killed")
    with killing.workshop(undisturbed) as work:
        work.do("load", files)
    nothing, whole = killing.record(disturbed), killing.record(undisturbed)
    assert len(whole["people.Child"]) == CHILDREN
    assert len(whole["duties.Clock"]) > CHILDREN

    def all_or_nothing() -> None:
        killing.alone(disturbed)
        held = killing.record(disturbed)
        if killing.changed(nothing, held):
            assert killing.changed(whole, held) == [], "A killed load left something by halves."
            # It was killed after its last word: begin again with nothing.
            as_application(databases("killed"))

    with killing.workshop(disturbed) as work:
        takes = work.do("load", files)
        all_or_nothing()
        killing.kill_at_random(work, ("load", files), takes, KILLS, all_or_nothing)
        work.do("load", files)

    assert killing.changed(whole, killing.record(disturbed)) == []


def test_a_rebuild_killed_at_any_point_and_run_again_is_as_if_undisturbed(databases, tmp_path):
    database = databases("rebuilt")
    clocks: dict[str, list[str]] = {}

    def of_each_child() -> dict[str, list[str]]:
        asked = (
            "SELECT child.la_child_id, array_agg(duty || counted_from || started_by ORDER BY 1)"
            " FROM duties_clock JOIN people_child AS child ON child.id = child_id GROUP BY 1"
        )
        with psycopg.connect(**database) as opened:
            return {child: sorted(held) for child, held in opened.execute(asked).fetchall()}

    def forget_half() -> None:
        """Throw every second clock away and spoil the rest, so that each child has work to do."""
        with psycopg.connect(**database) as opened:
            opened.execute("DELETE FROM duties_clock WHERE id % 2 = 0")
            opened.execute("UPDATE duties_clock SET started_by = 'spoilt'")

    def no_child_by_halves() -> None:
        killing.alone(database)
        for child, held in of_each_child().items():
            spoilt = [each.endswith("spoilt") for each in held]
            assert all(spoilt) or held == clocks[child], f"Child {child} was left by halves."
        forget_half()

    with killing.workshop(database) as work:
        work.do("load", a_return(tmp_path / "in", year=2024))
        whole, clocks = killing.record(database), of_each_child()
        forget_half()
        takes = work.do("rebuild")
        assert killing.changed(whole, killing.record(database)) == []
        forget_half()
        killing.kill_at_random(work, ("rebuild",), takes, KILLS, no_child_by_halves)
        work.do("rebuild")

    assert killing.changed(whole, killing.record(database)) == []


def test_two_loads_at_once_of_the_same_files_give_the_record_of_one(databases, tmp_path):
    files = a_return(tmp_path / "in", year=2024)
    one, both = databases("one"), databases("both")
    with killing.workshop(one) as work:
        work.do("load", files)

    _at_once(both, files, files)

    held, whole = killing.record(both), killing.record(one)
    assert [n for n in killing.changed(whole, held) if not n.startswith("returns.")] == []
    first, second = _loads(both)
    assert first[1] <= second[0], "The second load began before the first had ended."
    assert second[2:] == (0, 0), "The second load found less than the first had loaded."


def test_two_loads_at_once_that_disagree_give_the_record_of_one_after_the_other(
    databases, tmp_path
):
    early = a_return(tmp_path / "early", year=2024, sex="M")
    late = a_return(tmp_path / "late", year=2025, sex="F")
    orders = []
    for name, files in (("el", (early, late)), ("le", (late, early))):
        database = databases(name)
        with killing.workshop(database) as work:
            for each in files:
                work.do("load", each)
        orders.append(killing.record(database))

    together = databases("both")
    _at_once(together, early, late)

    held = killing.record(together)
    assert any(killing.changed(each, held) == [] for each in orders)
    first, second = _loads(together)
    assert first[1] <= second[0]


def _at_once(database: dict, *loads: str) -> None:
    """Begin a load in one workshop and another in a second, before the first has ended."""
    with killing.workshop(database) as one, killing.workshop(database) as other:
        one.begin("load", loads[0])
        other.begin("load", loads[1])
        assert (one.ended(), other.ended()) == (0, 0)


def _loads(database: dict) -> list[tuple]:
    with psycopg.connect(**database) as opened:
        return opened.execute(SPAN).fetchall()
