-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: ni-147
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
      WHEN (
        SELECT
          s.accommodation_suitable
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND s.accommodation_suitable IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.accommodation_suitable
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND s.accommodation_suitable IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
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
    born_on > CAST(CAST('the first day' AS DATE) - INTERVAL '19 YEARS' AS DATE) - 1
    AND born_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '19 YEARS' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the first day' AS DATE) - INTERVAL '2 YEARS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the first day' AS DATE) - INTERVAL '2 YEARS' AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-148
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
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IN ('F1', 'F2', 'F4', 'F5', 'F6', 'P1', 'P2', 'P4', 'P5', 'P6')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    born_on > CAST(CAST('the first day' AS DATE) - INTERVAL '19 YEARS' AS DATE) - 1
    AND born_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '19 YEARS' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND COALESCE(NOT p.short_breaks, TRUE)
        AND p.began_on <= CAST(CAST('the first day' AS DATE) - INTERVAL '2 YEARS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the first day' AS DATE) - INTERVAL '2 YEARS' AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-count
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
    leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-neet
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
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IN ('G4', 'G5', 'G6')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-in-touch
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
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'DIED'
      THEN 'excluded'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'RHOM'
      THEN 'excluded'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'YES'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'DIED'
      THEN 'died'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'RHOM'
      THEN 'went home for six months or more'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-suitable-17-21
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
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'DIED'
      THEN 'excluded'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'RHOM'
      THEN 'excluded'
      WHEN (
        SELECT
          s.accommodation_suitable
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND s.accommodation_suitable IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.accommodation_suitable
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND s.accommodation_suitable IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'DIED'
      THEN 'died'
      WHEN (
        SELECT
          s.in_touch
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.in_touch, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'RHOM'
      THEN 'went home for six months or more'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    age BETWEEN 17 AND 21 AND leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-no-quals
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
      WHEN (
        SELECT
          s.qualified
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND s.qualified IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN NOT (
        SELECT
          s.qualified
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND s.qualified IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
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
    age >= 18 AND leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-he
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
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.activity
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.activity, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IN ('F1', 'P1')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: leavers-bandb
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
      WHEN (
        SELECT
          s.accommodation
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.accommodation, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) IS NULL
      THEN 'cannot tell'
      WHEN (
        SELECT
          s.accommodation
        FROM leaver_statements AS s
        WHERE
          s.child = t.child
          AND s.began_on <= CAST('the last day' AS DATE)
          AND NULLIF(s.accommodation, '') IS NOT NULL
        ORDER BY
          s.began_on DESC,
          s.id DESC
        LIMIT 1
      ) = 'W'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    leaver IN ('relevant', 'former relevant')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
