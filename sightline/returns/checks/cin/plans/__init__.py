"""Rules about child protection plans."""
