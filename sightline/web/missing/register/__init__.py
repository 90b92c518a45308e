"""The register of missing children, and of those who may be exploited."""
