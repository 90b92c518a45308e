"""What is published of documents that were agreed, for counting: never what they say."""

from sightline.core.facts import Detail, Spell

service_documents = Spell(
    "service_documents",
    rows="governance.ServiceDocument",
    says="a document that a board, a body or a person agreed",
    began="agreed_on",
    ended="out_of_date_on",
    child="",
    details=(
        Detail("kind", "kind", "the kind of document", "code"),
        Detail("about", "about", "what it is about", "code"),
    ),
)
