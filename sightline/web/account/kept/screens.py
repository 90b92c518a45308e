"""What was typed when a session ended: the words themselves, and the way back to each form."""

from django.contrib import messages
from django.shortcuts import redirect, render

from sightline.web.keeping import kept as keeping
from sightline.web.screen import SIGNED_IN, screen


@screen("kept", title="What you had typed", needs=SIGNED_IN)
def kept(request):
    """Every form that is kept for this person; sending this page drops them."""
    if request.method == "POST":
        keeping.forget(request)
        messages.success(request, "What you had typed is no longer kept.")
        return redirect("account.sign_in.first")
    keeping.look_for(request)
    forms = [
        (held, [word for words in keeping.fields_of(held).values() for word in words if word])
        for held in keeping.kept_for(request)
    ]
    return render(request, "account/kept/kept.html", {"forms": forms})
