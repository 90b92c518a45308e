"""Checks of a return before it is sent: one file a rule, with its examples beside it."""
