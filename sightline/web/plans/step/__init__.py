"""The gate between two plans: what it still asks for, and accepting a child."""
