"""An enquiry: begun, the child seen, what it found, who was told."""
