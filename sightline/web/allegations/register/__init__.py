"""The register of allegations, and the form that begins one."""
