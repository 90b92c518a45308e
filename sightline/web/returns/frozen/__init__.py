"""Signing a return off: the versions that were frozen, what each says, whose names it carries."""
