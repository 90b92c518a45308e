"""Rules about reviews of child protection plans."""
