"""A person's own account: password, and signing out everywhere."""
