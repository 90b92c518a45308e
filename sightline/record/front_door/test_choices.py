"""The answers that facts name are the answers that records hold."""

from sightline.record.front_door import facts
from sightline.record.front_door.choices import Source, SourceGroup


def test_every_source_of_a_referral_is_named():
    assert set(facts.ANY_SOURCE) == {*Source.values, "", None}
    assert set(facts.ANY_SOURCE_GROUP) == {*SourceGroup.values, "", None}
