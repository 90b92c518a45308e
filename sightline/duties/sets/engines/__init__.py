"""Where the queries can be run: in PostgreSQL, in DuckDB over Parquet, and on Spark."""
