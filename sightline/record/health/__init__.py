"""The health of children who are looked after."""
