"""Rules about tables that hold one row of each child."""
