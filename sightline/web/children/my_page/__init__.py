"""A child's own page, in plain words and large letters, to be shown or printed."""
