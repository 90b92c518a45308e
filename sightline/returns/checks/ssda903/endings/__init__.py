"""Rules about why an episode of care ended."""
