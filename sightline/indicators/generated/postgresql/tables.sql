-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- table: children
/* Every child as they were on the day: one row a child. */
WITH care AS (
  SELECT
    child,
    id,
    began_on,
    short_breaks
  FROM (
    SELECT
      p.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC, id DESC) AS nth
    FROM care_periods AS p
    WHERE
      p.ended_on IS NULL
  ) AS c
  WHERE
    nth = 1
), status AS (
  SELECT
    child,
    code
  FROM (
    SELECT
      s.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC, id DESC) AS nth
    FROM legal_statuses AS s
    WHERE
      s.ended_on IS NULL
  ) AS s
  WHERE
    nth = 1
), home AS (
  SELECT
    *
  FROM (
    SELECT
      p.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC, id DESC) AS nth
    FROM placements AS p
    WHERE
      p.ended_on IS NULL
  ) AS h
  WHERE
    nth = 1
), plan AS (
  SELECT
    child,
    id,
    began_on,
    category
  FROM (
    SELECT
      p.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC, id DESC) AS nth
    FROM protection_plans AS p
    WHERE
      p.ended_on IS NULL
  ) AS p
  WHERE
    nth = 1
), need AS (
  SELECT
    child,
    MAX(began_on) AS referred_on
  FROM referrals
  WHERE
    ended_on IS NULL AND (
      no_further_action IS NULL OR NOT no_further_action
    )
  GROUP BY
    child
), help AS (
  SELECT DISTINCT
    child
  FROM child_in_need_plans
  WHERE
    ended_on IS NULL
), standing AS (
  SELECT
    child,
    kind
  FROM (
    SELECT
      s.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC, id DESC) AS nth
    FROM leaving_care_standings AS s
    WHERE
      s.ended_on IS NULL
  ) AS s
  WHERE
    nth = 1
), held AS (
  SELECT
    *
  FROM (
    SELECT
      a.*,
      ROW_NUMBER() OVER (PARTITION BY child, role ORDER BY began_on DESC, id DESC) AS nth
    FROM allocations AS a
    WHERE
      a.ended_on IS NULL
  ) AS h
  WHERE
    nth = 1
), address AS (
  SELECT
    child,
    district
  FROM (
    SELECT
      a.*,
      ROW_NUMBER() OVER (PARTITION BY child ORDER BY began_on DESC NULLS LAST, id DESC) AS nth
    FROM child_addresses AS a
    WHERE
      a.kind = 'home' AND a.ended_on IS NULL
  ) AS a
  WHERE
    nth = 1
), aged AS (
  SELECT
    r.*,
    CASE
      WHEN r.born_on <= CAST('the last day' AS DATE)
      THEN CAST(EXTRACT(YEAR FROM CAST('the last day' AS DATE)) AS INT) - CAST(EXTRACT(YEAR FROM r.born_on) AS INT) - CASE
        WHEN EXTRACT(MONTH FROM CAST('the last day' AS DATE)) * 100 + EXTRACT(DAY FROM CAST('the last day' AS DATE)) < EXTRACT(MONTH FROM r.born_on) * 100 + EXTRACT(DAY FROM r.born_on)
        THEN 1
        ELSE 0
      END
    END AS age
  FROM child_records AS r
)
SELECT
  r.id AS child,
  home.miles_from_home,
  COALESCE(NULLIF(r.known_as, ''), CAST(r.id AS VARCHAR)) AS known_as,
  NULLIF(r.sex, '') AS sex,
  NULLIF(r.ethnic_group, '') AS ethnic_group,
  CASE
    WHEN r.ethnic_group IN ('WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH')
    THEN 'white'
    WHEN r.ethnic_group IN ('MWBC', 'MWBA', 'MWAS', 'MOTH')
    THEN 'mixed'
    WHEN r.ethnic_group IN ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE')
    THEN 'asian'
    WHEN r.ethnic_group IN ('BCRB', 'BAFR', 'BOTH')
    THEN 'black'
    WHEN r.ethnic_group = 'OOTH'
    THEN 'other'
    WHEN r.ethnic_group IN ('REFU', 'NOBT')
    THEN 'not stated'
    ELSE COALESCE(NULLIF(r.ethnic_group_broad, ''), 'not stated')
  END AS ethnicity,
  CASE
    WHEN r.disabled IN ('yes', 'no')
    THEN r.disabled
    WHEN r.disabilities IS NULL OR r.disabilities = ''
    THEN 'not known'
    WHEN r.disabilities = 'NONE'
    THEN 'no'
    ELSE 'yes'
  END AS disability,
  CASE
    WHEN r.unaccompanied = 'yes'
    AND (
      r.unaccompanied_from_on IS NULL
      OR r.unaccompanied_from_on <= CAST('the last day' AS DATE)
    )
    AND (
      r.unaccompanied_to_on IS NULL
      OR r.unaccompanied_to_on > CAST('the last day' AS DATE)
    )
    THEN 'yes'
    WHEN r.unaccompanied = 'unknown'
    THEN 'not known'
    ELSE 'no'
  END AS unaccompanied_group,
  CASE
    WHEN r.age IS NULL
    AND (
      r.born_on > CAST('the last day' AS DATE)
      OR (
        r.born_on IS NULL AND r.expected_on IS NOT NULL
      )
    )
    THEN 'unborn'
    WHEN r.age IS NULL
    THEN 'not known'
    WHEN r.age < 1
    THEN 'under 1'
    WHEN r.age < 5
    THEN '1 to 4'
    WHEN r.age < 10
    THEN '5 to 9'
    WHEN r.age < 16
    THEN '10 to 15'
    WHEN r.age < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS age_band,
  COALESCE(NULLIF(address.district, ''), 'not known') AS area,
  NULLIF(status.code, '') AS legal_status,
  NULLIF(home.kind, '') AS placement_kind,
  NULLIF(home.kind_group, '') AS placement_group,
  NULLIF(home.provider, '') AS provider,
  NULLIF(home.host_authority, '') AS host_authority,
  NULLIF(home.urn, '') AS placement_urn,
  NULLIF(plan.category, '') AS plan_category,
  standing.kind AS leaver,
  w.name AS worker,
  team.name AS team,
  NULLIF(team.service, '') AS service,
  r.born_on IS NOT NULL AND r.born_on <= CAST('the last day' AS DATE) AS born,
  CASE
    WHEN r.ethnic_group IN ('REFU', 'NOBT')
    THEN FALSE
    WHEN NULLIF(r.ethnic_group, '') IS NOT NULL
    THEN r.ethnic_group <> 'WBRI'
    WHEN r.ethnic_group_broad IN ('mixed', 'asian', 'black', 'other')
    THEN TRUE
  END AS minority_ethnic,
  r.unaccompanied = 'yes'
  AND (
    r.unaccompanied_from_on IS NULL
    OR r.unaccompanied_from_on <= CAST('the last day' AS DATE)
  )
  AND (
    r.unaccompanied_to_on IS NULL
    OR r.unaccompanied_to_on > CAST('the last day' AS DATE)
  ) AS unaccompanied,
  care.id IS NOT NULL
  AND COALESCE(NOT care.short_breaks, TRUE)
  AND COALESCE(NOT status.code IN ('V3', 'V4'), TRUE) AS looked_after,
  home.in_area,
  plan.id IS NOT NULL AS on_protection_plan,
  (
    care.id IS NOT NULL
    OR plan.id IS NOT NULL
    OR need.child IS NOT NULL
    OR help.child IS NOT NULL
  )
  AND COALESCE(r.age < 25, TRUE) AS in_need,
  sw.worker_id IS NOT NULL AS has_social_worker,
  CASE WHEN sw.worker_id IS NOT NULL THEN sw.qualified END AS qualified_social_worker,
  r.born_on,
  care.began_on AS care_began_on,
  home.began_on AS placement_began_on,
  plan.began_on AS plan_began_on,
  need.referred_on,
  sw.began_on AS worker_since_on,
  CAST(r.age AS BIGINT) AS age,
  care.id AS care_period_id,
  home.id AS placement_id,
  plan.id AS plan_id,
  COALESCE(sw.worker_id, pa.worker_id) AS worker_id,
  iro.worker_id AS reviewing_officer_id,
  pa.worker_id AS personal_adviser_id
FROM aged AS r
LEFT JOIN care
  ON care.child = r.id
LEFT JOIN status
  ON status.child = r.id
LEFT JOIN home
  ON home.child = r.id
LEFT JOIN plan
  ON plan.child = r.id
LEFT JOIN need
  ON need.child = r.id
LEFT JOIN help
  ON help.child = r.id
LEFT JOIN standing
  ON standing.child = r.id
LEFT JOIN address
  ON address.child = r.id
LEFT JOIN held AS sw
  ON sw.child = r.id AND sw.role = 'social worker'
LEFT JOIN held AS pa
  ON pa.child = r.id AND pa.role = 'personal adviser'
LEFT JOIN held AS iro
  ON iro.child = r.id AND iro.role = 'reviewing officer'
LEFT JOIN workers AS w
  ON w.id = COALESCE(sw.worker_id, pa.worker_id)
LEFT JOIN teams AS team
  ON team.id = COALESCE(sw.team_id, pa.team_id, w.team_id);

-- table: clocks
/* Every clock that had begun by the day, where it stood at the end of it, and whose it is. */
SELECT
  c.id,
  c.child,
  c.duty,
  c.version,
  c.about,
  c.ordinal,
  c.started_on,
  c.due_on,
  CASE WHEN c.met_on <= CAST('the last day' AS DATE) THEN c.met_on END AS met_on,
  CASE WHEN c.ended_on <= CAST('the last day' AS DATE) THEN c.ended_on END AS ended_on,
  CASE
    WHEN c.due_on IS NULL
    THEN 'cannot tell'
    WHEN c.met_on <= CAST('the last day' AS DATE) AND c.in_time
    THEN 'met'
    WHEN c.met_on <= CAST('the last day' AS DATE)
    AND NOT c.in_time
    AND c.known_until >= c.due_on
    THEN 'met late'
    WHEN c.met_on <= CAST('the last day' AS DATE)
    THEN 'cannot tell'
    WHEN c.ended_on <= CAST('the last day' AS DATE) AND c.ended_on <= c.due_on
    THEN 'not required'
    WHEN c.ended_on <= CAST('the last day' AS DATE) AND c.known_until >= c.ended_on
    THEN 'missed'
    WHEN c.ended_on <= CAST('the last day' AS DATE)
    THEN 'cannot tell'
    WHEN c.known_until >= CAST('the last day' AS DATE)
    AND c.due_on >= CAST('the last day' AS DATE)
    THEN 'due'
    WHEN c.known_until >= CAST('the last day' AS DATE)
    THEN 'overdue'
    ELSE 'cannot tell'
  END AS position,
  c.owner_id AS worker_id,
  w.name AS worker,
  team.name AS team,
  NULLIF(team.service, '') AS service
FROM clock_records AS c
LEFT JOIN workers AS w
  ON w.id = c.owner_id
LEFT JOIN teams AS team
  ON team.id = w.team_id
WHERE
  c.started_on <= CAST('the last day' AS DATE);

-- table: service_clocks
/* Every clock about a worker, an allegation or an inspection, where it stood on the day. */
SELECT
  c.subject,
  c.number,
  c.id,
  c.duty,
  c.version,
  c.about,
  c.ordinal,
  c.started_on,
  c.due_on,
  CASE WHEN c.met_on <= CAST('the last day' AS DATE) THEN c.met_on END AS met_on,
  CASE WHEN c.ended_on <= CAST('the last day' AS DATE) THEN c.ended_on END AS ended_on,
  CASE
    WHEN c.due_on IS NULL
    THEN 'cannot tell'
    WHEN c.met_on <= CAST('the last day' AS DATE) AND c.in_time
    THEN 'met'
    WHEN c.met_on <= CAST('the last day' AS DATE)
    AND NOT c.in_time
    AND c.known_until >= c.due_on
    THEN 'met late'
    WHEN c.met_on <= CAST('the last day' AS DATE)
    THEN 'cannot tell'
    WHEN c.ended_on <= CAST('the last day' AS DATE) AND c.ended_on <= c.due_on
    THEN 'not required'
    WHEN c.ended_on <= CAST('the last day' AS DATE) AND c.known_until >= c.ended_on
    THEN 'missed'
    WHEN c.ended_on <= CAST('the last day' AS DATE)
    THEN 'cannot tell'
    WHEN c.known_until >= CAST('the last day' AS DATE)
    AND c.due_on >= CAST('the last day' AS DATE)
    THEN 'due'
    WHEN c.known_until >= CAST('the last day' AS DATE)
    THEN 'overdue'
    ELSE 'cannot tell'
  END AS position,
  c.owner_id AS worker_id,
  w.name AS worker,
  team.name AS team,
  NULLIF(team.service, '') AS service
FROM service_clock_records AS c
LEFT JOIN workers AS w
  ON w.id = c.owner_id
LEFT JOIN teams AS team
  ON team.id = w.team_id
WHERE
  c.started_on <= CAST('the last day' AS DATE);

-- table: clock_records
SELECT
  id,
  child,
  duty,
  version,
  about,
  ordinal,
  started_on,
  due_on,
  CASE WHEN met_on <= CAST('the last day' AS DATE) THEN met_on END AS met_on,
  in_time,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  known_until,
  owner_id
FROM clock_records_record
WHERE
  1 = 1;

-- table: service_clock_records
SELECT
  subject,
  number,
  id,
  duty,
  version,
  about,
  ordinal,
  started_on,
  due_on,
  CASE WHEN met_on <= CAST('the last day' AS DATE) THEN met_on END AS met_on,
  in_time,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  known_until,
  owner_id
FROM service_clock_records_record
WHERE
  1 = 1;

-- table: coverage
SELECT
  fact,
  how,
  since,
  until
FROM coverage_record;

-- table: adoption_became_the_plan
SELECT
  id,
  child,
  on_day,
  about
FROM adoption_became_the_plan_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: adoption_decided
SELECT
  id,
  child,
  on_day,
  about,
  permanence_report,
  relinquished_under_six_months
FROM adoption_decided_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placement_order_made
SELECT
  id,
  child,
  on_day,
  about
FROM placement_order_made_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: adopters_matched
SELECT
  id,
  child,
  on_day,
  about
FROM adopters_matched_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placed_for_adoption
SELECT
  id,
  child,
  on_day,
  about
FROM placed_for_adoption_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: adoption_ordered
SELECT
  id,
  child,
  on_day,
  about
FROM adoption_ordered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: adoption_plan_reversed
SELECT
  id,
  child,
  on_day,
  about
FROM adoption_plan_reversed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: adoption_plans
SELECT
  id,
  child,
  CASE WHEN entered_care_on <= CAST('the last day' AS DATE) THEN entered_care_on END AS entered_care_on,
  CASE WHEN decided_on <= CAST('the last day' AS DATE) THEN decided_on END AS decided_on,
  CASE
    WHEN placement_order_on <= CAST('the last day' AS DATE)
    THEN placement_order_on
  END AS placement_order_on,
  CASE WHEN matched_on <= CAST('the last day' AS DATE) THEN matched_on END AS matched_on,
  CASE WHEN placed_on <= CAST('the last day' AS DATE) THEN placed_on END AS placed_on,
  CASE
    WHEN placement_ceased_on <= CAST('the last day' AS DATE)
    THEN placement_ceased_on
  END AS placement_ceased_on,
  CASE WHEN order_on <= CAST('the last day' AS DATE) THEN order_on END AS order_on,
  CASE WHEN reversed_on <= CAST('the last day' AS DATE) THEN reversed_on END AS reversed_on,
  by_foster_carer
FROM adoption_plans_record
WHERE
  1 = 1;

-- table: adopters
SELECT
  id,
  family,
  CASE WHEN applied_on <= CAST('the last day' AS DATE) THEN applied_on END AS applied_on,
  CASE
    WHEN stage_one_began_on <= CAST('the last day' AS DATE)
    THEN stage_one_began_on
  END AS stage_one_began_on,
  CASE WHEN approved_on <= CAST('the last day' AS DATE) THEN approved_on END AS approved_on,
  CASE WHEN left_on <= CAST('the last day' AS DATE) THEN left_on END AS left_on
FROM adopters_record
WHERE
  1 = 1;

-- table: area_figures
SELECT
  id,
  began_on,
  name,
  place,
  value
FROM area_figures_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: assessment_owed
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM assessment_owed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: assessment_began
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM assessment_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: assessment_authorised
SELECT
  id,
  child,
  on_day,
  about,
  kind,
  child_seen,
  needs_support
FROM assessment_authorised_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_first_seen_in_assessment
SELECT
  id,
  child,
  on_day,
  about
FROM child_first_seen_in_assessment_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: circumstances_changed
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM circumstances_changed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: no_new_assessment_needed
SELECT
  id,
  child,
  on_day,
  about,
  by_manager
FROM no_new_assessment_needed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: assessments
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  referral_id,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN child_seen END AS child_seen,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN grade END AS grade
FROM assessments_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: case_file_audited
SELECT
  id,
  child,
  on_day,
  about,
  overall
FROM case_file_audited_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: work_signed_off
SELECT
  id,
  child,
  on_day,
  about,
  outcome,
  kind,
  overall
FROM work_signed_off_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: case_audits
SELECT
  id,
  child,
  began_on,
  drawn_by,
  overall,
  assessment,
  plan,
  voice,
  oversight,
  records,
  outcome,
  unsafe_now
FROM case_audits_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: sign_offs
SELECT
  id,
  child,
  began_on,
  kind,
  outcome,
  overall,
  manager_id
FROM sign_offs_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: section_grades
SELECT
  id,
  child,
  began_on,
  sign_off_id,
  section,
  area,
  grade
FROM section_grades_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: care_began
SELECT
  id,
  child,
  on_day,
  about,
  short_breaks
FROM care_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_ended
SELECT
  id,
  child,
  on_day,
  about
FROM care_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placement_began
SELECT
  id,
  child,
  on_day,
  about,
  kind,
  kind_group,
  intended_to_last_to_18,
  long_term_agreed_by_child,
  short_breaks,
  provider,
  in_area,
  at_a_distance,
  temporarily_approved,
  parents_assessed_first
FROM placement_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placement_ended
SELECT
  id,
  child,
  on_day,
  about,
  kind,
  kind_group,
  intended_to_last_to_18,
  long_term_agreed_by_child,
  short_breaks,
  provider,
  in_area,
  at_a_distance,
  temporarily_approved,
  parents_assessed_first
FROM placement_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: legal_status_began
SELECT
  id,
  child,
  on_day,
  about,
  code
FROM legal_status_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: legal_status_ended
SELECT
  id,
  child,
  on_day,
  about,
  code
FROM legal_status_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: episode_began
SELECT
  id,
  child,
  on_day,
  about,
  legal_status,
  placement_kind,
  parents_assessed_first
FROM episode_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: episode_ended
SELECT
  id,
  child,
  on_day,
  about,
  legal_status,
  placement_kind,
  parents_assessed_first
FROM episode_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: looked_after_review_held
SELECT
  id,
  child,
  on_day,
  about,
  chaired_by_reviewing_officer,
  plan_present,
  participation
FROM looked_after_review_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reviewing_officer_contact
SELECT
  id,
  child,
  on_day,
  about
FROM reviewing_officer_contact_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_plan_in_force
SELECT
  id,
  child,
  on_day,
  about,
  signed
FROM care_plan_in_force_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_plan_renewed
SELECT
  id,
  child,
  on_day,
  about,
  signed
FROM care_plan_renewed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placement_plan_agreed
SELECT
  id,
  child,
  on_day,
  about,
  signed_by_carer
FROM placement_plan_agreed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: permanence_decided
SELECT
  id,
  child,
  on_day,
  about,
  parallel_planned
FROM permanence_decided_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_plan_given_to_the_child
SELECT
  id,
  child,
  on_day,
  about,
  explained
FROM care_plan_given_to_the_child_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_decisions_sent
SELECT
  id,
  child,
  on_day,
  about
FROM review_decisions_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_record_written
SELECT
  id,
  child,
  on_day,
  about
FROM review_record_written_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_record_sent
SELECT
  id,
  child,
  on_day,
  about
FROM review_record_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_seen_before_review
SELECT
  id,
  child,
  on_day,
  about,
  officer_saw_child
FROM child_seen_before_review_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: participation_in_review
SELECT
  id,
  child,
  on_day,
  about,
  participation
FROM participation_in_review_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: stay_with_a_connected_person_began
SELECT
  id,
  child,
  on_day,
  about,
  status_chosen,
  emergency,
  all_checked,
  extended
FROM stay_with_a_connected_person_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: connected_person_checked
SELECT
  id,
  child,
  on_day,
  about,
  status_chosen,
  emergency,
  all_checked,
  extended
FROM connected_person_checked_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: connected_person_approved
SELECT
  id,
  child,
  on_day,
  about,
  status_chosen,
  emergency,
  all_checked,
  extended
FROM connected_person_approved_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: stay_with_a_connected_person_ended
SELECT
  id,
  child,
  on_day,
  about,
  status_chosen,
  emergency,
  all_checked,
  extended
FROM stay_with_a_connected_person_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: temporary_approval_made_full
SELECT
  id,
  child,
  on_day,
  about,
  status_chosen,
  intended_to_last_to_18
FROM temporary_approval_made_full_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: placement_approved
SELECT
  id,
  child,
  on_day,
  about,
  approved_for,
  approved_by
FROM placement_approved_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: home_grade_fell
SELECT
  id,
  child,
  on_day,
  about
FROM home_grade_fell_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: decided_after_home_grade_fell
SELECT
  id,
  child,
  on_day,
  about,
  decision
FROM decided_after_home_grade_fell_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: entry_to_care_recorded
SELECT
  id,
  child,
  on_day,
  about,
  status_recorded,
  consent_recorded
FROM entry_to_care_recorded_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_review_called
SELECT
  id,
  child,
  on_day,
  about,
  because
FROM early_review_called_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_review_needed
SELECT
  id,
  child,
  on_day,
  about,
  because
FROM early_review_needed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: challenge_raised
SELECT
  id,
  child,
  on_day,
  about,
  formal
FROM challenge_raised_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: challenge_resolved
SELECT
  id,
  child,
  on_day,
  about,
  formal
FROM challenge_resolved_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: independent_visitor_considered
SELECT
  id,
  child,
  on_day,
  about,
  child_wants
FROM independent_visitor_considered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_decision_made
SELECT
  id,
  child,
  on_day,
  about,
  by_when
FROM review_decision_made_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_decision_carried_out
SELECT
  id,
  child,
  on_day,
  about,
  by_when
FROM review_decision_carried_out_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_decision_dropped
SELECT
  id,
  child,
  on_day,
  about,
  by_when
FROM review_decision_dropped_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: social_worker_report_to_review
SELECT
  id,
  child,
  on_day,
  about,
  in_time,
  shared_with_child
FROM social_worker_report_to_review_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_periods
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_because END AS ended_because,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_because_group END AS ended_because_group,
  short_breaks
FROM care_periods_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: legal_statuses
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  code,
  status_group
FROM legal_statuses_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: placements
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  kind_group,
  provider,
  urn,
  in_area,
  host_authority,
  miles_from_home,
  care_period_id,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN change_reason END AS change_reason,
  same_carer_as_before
FROM placements_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: care_reviews
SELECT
  id,
  child,
  began_on,
  participation,
  CASE WHEN record_done_on <= CAST('the last day' AS DATE) THEN record_done_on END AS record_done_on
FROM care_reviews_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: care_plans
SELECT
  id,
  child,
  began_on,
  signed
FROM care_plans_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: permanence_decisions
SELECT
  id,
  child,
  began_on,
  route
FROM permanence_decisions_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: challenges
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  formal
FROM challenges_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: visitors_considered
SELECT
  id,
  child,
  began_on,
  review_id,
  child_wants
FROM visitors_considered_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: review_reports
SELECT
  id,
  child,
  began_on,
  review_id,
  CASE WHEN received_on <= CAST('the last day' AS DATE) THEN received_on END AS received_on,
  in_time
FROM review_reports_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: proceedings
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN final_order END AS final_order
FROM proceedings_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: child_in_need_plan_began
SELECT
  id,
  child,
  on_day,
  about
FROM child_in_need_plan_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_in_need_plan_ended
SELECT
  id,
  child,
  on_day,
  about
FROM child_in_need_plan_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_in_need_review_held
SELECT
  id,
  child,
  on_day,
  about
FROM child_in_need_review_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: private_fostering_known
SELECT
  id,
  child,
  on_day,
  about
FROM private_fostering_known_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: private_fostering_ended
SELECT
  id,
  child,
  on_day,
  about
FROM private_fostering_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_in_need_plans
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on
FROM child_in_need_plans_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: early_help_assessment_began
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_assessment_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_assessment_completed
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_assessment_completed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_ended
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_agreed
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_agreed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_reviewed
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_reviewed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_refused
SELECT
  id,
  child,
  on_day,
  about
FROM early_help_refused_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: early_help_assessments
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  done_by_agency
FROM early_help_assessments_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: unmet_needs
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  category,
  why_unmet,
  district
FROM unmet_needs_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: personal_education_plan_made
SELECT
  id,
  child,
  on_day,
  about,
  signed
FROM personal_education_plan_made_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: school_place_began
SELECT
  id,
  child,
  on_day,
  about
FROM school_place_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: school_places
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  urn,
  year_group,
  grade,
  full_time
FROM school_places_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: learning_years
SELECT
  id,
  child,
  began_on,
  year_group,
  sessions_possible,
  sessions_missed,
  fixed_exclusions,
  permanently_excluded,
  tutored_alone,
  good_early_development,
  english_level_four,
  maths_level_four,
  good_passes,
  passes,
  english_and_maths_passed
FROM learning_years_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: education_plans
SELECT
  id,
  child,
  began_on,
  signed,
  quality
FROM education_plans_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: contact_received
SELECT
  id,
  child,
  on_day,
  about
FROM contact_received_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: contact_decided
SELECT
  id,
  child,
  on_day,
  about,
  by_manager
FROM contact_decided_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: referral_received
SELECT
  id,
  child,
  on_day,
  about,
  no_further_action,
  primary_need
FROM referral_received_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: referral_decided
SELECT
  id,
  child,
  on_day,
  about,
  by_qualified_manager,
  from_source,
  from_source_group
FROM referral_decided_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: referrer_told
SELECT
  id,
  child,
  on_day,
  about
FROM referrer_told_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: disabled_child_in_need
SELECT
  id,
  child,
  on_day,
  about,
  no_further_action
FROM disabled_child_in_need_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: episode_of_need_closed
SELECT
  id,
  child,
  on_day,
  about
FROM episode_of_need_closed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: out_of_hours_work
SELECT
  id,
  child,
  on_day,
  about
FROM out_of_hours_work_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: out_of_hours_work_accepted
SELECT
  id,
  child,
  on_day,
  about,
  on_childs_file
FROM out_of_hours_work_accepted_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: police_protection_began
SELECT
  id,
  child,
  on_day,
  about
FROM police_protection_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: police_protection_ended
SELECT
  id,
  child,
  on_day,
  about
FROM police_protection_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: asked_to_take_a_child_from_custody
SELECT
  id,
  child,
  on_day,
  about,
  age_when_held
FROM asked_to_take_a_child_from_custody_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: place_offered_from_custody
SELECT
  id,
  child,
  on_day,
  about,
  we_offered
FROM place_offered_from_custody_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: police_certificate_seen
SELECT
  id,
  child,
  on_day,
  about
FROM police_certificate_seen_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: contacts
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  decision,
  from_source,
  about
FROM contacts_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: referrals
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  no_further_action,
  primary_need,
  from_source,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN closure_reason END AS closure_reason,
  open_work_stated
FROM referrals_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: times_held
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  we_offered
FROM times_held_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: inspection_report_received
SELECT
  id,
  inspection,
  on_day,
  about,
  kind,
  priority_action
FROM inspection_report_received_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: inspection_report_published_by_the_authority
SELECT
  id,
  inspection,
  on_day,
  about
FROM inspection_report_published_by_the_authority_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: draft_plan_after_inspection_sent
SELECT
  id,
  inspection,
  on_day,
  about
FROM draft_plan_after_inspection_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: statement_after_inspection_published
SELECT
  id,
  inspection,
  on_day,
  about
FROM statement_after_inspection_published_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: area_for_improvement_set
SELECT
  id,
  inspection,
  on_day,
  about,
  tier,
  owner_named,
  evidence_shown
FROM area_for_improvement_set_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: area_for_improvement_planned
SELECT
  id,
  inspection,
  on_day,
  about,
  tier,
  owner_named,
  evidence_shown
FROM area_for_improvement_planned_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: area_for_improvement_said_to_be_done
SELECT
  id,
  inspection,
  on_day,
  about,
  tier,
  owner_named,
  evidence_shown
FROM area_for_improvement_said_to_be_done_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: area_for_improvement_set_again
SELECT
  id,
  inspection,
  on_day,
  about,
  tier,
  owner_named,
  evidence_shown
FROM area_for_improvement_set_again_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: service_documents
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  about
FROM service_documents_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: health_assessment_done
SELECT
  id,
  child,
  on_day,
  about,
  kind,
  by_doctor
FROM health_assessment_done_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_assessment_requested
SELECT
  id,
  child,
  on_day,
  about,
  kind,
  request_complete
FROM health_assessment_requested_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_assessment_refused
SELECT
  id,
  child,
  on_day,
  about,
  refused_by
FROM health_assessment_refused_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: earlier_health_assessment_accepted
SELECT
  id,
  child,
  on_day,
  about
FROM earlier_health_assessment_accepted_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: teeth_checked
SELECT
  id,
  child,
  on_day,
  about
FROM teeth_checked_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: strengths_and_difficulties_questionnaire_returned
SELECT
  id,
  child,
  on_day,
  about,
  from_carer
FROM strengths_and_difficulties_questionnaire_returned_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: questionnaire_not_possible
SELECT
  id,
  child,
  on_day,
  about,
  because
FROM questionnaire_not_possible_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_plan_in_force
SELECT
  id,
  child,
  on_day,
  about,
  has_owners_and_dates
FROM health_plan_in_force_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: immunisations_checked
SELECT
  id,
  child,
  on_day,
  about,
  up_to_date
FROM immunisations_checked_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: immunisation_refused
SELECT
  id,
  child,
  on_day,
  about
FROM immunisation_refused_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_history_given
SELECT
  id,
  child,
  on_day,
  about,
  with_immunisations
FROM health_history_given_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_history_declined
SELECT
  id,
  child,
  on_day,
  about
FROM health_history_declined_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: health_years
SELECT
  id,
  child,
  began_on,
  score,
  no_score_because,
  convicted,
  development_checked,
  immunised,
  teeth_checked,
  health_assessed,
  substance_misuse
FROM health_years_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: questionnaires
SELECT
  id,
  child,
  began_on,
  score
FROM questionnaires_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: health_histories
SELECT
  id,
  child,
  began_on,
  CASE WHEN declined_on <= CAST('the last day' AS DATE) THEN declined_on END AS declined_on
FROM health_histories_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: leaving_care_standing_began
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM leaving_care_standing_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: leaving_care_standing_ended
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM leaving_care_standing_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: leaving_care_needs_assessed
SELECT
  id,
  child,
  on_day,
  about
FROM leaving_care_needs_assessed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: pathway_plan_in_force
SELECT
  id,
  child,
  on_day,
  about
FROM pathway_plan_in_force_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: pathway_plan_reviewed
SELECT
  id,
  child,
  on_day,
  about,
  reviewed_by_adviser_alone,
  chaired_by_reviewing_officer
FROM pathway_plan_reviewed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: contact_with_care_leaver
SELECT
  id,
  child,
  on_day,
  about,
  two_way
FROM contact_with_care_leaver_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: leaving_care_standing_changed
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM leaving_care_standing_changed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_leaver_home_began
SELECT
  id,
  child,
  on_day,
  about,
  provided_by_authority
FROM care_leaver_home_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: care_leaver_home_ended
SELECT
  id,
  child,
  on_day,
  about,
  provided_by_authority
FROM care_leaver_home_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: suitability_of_home_assessed
SELECT
  id,
  child,
  on_day,
  about,
  young_person_asked,
  suitable
FROM suitability_of_home_assessed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: leaving_care_standings
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind
FROM leaving_care_standings_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: pathway_plans
SELECT
  id,
  child,
  began_on
FROM pathway_plans_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: pathway_reviews
SELECT
  id,
  child,
  began_on,
  reviewed_by_adviser_alone
FROM pathway_reviews_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: leaver_statements
SELECT
  id,
  child,
  began_on,
  stated_by,
  in_touch,
  in_touch_group,
  activity,
  accommodation,
  accommodation_suitable,
  qualified
FROM leaver_statements_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: leaver_homes
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  suitable
FROM leaver_homes_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: went_missing
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM went_missing_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: returned_from_missing
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM returned_from_missing_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reported_missing
SELECT
  id,
  child,
  on_day,
  about,
  risk
FROM reported_missing_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: return_interview_offered
SELECT
  id,
  child,
  on_day,
  about,
  independent,
  answer
FROM return_interview_offered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: return_interview_held
SELECT
  id,
  child,
  on_day,
  about,
  independent,
  answer
FROM return_interview_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: missing_episodes
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind
FROM missing_episodes_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: return_interviews
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  episode_id,
  independent,
  answer
FROM return_interviews_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: born
SELECT
  id,
  child,
  on_day,
  about,
  sex,
  disabled
FROM born_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: died
SELECT
  id,
  child,
  on_day,
  about
FROM died_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_records
SELECT
  id,
  child,
  known_as,
  born_on,
  expected_on,
  CASE WHEN died_on <= CAST('the last day' AS DATE) THEN died_on END AS died_on,
  sex,
  ethnic_group,
  ethnic_group_broad,
  disabled,
  disabilities,
  unaccompanied,
  CASE
    WHEN unaccompanied_from_on <= CAST('the last day' AS DATE)
    THEN unaccompanied_from_on
  END AS unaccompanied_from_on,
  CASE
    WHEN unaccompanied_to_on <= CAST('the last day' AS DATE)
    THEN unaccompanied_to_on
  END AS unaccompanied_to_on
FROM child_records_record
WHERE
  1 = 1;

-- table: child_addresses
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  district
FROM child_addresses_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: homes
SELECT
  id,
  urn,
  kind,
  grade,
  CASE WHEN graded_on <= CAST('the last day' AS DATE) THEN graded_on END AS graded_on
FROM homes_record
WHERE
  1 = 1;

-- table: carers
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  kind,
  approved_for
FROM carers_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: plan_agreed
SELECT
  id,
  child,
  on_day,
  about,
  kind
FROM plan_agreed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: strategy_discussion_asked_for
SELECT
  id,
  child,
  on_day,
  about
FROM strategy_discussion_asked_for_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: strategy_discussion_held
SELECT
  id,
  child,
  on_day,
  about,
  police_social_care_and_health,
  led_to_enquiry
FROM strategy_discussion_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: enquiry_began
SELECT
  id,
  child,
  on_day,
  about,
  conference_needed
FROM enquiry_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: no_conference_needed
SELECT
  id,
  child,
  on_day,
  about
FROM no_conference_needed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: enquiry_ended
SELECT
  id,
  child,
  on_day,
  about
FROM enquiry_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_seen_in_enquiry
SELECT
  id,
  child,
  on_day,
  about
FROM child_seen_in_enquiry_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: initial_conference_held
SELECT
  id,
  child,
  on_day,
  about,
  quorate,
  chair_independent
FROM initial_conference_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: review_conference_held
SELECT
  id,
  child,
  on_day,
  about,
  quorate,
  chair_independent
FROM review_conference_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: protection_plan_began
SELECT
  id,
  child,
  on_day,
  about
FROM protection_plan_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: protection_plan_ended
SELECT
  id,
  child,
  on_day,
  about
FROM protection_plan_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: core_group_held
SELECT
  id,
  child,
  on_day,
  about,
  family_attended
FROM core_group_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: strategy_record_sent
SELECT
  id,
  child,
  on_day,
  about,
  sent_to_all
FROM strategy_record_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: protection_plan_written_in_full
SELECT
  id,
  child,
  on_day,
  about,
  outcomes,
  owners,
  dates,
  contingency
FROM protection_plan_written_in_full_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: protection_plan_ending_checked
SELECT
  id,
  child,
  on_day,
  about,
  agencies_agreed,
  comes_next
FROM protection_plan_ending_checked_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: conference_held
SELECT
  id,
  child,
  on_day,
  about
FROM conference_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: conference_decisions_sent
SELECT
  id,
  child,
  on_day,
  about
FROM conference_decisions_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: conference_minutes_sent
SELECT
  id,
  child,
  on_day,
  about
FROM conference_minutes_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: legal_planning_asked_for
SELECT
  id,
  child,
  on_day,
  about
FROM legal_planning_asked_for_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: legal_planning_meeting_held
SELECT
  id,
  child,
  on_day,
  about,
  advice_kept
FROM legal_planning_meeting_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: pre_proceedings_began
SELECT
  id,
  child,
  on_day,
  about
FROM pre_proceedings_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: letter_before_proceedings_sent
SELECT
  id,
  child,
  on_day,
  about
FROM letter_before_proceedings_sent_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: first_pre_proceedings_meeting_held
SELECT
  id,
  child,
  on_day,
  about
FROM first_pre_proceedings_meeting_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: pre_proceedings_reviewed
SELECT
  id,
  child,
  on_day,
  about
FROM pre_proceedings_reviewed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: pre_proceedings_ended
SELECT
  id,
  child,
  on_day,
  about
FROM pre_proceedings_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: another_protection_plan_began
SELECT
  id,
  child,
  on_day,
  about
FROM another_protection_plan_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: employer_knew_of_allegation
SELECT
  id,
  allegation,
  on_day,
  about
FROM employer_knew_of_allegation_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: allegation_referred
SELECT
  id,
  allegation,
  on_day,
  about,
  in_writing,
  decision
FROM allegation_referred_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: allegation_evaluated
SELECT
  id,
  allegation,
  on_day,
  about,
  decision
FROM allegation_evaluated_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: allegation_meeting_held
SELECT
  id,
  allegation,
  on_day,
  about
FROM allegation_meeting_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: allegation_concluded
SELECT
  id,
  allegation,
  on_day,
  about,
  outcome
FROM allegation_concluded_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: allegation_withdrawn
SELECT
  id,
  allegation,
  on_day,
  about
FROM allegation_withdrawn_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: enquiries
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  conference_needed,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN conclusion END AS conclusion
FROM enquiries_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: conferences
SELECT
  id,
  child,
  began_on,
  kind,
  plan_made,
  enquiry_id,
  category
FROM conferences_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: protection_plans
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  category,
  first_category,
  previous_plans
FROM protection_plans_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: allegations
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  decision,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN outcome END AS outcome
FROM allegations_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: looked_after_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM looked_after_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_protection_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM child_protection_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_in_need_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM child_in_need_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: assessment_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM assessment_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: enquiry_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM enquiry_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: leaving_care_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM leaving_care_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: private_fostering_visit
SELECT
  id,
  child,
  on_day,
  about,
  seen,
  seen_alone,
  by_qualified_social_worker,
  kind
FROM private_fostering_visit_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: visit_made
SELECT
  id,
  child,
  on_day,
  about,
  critical
FROM visit_made_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: visit_written_up
SELECT
  id,
  child,
  on_day,
  about
FROM visit_written_up_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: event_noted
SELECT
  id,
  child,
  on_day,
  about,
  critical
FROM event_noted_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: note_written_up
SELECT
  id,
  child,
  on_day,
  about
FROM note_written_up_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: visits
SELECT
  id,
  child,
  began_on,
  purposes,
  kind,
  seen,
  seen_alone,
  by_qualified_social_worker
FROM visits_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: advocate_offered
SELECT
  id,
  child,
  on_day,
  about
FROM advocate_offered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: child_words_recorded
SELECT
  id,
  child,
  on_day,
  about
FROM child_words_recorded_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: complaint_made
SELECT
  id,
  child,
  on_day,
  about,
  extended
FROM complaint_made_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: complaint_answered
SELECT
  id,
  child,
  on_day,
  about,
  in_writing
FROM complaint_answered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: investigation_of_complaint_asked_for
SELECT
  id,
  child,
  on_day,
  about,
  extended
FROM investigation_of_complaint_asked_for_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: investigation_of_complaint_answered
SELECT
  id,
  child,
  on_day,
  about,
  independent_person
FROM investigation_of_complaint_answered_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: complaint_withdrawn
SELECT
  id,
  child,
  on_day,
  about
FROM complaint_withdrawn_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: complaints
SELECT
  id,
  child,
  began_on,
  CASE
    WHEN stage_one_answered_on <= CAST('the last day' AS DATE)
    THEN stage_one_answered_on
  END AS stage_one_answered_on,
  CASE
    WHEN stage_two_asked_on <= CAST('the last day' AS DATE)
    THEN stage_two_asked_on
  END AS stage_two_asked_on,
  CASE WHEN withdrawn_on <= CAST('the last day' AS DATE) THEN withdrawn_on END AS withdrawn_on
FROM complaints_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: advocacy_offers
SELECT
  id,
  child,
  began_on,
  why,
  CASE WHEN provided_on <= CAST('the last day' AS DATE) THEN provided_on END AS provided_on
FROM advocacy_offers_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: social_worker_allocated
SELECT
  id,
  child,
  on_day,
  about,
  qualified,
  role
FROM social_worker_allocated_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: social_worker_allocation_ended
SELECT
  id,
  child,
  on_day,
  about,
  qualified,
  role
FROM social_worker_allocation_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reviewing_officer_appointed
SELECT
  id,
  child,
  on_day,
  about
FROM reviewing_officer_appointed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reviewing_officer_left
SELECT
  id,
  child,
  on_day,
  about
FROM reviewing_officer_left_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: personal_adviser_appointed
SELECT
  id,
  child,
  on_day,
  about
FROM personal_adviser_appointed_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: personal_adviser_left
SELECT
  id,
  child,
  on_day,
  about
FROM personal_adviser_left_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: management_oversight_recorded
SELECT
  id,
  child,
  on_day,
  about
FROM management_oversight_recorded_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: post_began
SELECT
  id,
  worker,
  on_day,
  about,
  role
FROM post_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: post_ended
SELECT
  id,
  worker,
  on_day,
  about,
  role
FROM post_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: working_hours_began
SELECT
  id,
  worker,
  on_day,
  about,
  role,
  percent
FROM working_hours_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: working_hours_ended
SELECT
  id,
  worker,
  on_day,
  about,
  role,
  percent
FROM working_hours_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: first_year_began
SELECT
  id,
  worker,
  on_day,
  about
FROM first_year_began_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: first_year_ended
SELECT
  id,
  worker,
  on_day,
  about
FROM first_year_ended_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: supervision_held
SELECT
  id,
  worker,
  on_day,
  about,
  long_enough,
  children_discussed,
  supervisor_registered
FROM supervision_held_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: worker_took_a_child
SELECT
  id,
  worker,
  on_day,
  about
FROM worker_took_a_child_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: worker_gave_up_a_child
SELECT
  id,
  worker,
  on_day,
  about
FROM worker_gave_up_a_child_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reviewing_officer_took_a_child
SELECT
  id,
  worker,
  on_day,
  about
FROM reviewing_officer_took_a_child_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: reviewing_officer_gave_up_a_child
SELECT
  id,
  worker,
  on_day,
  about
FROM reviewing_officer_gave_up_a_child_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: unallocated_child_looked_at
SELECT
  id,
  child,
  on_day,
  about,
  risk
FROM unallocated_child_looked_at_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: handover_accepted
SELECT
  id,
  child,
  on_day,
  about
FROM handover_accepted_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: decision_followed_up
SELECT
  id,
  child,
  on_day,
  about,
  came_true
FROM decision_followed_up_record
WHERE
  on_day <= CAST('the last day' AS DATE);

-- table: teams
SELECT
  id,
  name,
  service
FROM teams_record
WHERE
  1 = 1;

-- table: workers
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  name,
  job_title,
  team_id,
  team
FROM workers_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: registrations
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  worker_id,
  profession
FROM registrations_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: allocations
SELECT
  id,
  child,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  role,
  worker_id,
  team_id,
  qualified,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN end_reason END AS end_reason
FROM allocations_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: supervision_sessions
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  worker_id
FROM supervision_sessions_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: posts
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  worker_id,
  role,
  through_agency,
  team_id,
  team
FROM posts_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: working_hours
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  post_id,
  worker_id,
  percent
FROM working_hours_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: vacancies
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  role,
  percent,
  team
FROM vacancies_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: sick_leave
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  worker_id,
  days_lost
FROM sick_leave_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);

-- table: first_years
SELECT
  id,
  began_on,
  CASE WHEN ended_on <= CAST('the last day' AS DATE) THEN ended_on END AS ended_on,
  worker_id
FROM first_years_record
WHERE
  began_on IS NULL OR began_on <= CAST('the last day' AS DATE);
