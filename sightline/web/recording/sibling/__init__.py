"""Joining brothers and sisters who are both on the record."""
