"""Ofsted's lists of homes, read from the workbooks that Ofsted gives."""
