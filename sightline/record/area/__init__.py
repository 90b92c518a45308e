"""What is known of the place and the service as a whole: no child is named here."""
