"""How fast Sightline is, measured on the machine it is run on."""
