-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: ni-64
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN CAST(began_on + INTERVAL '2 YEARS' AS DATE) <= ended_on
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM protection_plans AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cp-open-2y
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN CAST(plan_began_on + INTERVAL '2 YEARS' AS DATE) <= CAST('the last day' AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    on_protection_plan
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cp-open-18m
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN CAST(plan_began_on + INTERVAL '18 MONTHS' AS DATE) <= CAST('the last day' AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    on_protection_plan
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-65
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN previous_plans > 0
      OR EXISTS(
        SELECT
          1
        FROM protection_plans AS e
        WHERE
          e.child = t.child AND e.began_on < t.began_on
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM protection_plans AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-67
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cp-review-first', 'cp-review-later')
          AND c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND c.position = 'cannot tell'
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cp-review-first', 'cp-review-later')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
      )
      THEN 'cannot tell'
      WHEN NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cp-review-first', 'cp-review-later')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    on_protection_plan
    AND EXISTS(
      SELECT
        1
      FROM clocks AS c
      WHERE
        c.child = t.child
        AND c.duty IN ('cp-review-first', 'cp-review-later')
        AND (
          (
            c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND NOT c.position IN ('due', 'not required')
          )
          OR c.position = 'overdue'
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: core-group-timely
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('core-group-first', 'core-group-recurring')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cp-visit-timely
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('cp-visit')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cp-qualified-sw
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN has_social_worker AND qualified_social_worker IS NULL
      THEN 'cannot tell'
      WHEN has_social_worker AND qualified_social_worker
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    on_protection_plan
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cp-advocate
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
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    t.child AS child,
    CASE
      WHEN EXISTS(
        SELECT
          1
        FROM advocacy_offers AS a
        WHERE
          a.child = t.child
          AND a.began_on <= t.began_on
          AND a.began_on > CAST(t.began_on - INTERVAL '6 MONTHS' AS DATE)
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM conferences AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
