"""Decisions that no conference is held: waiting for a senior manager, and audited afterwards."""
