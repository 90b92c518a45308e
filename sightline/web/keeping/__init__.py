"""Keeps what was typed when a session ends, and puts it back into its form."""
