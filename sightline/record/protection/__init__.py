"""Strategy discussions, enquiries, conferences and child protection plans."""
