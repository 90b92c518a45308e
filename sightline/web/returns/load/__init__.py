"""Load returns, watch them go in, and read the result."""
