"""The report: drafted, checked, published, and answered."""
