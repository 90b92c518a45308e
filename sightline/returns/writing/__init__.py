"""Writes statutory returns from the record, by the same columns as they are read by."""
