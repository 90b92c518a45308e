"""Every record that is kept to named readers."""
