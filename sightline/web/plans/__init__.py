"""Screens for plans: what one says, what is missing, what moved, and the steps between them."""
