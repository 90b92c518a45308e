"""Rules about where a placement is, which need a list of postcodes."""
