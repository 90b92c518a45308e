"""A child in need plan: begun, reviewed and ended."""
