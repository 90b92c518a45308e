"""What becomes of contacts: by agency, and whether those that were let go came back."""
