"""Running an inspection: set-up, sample, case review, evidence, grades, report and its answer."""
