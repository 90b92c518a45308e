"""Help that families needed and could not have, gathered for those who buy services."""
