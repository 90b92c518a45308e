"""Every address of the site, taken from the screens themselves."""

from django.urls import path

from .screen import all_screens

urlpatterns = [path(each.address, each.view, name=each.name) for each in all_screens()]

handler400 = "sightline.web.refusals.not_understood"
handler403 = "sightline.web.refusals.not_allowed"
handler404 = "sightline.web.refusals.not_found"
handler500 = "sightline.web.refusals.went_wrong"
