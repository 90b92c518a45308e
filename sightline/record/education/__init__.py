"""The learning of children who are looked after."""
