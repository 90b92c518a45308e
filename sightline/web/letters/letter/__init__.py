"""Choosing a letter and who it is to, writing it, looking at it, and writing down that it went."""
