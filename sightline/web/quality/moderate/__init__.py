"""A second reading, blind to the first, and the grade both agree."""
