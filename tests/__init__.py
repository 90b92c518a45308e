"""Tests of the whole: what holds for every duty, every table, every screen."""
