"""Audits of children's files: someone not responsible reads, judges, and says what to mend."""
