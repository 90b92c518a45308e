-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: ni-99
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
      WHEN english_level_four IS NULL
      THEN 'cannot tell'
      WHEN english_level_four
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('6')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-100
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
      WHEN maths_level_four IS NULL
      THEN 'cannot tell'
      WHEN maths_level_four
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('6')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-101
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
      WHEN good_passes IS NULL
      THEN 'cannot tell'
      WHEN good_passes >= 5 AND english_and_maths_passed
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('11')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: gcse-5ac
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
      WHEN good_passes IS NULL
      THEN 'cannot tell'
      WHEN good_passes >= 5
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('11')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: gcse-1ag
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
      WHEN passes IS NULL
      THEN 'cannot tell'
      WHEN passes >= 1
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('11')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: gcse-5ag
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
      WHEN passes IS NULL
      THEN 'cannot tell'
      WHEN passes >= 5
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('11')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: eyfs-good
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
      WHEN good_early_development IS NULL
      THEN 'cannot tell'
      WHEN good_early_development
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
    AND year_group IN ('R', '0')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: one-to-one
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
      WHEN tutored_alone IS NULL
      THEN 'cannot tell'
      WHEN tutored_alone
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
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
        AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '17 MONTHS' AS DATE)
        AND (
          p.ended_on IS NULL
          OR p.ended_on > CAST(CAST('the last day' AS DATE) - INTERVAL '5 MONTHS' AS DATE)
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
