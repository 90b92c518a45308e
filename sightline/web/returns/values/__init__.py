"""Values of a load that were not understood, and what a person says they mean."""
