"""Rules about section 47 enquiries and the conferences that follow them."""
