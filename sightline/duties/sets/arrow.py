"""The published tables as Arrow and Parquet know them."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from .published import Columns, Row

TYPES = {
    "text": pa.string(),
    "bigint": pa.int64(),
    "int": pa.int32(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "double": pa.float64(),
}


def schema(columns: Columns) -> pa.Schema:
    """The columns with their types."""
    return pa.schema([(name, TYPES[kind]) for name, kind in columns.items()])


def table(columns: Columns, rows: Iterable[Row]) -> pa.Table:
    """Rows as an Arrow table."""
    turned = list(zip(*rows, strict=True)) or [()] * len(columns)
    fields = schema(columns)
    arrays = [pa.array(held, type=field.type) for held, field in zip(turned, fields, strict=True)]
    return pa.Table.from_arrays(arrays, schema=fields)
