"""A person does the job in a real browser, and each page is looked at as they would see it."""
