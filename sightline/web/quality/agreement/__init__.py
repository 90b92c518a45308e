"""How managers’ grades agree with auditors’."""
