"""Where the record is kept: a PostgreSQL server of the council's, or a small one of our own.

As Django's database engine (`base`), it starts the embedded server on the first connection.
"""
