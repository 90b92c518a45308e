"""What others may know about audits of children's files."""

from sightline.core.facts import Detail, Fact

file_audited = Fact(
    "case file audited",
    rows="audit.CaseAudit",
    on="audited_on",
    says="the child's file was audited",
    details=(Detail("overall", "overall", "the grade", kind="code"),),
)
work_signed_off = Fact(
    "work signed off",
    rows="audit.SignOff",
    on="decided_on",
    says="a manager read and graded a piece of work",
    details=(
        Detail("outcome", "outcome", "whether it was authorised or returned", kind="code"),
        Detail("kind", "kind", "the kind of work", kind="code"),
        Detail("overall", "overall", "the grade", kind="code"),
    ),
)
