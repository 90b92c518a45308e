"""What is published of audits of children's files, for counting."""

from sightline.core.facts import Detail, Spell

_PARTS = ("assessment", "plan", "voice", "oversight", "records", "outcome")

case_audits = Spell(
    "case_audits",
    rows="audit.CaseAudit",
    says="an audit of a child's file",
    began="audited_on",
    ended="",
    details=(
        Detail("drawn_by", "drawn_by", "how the file was chosen", "code"),
        Detail("overall", "overall", "the overall grade", "code"),
        *(Detail(part, part, f"the grade of the {part}", "code") for part in _PARTS),
        Detail("unsafe_now", "unsafe_now", "the child was found unsafe that day"),
    ),
    told_by=("case file audited",),
)
