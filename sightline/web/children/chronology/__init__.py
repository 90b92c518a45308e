"""The chronology of a child: drafted from the record, chosen and worded by people, printed."""
