"""The same list and seed give the same sample, spread over the groups, whoever draws it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from .drawing import Listed, draw, fingerprint, shares

LISTED = [Listed(number, "care" if number % 3 else "plan") for number in range(1, 91)]
OF_LIST = fingerprint([str(each) for each in LISTED])


def test_the_same_seed_and_list_give_the_same_sample():
    first = draw(LISTED, "2026", OF_LIST, 12)

    assert draw(list(reversed(LISTED)), "2026", OF_LIST, 12) == first
    assert [each.child for each in first] == [21, 9, 36, 41, 83, 42, 19, 65, 5, 88, 67, 46]


def test_another_seed_or_another_list_gives_another():
    first = draw(LISTED, "2026", OF_LIST, 12)

    assert draw(LISTED, "2027", OF_LIST, 12) != first
    assert draw(LISTED, "2026", fingerprint(["another"]), 12) != first


def test_each_group_has_its_share():
    taken = Counter(each.stratum for each in draw(LISTED, "2026", OF_LIST, 12))

    assert taken == {"care": 8, "plan": 4}


def test_a_small_group_is_not_left_out_while_there_is_room():
    assert shares({"large": 97, "small": 2, "smaller": 1}, 10) == {
        "large": 8, "small": 1, "smaller": 1,
    }  # fmt: skip
    assert shares({"large": 97, "small": 2}, 1) == {"large": 1, "small": 0}


def test_each_child_is_as_likely_to_be_drawn_as_another():
    """Over many seeds no child of a group is drawn much more than the rest."""
    alike = [Listed(number, "all") for number in range(20)]
    often = Counter(
        each.child for seed in range(2000) for each in draw(alike, str(seed), "list", 5)
    )

    assert len(often) == 20
    assert all(400 < count < 600 for count in often.values()), often  # 500, six deviations of 19


SIZES = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 60), max_size=8)


@given(sizes=SIZES, size=st.integers(0, 200))
def test_the_shares_come_to_the_sample_and_to_no_more_than_there_are(sizes, size):
    taken = shares(sizes, size)

    assert sum(taken.values()) == min(size, sum(sizes.values()))
    assert all(taken[name] <= sizes[name] for name in taken)


@given(
    groups=st.lists(st.sampled_from("abc"), max_size=40),
    size=st.integers(0, 50),
    seed=st.text(max_size=5),
)
def test_nobody_is_drawn_twice_or_from_elsewhere(groups, size, seed):
    listed = [Listed(number, group) for number, group in enumerate(groups)]
    drawn = draw(listed, seed, "list", size)

    assert len({each.child for each in drawn}) == len(drawn) == min(size, len(listed))
    assert set(drawn) <= set(listed)
