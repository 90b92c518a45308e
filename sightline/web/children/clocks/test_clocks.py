"""The clocks of one child, each with its reason and the law behind it."""
