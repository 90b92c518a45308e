"""What others may know about a child being heard."""

from sightline.core.facts import Fact

advocate_offered = Fact(
    "advocate offered",
    rows="voice.Advocacy",
    on="offered_on",
    says="an advocate was offered",
)
said = Fact(
    "child's words recorded", rows="voice.Statement", on="said_on", says="the child told us"
)
