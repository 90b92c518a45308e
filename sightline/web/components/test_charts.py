"""A chart goes along the days as they come, whatever their letters."""

from . import charts


def test_weeks_come_in_the_order_of_time_and_years_by_number():
    weeks = [("29/12/25", 3), ("05/01/26", 2), ("12/01/26", 1)]
    drawn = charts.lines({"All teams": weeks}, "errors")
    places = [drawn.index(each) for each, _ in weeks]
    assert places == sorted(places)

    drawn = charts.lines({"One": [(2024, 1), (2026, 2)], "Other": [(2025, 3)]}, "children")
    places = [drawn.index(f">{year}<") for year in (2024, 2025, 2026)]
    assert places == sorted(places)
