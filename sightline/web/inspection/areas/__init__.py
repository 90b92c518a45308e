"""Each judgement area: what was found, its grades and opinions, and what is asked for."""
