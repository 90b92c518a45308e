"""The measures that matter: for the authority, a service, a team or a worker."""
