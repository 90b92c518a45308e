"""The clocks of one child: what is owed, why, and what met it."""
