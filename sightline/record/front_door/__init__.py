"""How children come to the service: contacts and referrals."""
