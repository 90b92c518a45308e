"""The lists of children that are frozen for an inspection."""
