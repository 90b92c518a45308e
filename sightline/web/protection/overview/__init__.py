"""Where one child stands in child protection, and every step that can be taken from here."""
