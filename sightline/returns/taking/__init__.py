"""Taking what rows say into the record: who it is about, what it adds, what became of it."""
