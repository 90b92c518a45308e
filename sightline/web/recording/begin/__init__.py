"""Saying that a team begins to record its work here."""
