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
sign_offs = Spell(
    "sign_offs",
    rows="audit.SignOff",
    says="a manager graded a piece of work, and authorised or returned it",
    began="decided_on",
    ended="",
    details=(
        Detail("kind", "kind", "the kind of work", "code"),
        Detail("outcome", "outcome", "authorised or returned", "code"),
        Detail("overall", "overall", "the overall grade", "code"),
        Detail("manager_id", "manager_id", "the manager", "number"),
    ),
    told_by=("work signed off",),
)
section_grades = Spell(
    "section_grades",
    rows="audit.SectionGrade",
    says="a manager's grade of one part of a piece of work",
    began="sign_off__decided_on",
    ended="",
    child="sign_off__child_id",
    details=(
        Detail("sign_off_id", "sign_off_id", "the sign-off", "number"),
        Detail("section", "section", "the part", "code"),
        Detail("area", "area", "as an audit names it", "code"),
        Detail("grade", "grade", "the grade", "code"),
    ),
    told_by=("work signed off",),
)
