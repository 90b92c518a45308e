"""The plan of a looked-after child, and stays with relatives and friends."""
