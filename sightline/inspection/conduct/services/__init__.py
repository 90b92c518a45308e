"""The deeds of an inspection: who may do each, what they refuse, and what they write."""
