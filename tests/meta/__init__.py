"""Tests of the code itself: that the house rules are kept, whoever writes the next part."""
