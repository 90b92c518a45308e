"""Children who live, by private arrangement, with somebody who is not near family."""
