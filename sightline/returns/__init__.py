"""The statutory returns: read into the record with every row accounted for."""
