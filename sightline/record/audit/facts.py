"""What others may know about audits of children's files."""

from sightline.core.facts import Detail, Fact

file_audited = Fact(
    "case file audited",
    rows="audit.CaseAudit",
    on="audited_on",
    says="the child's file was audited",
    details=(Detail("overall", "overall", "the grade", kind="code"),),
)
