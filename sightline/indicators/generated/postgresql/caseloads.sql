-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: iro-caseload
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
    'numerator' AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after AND reviewing_officer_id IS NOT NULL
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: iro-caseload
SELECT
  (
    SELECT
      SUM(
        COALESCE(
          (
            SELECT
              CAST(SUM(h.percent) AS INT)
            FROM working_hours AS h
            WHERE
              h.worker_id = o.worker_id AND h.ended_on IS NULL
          ),
          100
        ) * 0.01
      )
    FROM (
      SELECT DISTINCT
        reviewing_officer_id AS worker_id
      FROM children
      WHERE
        looked_after AND reviewing_officer_id IS NOT NULL
    ) AS o
  ) AS number;

-- indicator: pa-caseload
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
    'numerator' AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    leaver IS NOT NULL AND personal_adviser_id IS NOT NULL
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: pa-caseload
SELECT
  (
    SELECT
      SUM(
        COALESCE(
          (
            SELECT
              CAST(SUM(h.percent) AS INT)
            FROM working_hours AS h
            WHERE
              h.worker_id = o.worker_id AND h.ended_on IS NULL
          ),
          100
        ) * 0.01
      )
    FROM (
      SELECT DISTINCT
        personal_adviser_id AS worker_id
      FROM children
      WHERE
        leaver IS NOT NULL AND personal_adviser_id IS NOT NULL
    ) AS o
  ) AS number;

-- indicator: sw-caseload
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
    'numerator' AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM allocations AS t
  WHERE
    role = 'social worker'
    AND worker_id IS NOT NULL
    AND ended_on IS NULL
    AND NOT qualified IS FALSE
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: sw-caseload
SELECT
  (
    SELECT
      SUM(
        COALESCE(
          (
            SELECT
              CAST(SUM(h.percent) AS INT)
            FROM working_hours AS h
            WHERE
              h.worker_id = o.worker_id AND h.ended_on IS NULL
          ),
          100
        ) * 0.01
      )
    FROM (
      SELECT DISTINCT
        worker_id
      FROM allocations
      WHERE
        role = 'social worker'
        AND worker_id IS NOT NULL
        AND ended_on IS NULL
        AND NOT qualified IS FALSE
    ) AS o
  ) AS number;

-- indicator: caseload-over-limit
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  r.team AS team,
  CAST(NULL AS VARCHAR) AS worker,
  CAST(NULL AS VARCHAR) AS area,
  CAST(NULL AS VARCHAR) AS age,
  CAST(NULL AS VARCHAR) AS sex,
  CAST(NULL AS VARCHAR) AS ethnicity,
  CAST(NULL AS VARCHAR) AS disability,
  CAST(NULL AS VARCHAR) AS unaccompanied,
  CAST(NULL AS VARCHAR) AS host,
  CAST(NULL AS VARCHAR) AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
    CASE
      WHEN EXISTS(
        SELECT
          1
        FROM service_clocks AS c
        WHERE
          c.subject = 'worker'
          AND c.number = t.worker_id
          AND c.duty IN ('caseload-limit', 'nqsw-workload')
          AND c.position = 'overdue'
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.team
  FROM posts AS t
  WHERE
    role = 'social worker' AND ended_on IS NULL
) AS r;

-- indicator: supervision-rate
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  r.service AS service,
  r.team AS team,
  r.worker AS worker,
  CAST(NULL AS VARCHAR) AS area,
  CAST(NULL AS VARCHAR) AS age,
  CAST(NULL AS VARCHAR) AS sex,
  CAST(NULL AS VARCHAR) AS ethnicity,
  CAST(NULL AS VARCHAR) AS disability,
  CAST(NULL AS VARCHAR) AS unaccompanied,
  CAST(NULL AS VARCHAR) AS host,
  r.duty AS duty
FROM (
  SELECT
    CAST(NULL AS BIGINT) AS child,
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
  FROM service_clocks AS t
  WHERE
    duty IN (
      'sw-supervision',
      'nqsw-supervision',
      'nqsw-supervision-fortnightly',
      'nqsw-supervision-monthly'
    )
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r;

-- indicator: oversight-rate
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
          AND c.duty IN ('management-oversight')
          AND c.ended_on IS NULL
          AND c.position = 'cannot tell'
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('management-oversight')
          AND c.position = 'overdue'
      )
      THEN 'cannot tell'
      WHEN NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('management-oversight')
          AND c.position = 'overdue'
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
    (
      looked_after OR on_protection_plan
    )
    AND EXISTS(
      SELECT
        1
      FROM clocks AS c
      WHERE
        c.child = t.child
        AND c.duty IN ('management-oversight')
        AND c.ended_on IS NULL
        AND c.position <> 'not required'
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
