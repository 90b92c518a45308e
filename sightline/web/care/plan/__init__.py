"""A looked-after child's care plan: written, read, and changed where a manager returned it."""
