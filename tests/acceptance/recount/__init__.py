"""Indicators counted again, in plain Python over the rows of the record, from the rulebook's words.

Nothing here reads the definitions or their SQL: the two must agree because both are right.
"""
