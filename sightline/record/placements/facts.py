"""What others may know about homes and carers: nothing about a child is kept here."""
