-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: audit-grade
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN NULLIF(overall, '') IS NULL
      THEN 'cannot tell'
      WHEN overall IN ('good', 'outstanding')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM case_audits AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: audit-inadequate-analysis
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN NULLIF(assessment, '') IS NULL
      THEN 'cannot tell'
      WHEN assessment = 'inadequate'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM case_audits AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: sign-off-agreement
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN EXISTS(
        SELECT
          1
        FROM case_audits AS a
        WHERE
          a.child = t.child
          AND a.began_on >= t.began_on
          AND a.began_on <= CAST(t.began_on + INTERVAL '12' MONTHS AS DATE)
          AND a.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND a.overall = t.overall
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM sign_offs AS t
  WHERE
    outcome = 'authorised'
    AND EXISTS(
      SELECT
        1
      FROM case_audits AS a
      WHERE
        a.child = t.child
        AND a.began_on >= t.began_on
        AND a.began_on <= CAST(t.began_on + INTERVAL '12' MONTHS AS DATE)
        AND a.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        AND NULLIF(a.overall, '') IS NOT NULL
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: complaints-n
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    'numerator' AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM complaints AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: complaints-early
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN withdrawn_on IS NOT NULL
      THEN 'excluded'
      WHEN stage_one_answered_on IS NULL AND stage_two_asked_on IS NULL
      THEN 'cannot tell'
      WHEN stage_one_answered_on IS NOT NULL AND stage_two_asked_on IS NULL
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE WHEN withdrawn_on IS NOT NULL THEN 'withdrawn' END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM complaints AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: complaints-stage-2
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    'numerator' AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM complaints AS t
  WHERE
    stage_two_asked_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: complaints-timely
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  COALESCE(r.service, g.service) AS service,
  COALESCE(r.team, g.team) AS team,
  COALESCE(r.worker, g.worker) AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  r.duty AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN position = 'cannot tell'
      THEN 'cannot tell'
      WHEN position = 'met'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('complaint-stage1')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: lado-cases
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS TEXT) AS service,
  CAST(NULL AS TEXT) AS team,
  CAST(NULL AS TEXT) AS worker,
  CAST(NULL AS TEXT) AS area,
  CAST(NULL AS TEXT) AS age,
  CAST(NULL AS TEXT) AS sex,
  CAST(NULL AS TEXT) AS ethnicity,
  CAST(NULL AS TEXT) AS disability,
  CAST(NULL AS TEXT) AS unaccompanied,
  CAST(NULL AS TEXT) AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
    'numerator' AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM allegations AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- indicator: lado-1
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS TEXT) AS service,
  CAST(NULL AS TEXT) AS team,
  CAST(NULL AS TEXT) AS worker,
  CAST(NULL AS TEXT) AS area,
  CAST(NULL AS TEXT) AS age,
  CAST(NULL AS TEXT) AS sex,
  CAST(NULL AS TEXT) AS ethnicity,
  CAST(NULL AS TEXT) AS disability,
  CAST(NULL AS TEXT) AS unaccompanied,
  CAST(NULL AS TEXT) AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
    CASE
      WHEN ended_on <= CAST(began_on + INTERVAL '1' MONTHS AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM allegations AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- indicator: lado-3
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS TEXT) AS service,
  CAST(NULL AS TEXT) AS team,
  CAST(NULL AS TEXT) AS worker,
  CAST(NULL AS TEXT) AS area,
  CAST(NULL AS TEXT) AS age,
  CAST(NULL AS TEXT) AS sex,
  CAST(NULL AS TEXT) AS ethnicity,
  CAST(NULL AS TEXT) AS disability,
  CAST(NULL AS TEXT) AS unaccompanied,
  CAST(NULL AS TEXT) AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
    CASE
      WHEN ended_on <= CAST(began_on + INTERVAL '3' MONTHS AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM allegations AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- indicator: lado-12
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS TEXT) AS service,
  CAST(NULL AS TEXT) AS team,
  CAST(NULL AS TEXT) AS worker,
  CAST(NULL AS TEXT) AS area,
  CAST(NULL AS TEXT) AS age,
  CAST(NULL AS TEXT) AS sex,
  CAST(NULL AS TEXT) AS ethnicity,
  CAST(NULL AS TEXT) AS disability,
  CAST(NULL AS TEXT) AS unaccompanied,
  CAST(NULL AS TEXT) AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
    CASE
      WHEN ended_on <= CAST(began_on + INTERVAL '12' MONTHS AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM allegations AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- indicator: duty-compliance
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  COALESCE(r.service, g.service) AS service,
  COALESCE(r.team, g.team) AS team,
  COALESCE(r.worker, g.worker) AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  r.duty AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN position = 'cannot tell'
      THEN 'cannot tell'
      WHEN position = 'met'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: data-completeness
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  g.service AS service,
  g.team AS team,
  g.worker AS worker,
  g.area AS area,
  g.age_band AS age,
  g.sex AS sex,
  g.ethnicity AS ethnicity,
  g.disability AS disability,
  g.unaccompanied_group AS unaccompanied,
  g.host_authority AS host,
  CAST(NULL AS TEXT) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN sex IS NOT NULL
      AND born_on IS NOT NULL
      AND ethnic_group IS NOT NULL
      AND legal_status IS NOT NULL
      AND placement_kind IS NOT NULL
      AND placement_began_on IS NOT NULL
      AND care_began_on IS NOT NULL
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
