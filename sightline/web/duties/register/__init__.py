"""The register of duties: what is owed now, and what was on time in the last year."""
