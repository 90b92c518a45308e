"""Rules that hold the number of a home against Ofsted's lists of homes."""
