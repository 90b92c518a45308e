"""Letters from templates, as tagged PDF and as Word, with a log of who was given what.

`write` makes a letter and `send` keeps it on the child's file and logs the share:

    letter = write("outcome to referrer", child=child, to=to, by=account, decision="...")
    letter.pdf(), letter.word(), letter.text()
    share = send(letter, by=account, how="secure mail", on=today)
"""

from .sending import send
from .writing import Letter, To, all_templates, write

__all__ = ["Letter", "To", "all_templates", "send", "write"]
