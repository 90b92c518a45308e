-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: cla-out-of-area
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
      WHEN placement_kind = 'Z1'
      THEN 'excluded'
      WHEN placement_id IS NULL
      THEN 'excluded'
      WHEN in_area IS NULL AND host_authority IS NULL
      THEN 'cannot tell'
      WHEN COALESCE(NOT in_area, host_authority IS NOT NULL)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN placement_kind = 'Z1'
      THEN 'another kind of placement (Z1)'
      WHEN placement_id IS NULL
      THEN 'no home'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-out-of-area-pct
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
      WHEN in_area IS NULL AND host_authority IS NULL AND NOT (
        placement_id IS NULL
      )
      THEN 'cannot tell'
      WHEN COALESCE(NOT in_area, host_authority IS NOT NULL)
      AND COALESCE(placement_kind <> 'Z1', TRUE)
      AND NOT (
        placement_id IS NULL
      )
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

-- indicator: cla-host-la-count
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
      WHEN placement_kind = 'Z1'
      THEN 'excluded'
      WHEN placement_id IS NULL
      THEN 'excluded'
      WHEN (
        in_area IS NULL AND host_authority IS NULL
      )
      OR (
        NOT in_area AND host_authority IS NULL
      )
      THEN 'cannot tell'
      WHEN COALESCE(NOT in_area, host_authority IS NOT NULL)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN placement_kind = 'Z1'
      THEN 'another kind of placement (Z1)'
      WHEN placement_id IS NULL
      THEN 'no home'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    host_authority AS counted
  FROM children AS t
  WHERE
    looked_after
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-20-miles-pct
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
      WHEN placement_id IS NULL
      THEN 'excluded'
      WHEN miles_from_home IS NULL
      OR (
        miles_from_home > 20 AND in_area IS NULL AND host_authority IS NULL
      )
      THEN 'cannot tell'
      WHEN miles_from_home > 20 AND COALESCE(NOT in_area, host_authority IS NOT NULL)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE WHEN placement_id IS NULL THEN 'no home' END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-family-placement-pct
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
      WHEN placement_kind IS NULL AND placement_group IS NULL
      THEN 'cannot tell'
      WHEN placement_kind IN ('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
      OR placement_kind IN ('A3', 'A4', 'A5', 'A6')
      OR placement_kind = 'P1'
      OR placement_group IN ('foster', 'placed for adoption', 'placed with parents')
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

-- indicator: cla-residential
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
      WHEN placement_kind IN ('K1', 'K2', 'R1', 'R3', 'S1')
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

-- indicator: cla-good-placement-pct
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
      WHEN (
        SELECT
          MIN(h.grade)
        FROM homes AS h
        WHERE
          h.urn = t.placement_urn
          AND h.grade IN (
            'outstanding',
            'good',
            'requires improvement',
            'adequate',
            'satisfactory',
            'inadequate'
          )
      ) IS NULL
      THEN 'excluded'
      WHEN (
        SELECT
          MIN(h.grade)
        FROM homes AS h
        WHERE
          h.urn = t.placement_urn
          AND h.grade IN (
            'outstanding',
            'good',
            'requires improvement',
            'adequate',
            'satisfactory',
            'inadequate'
          )
      ) IN ('outstanding', 'good')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN (
        SELECT
          MIN(h.grade)
        FROM homes AS h
        WHERE
          h.urn = t.placement_urn
          AND h.grade IN (
            'outstanding',
            'good',
            'requires improvement',
            'adequate',
            'satisfactory',
            'inadequate'
          )
      ) IS NULL
      THEN 'the setting has no grade'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after AND placement_urn IS NOT NULL
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: fostered-lt-pct
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
      WHEN placement_kind IN ('Q1', 'Q2')
      THEN 'excluded'
      WHEN placement_kind IN ('U1', 'U4')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN placement_kind IN ('Q1', 'Q2')
      THEN 'a code from before 2015 does not say'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
    AND placement_kind IN ('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-sw-changes
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
      WHEN (
        SELECT
          COUNT(DISTINCT a.worker_id)
        FROM allocations AS a
        WHERE
          a.child = t.child
          AND a.role = 'social worker'
          AND a.worker_id IS NOT NULL
          AND a.began_on <= CAST('the last day' AS DATE)
          AND (
            a.ended_on IS NULL OR a.ended_on > CAST('the first day' AS DATE)
          )
      ) IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    (
      SELECT
        COUNT(DISTINCT a.worker_id)
      FROM allocations AS a
      WHERE
        a.child = t.child
        AND a.role = 'social worker'
        AND a.worker_id IS NOT NULL
        AND a.began_on <= CAST('the last day' AS DATE)
        AND (
          a.ended_on IS NULL OR a.ended_on > CAST('the first day' AS DATE)
        )
    ) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
    AND (
      SELECT
        COUNT(DISTINCT a.worker_id)
      FROM allocations AS a
      WHERE
        a.child = t.child
        AND a.role = 'social worker'
        AND a.worker_id IS NOT NULL
        AND a.began_on <= CAST('the last day' AS DATE)
        AND (
          a.ended_on IS NULL OR a.ended_on > CAST('the first day' AS DATE)
        )
    ) > 0
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
