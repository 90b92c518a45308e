"""An error planted in the record is found in the list, mended in three interactions, and gone."""

import pytest

from . import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nPLANT1,F,09/02/2014,WBRI,UN4,0,\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,"
    "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "PLANT1,02/06/2025,S,C2,N1,U6,PR0,,,,AB1 2CD,AB1 3CD,1234567\n"
)
LIST = "/returns/errors?year=2026"


@pytest.fixture
def planted(open_as, tmp_path):
    """A child in foster care whose placement, the record says, the parents provide."""
    files = {"header.csv": HEADER, "episodes.csv": EPISODES}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    page = open_as("ann.example")
    page.goto("/returns/load")
    page.set_input_files("#files", [tmp_path / name for name in files])
    page.click("main form button")
    page.wait_for_url("**/returns/loads/*", timeout=60_000)
    return page


def test_a_planted_error_is_mended_from_the_list_in_three_interactions(planted):
    page = planted
    page.goto(LIST)
    page.get_by_role("button", name="Check the whole return now").click()
    wrong = page.locator("tr", has_text="PLACE_PROVIDER PR0").first
    assert "the parents (PR0)" in wrong.inner_text()
    assert looking.faults(page) == []

    wrong.get_by_role("link", name="Mend rule 550").click()
    page.get_by_label("PLACE_PROVIDER").select_option("PR1")
    page.get_by_role("button", name="Mend", exact=True).click()

    page.wait_for_url("**/returns/errors?*year=2026")
    assert "Mended: rule 550 finds nothing here any more." in page.inner_text("main")
    assert page.locator("tr", has_text="PLACE_PROVIDER PR0").count() == 0
    assert page.complaints == []
