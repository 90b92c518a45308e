"""Plans and reviews for children in need."""
