"""Rules about decisions to place for adoption."""
