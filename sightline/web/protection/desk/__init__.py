"""The desk of a conference chair: what is to be held, and what each still lacks."""
