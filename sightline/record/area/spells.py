"""What is published of figures about the place and the service, for counting."""

from sightline.core.facts import Detail, Spell

area_figures = Spell(
    "area_figures",
    rows="area.AreaFigure",
    says="a figure about an area or a service",
    began="on",
    ended="",
    child="",
    details=(
        Detail("name", "name", "what is counted", "code"),
        Detail("place", "of", "where", "code"),
        Detail("value", "value", "the figure", "amount"),
    ),
)
