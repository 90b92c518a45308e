"""Every privately fostered child, with the visits that are owed."""
