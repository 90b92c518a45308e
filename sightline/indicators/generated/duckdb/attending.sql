-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: fixed-excl
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
      WHEN fixed_exclusions IS NULL
      THEN 'cannot tell'
      WHEN fixed_exclusions > 0
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM learning_years AS t
  WHERE
    began_on = CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17' MONTHS AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5' MONTHS AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: perm-excl
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
    CASE WHEN permanently_excluded THEN 'numerator' ELSE 'denominator' END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM learning_years AS t
  WHERE
    began_on = CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17' MONTHS AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5' MONTHS AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: attendance
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
    COALESCE(sessions_missed, 0) AS weight,
    CAST(NULL AS INT) AS counted
  FROM learning_years AS t
  WHERE
    began_on = CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17' MONTHS AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5' MONTHS AS DATE)
        )
    )
    AND sessions_possible > 0
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: attendance
SELECT
  (
    SELECT
      SUM(t.sessions_possible)
    FROM learning_years AS t
    WHERE
      began_on = CAST('the last day' AS DATE)
      AND EXISTS(
        SELECT
          1
        FROM care_periods AS p
        WHERE
          p.child = t.child
          AND COALESCE(NOT p.short_breaks, TRUE)
          AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17' MONTHS AS DATE)
          AND (
            p.ended_on IS NULL
            OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5' MONTHS AS DATE)
          )
      )
      AND sessions_possible > 0
  ) AS number;

-- indicator: persistent-absence
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
      WHEN sessions_missed IS NULL OR sessions_possible IS NULL OR sessions_possible = 0
      THEN 'cannot tell'
      WHEN sessions_missed >= CASE
        WHEN CAST('the last day' AS DATE) >= CAST('2016-08-31' AS DATE)
        THEN 0.10
        WHEN CAST('the last day' AS DATE) >= CAST('2011-08-31' AS DATE)
        THEN 0.15
        ELSE 0.20
      END * sessions_possible
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM learning_years AS t
  WHERE
    began_on = CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17' MONTHS AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5' MONTHS AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: good-school
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
      WHEN NULLIF(
        (
          SELECT
            s.grade
          FROM school_places AS s
          WHERE
            s.child = t.child AND s.ended_on IS NULL
          ORDER BY
            s.began_on DESC NULLS FIRST
          LIMIT 1
        ),
        ''
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.grade
        FROM school_places AS s
        WHERE
          s.child = t.child AND s.ended_on IS NULL
        ORDER BY
          s.began_on DESC NULLS FIRST
        LIMIT 1
      ) IN ('good', 'outstanding')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after AND age BETWEEN 4 AND 16
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: reduced-timetable
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
          s.full_time
        FROM school_places AS s
        WHERE
          s.child = t.child AND s.ended_on IS NULL
        ORDER BY
          s.began_on DESC NULLS FIRST
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN NOT (
        SELECT
          s.full_time
        FROM school_places AS s
        WHERE
          s.child = t.child AND s.ended_on IS NULL
        ORDER BY
          s.began_on DESC NULLS FIRST
        LIMIT 1
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
    looked_after AND age BETWEEN 4 AND 16
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: pep-in-place
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
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('pep-initial', 'pep-termly')
          AND c.position = 'cannot tell'
          AND c.ended_on IS NULL
      )
      THEN 'cannot tell'
      WHEN NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('pep-initial', 'pep-termly')
          AND c.position = 'overdue'
      )
      AND EXISTS(
        SELECT
          1
        FROM education_plans AS e
        WHERE
          e.child = t.child
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
    AND EXISTS(
      SELECT
        1
      FROM clocks AS c
      WHERE
        c.child = t.child
        AND c.duty IN ('pep-initial', 'pep-termly')
        AND c.position <> 'not required'
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: pep-quality
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
    CASE WHEN quality IN ('good', 'outstanding') THEN 'numerator' ELSE 'denominator' END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM education_plans AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND quality <> ''
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
