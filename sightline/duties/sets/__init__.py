"""The duties a second time, as queries over published tables: many children at once."""
