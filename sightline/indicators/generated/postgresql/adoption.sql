-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: a1
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
      WHEN placed_on - COALESCE(
        entered_care_on,
        (
          SELECT
            MAX(p.began_on)
          FROM care_periods AS p
          WHERE
            p.child = t.child AND p.began_on <= t.order_on
        )
      ) IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    placed_on - COALESCE(
      entered_care_on,
      (
        SELECT
          MAX(p.began_on)
        FROM care_periods AS p
        WHERE
          p.child = t.child AND p.began_on <= t.order_on
      )
    ) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    order_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: a2
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
      WHEN placement_order_on IS NULL
      THEN 'excluded'
      WHEN placed_on < placement_order_on
      THEN 'excluded'
      WHEN CASE
        WHEN matched_on < placement_order_on
        THEN 0
        ELSE matched_on - placement_order_on
      END IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CASE
      WHEN placement_order_on IS NULL
      THEN 'no placement order'
      WHEN placed_on < placement_order_on
      THEN 'placed before the order'
    END AS reason,
    CASE
      WHEN matched_on < placement_order_on
      THEN 0
      ELSE matched_on - placement_order_on
    END AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    order_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: a3
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
      WHEN entered_care_on IS NULL
      THEN 'cannot tell'
      WHEN COALESCE(
        placed_on,
        CASE
          WHEN reversed_on IS NULL AND order_on IS NULL
          THEN CAST('the last day' AS DATE)
        END
      ) < CAST(entered_care_on + (
        CASE
          WHEN CAST('the last day' AS DATE) >= CAST('2016-03-31' AS DATE)
          THEN INTERVAL '14 MONTHS'
          WHEN CAST('the last day' AS DATE) >= CAST('2015-03-31' AS DATE)
          THEN INTERVAL '16 MONTHS'
          WHEN CAST('the last day' AS DATE) >= CAST('2014-03-31' AS DATE)
          THEN INTERVAL '18 MONTHS'
          ELSE INTERVAL '20 MONTHS'
        END
      ) AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    decided_on IS NOT NULL
    AND (
      order_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
      OR (
        order_on IS NULL AND reversed_on IS NULL
      )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: a10
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
      WHEN COALESCE(
        CASE
          WHEN by_foster_carer
          THEN (
            SELECT
              MAX(p.began_on)
            FROM placements AS p
            WHERE
              p.child = t.child
              AND p.began_on < t.placed_on
              AND p.kind IN ('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
          )
        END,
        placed_on
      ) - COALESCE(
        entered_care_on,
        (
          SELECT
            MAX(p.began_on)
          FROM care_periods AS p
          WHERE
            p.child = t.child AND p.began_on <= t.order_on
        )
      ) IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    COALESCE(
      CASE
        WHEN by_foster_carer
        THEN (
          SELECT
            MAX(p.began_on)
          FROM placements AS p
          WHERE
            p.child = t.child
            AND p.began_on < t.placed_on
            AND p.kind IN ('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
        )
      END,
      placed_on
    ) - COALESCE(
      entered_care_on,
      (
        SELECT
          MAX(p.began_on)
        FROM care_periods AS p
        WHERE
          p.child = t.child AND p.began_on <= t.order_on
      )
    ) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    order_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-61
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
      WHEN decided_on IS NULL OR placed_on IS NULL
      THEN 'cannot tell'
      WHEN placed_on <= CAST(decided_on + INTERVAL '12 MONTHS' AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    order_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: adoption-waiting-6mo
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
      WHEN CAST(decided_on + INTERVAL '6 MONTHS' AS DATE) < CAST('the last day' AS DATE)
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adoption_plans AS t
  WHERE
    decided_on <= CAST('the last day' AS DATE)
    AND placed_on IS NULL
    AND reversed_on IS NULL
    AND order_on IS NULL
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: adoption-rate
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
      WHEN NULLIF(ended_because, '') IS NULL AND NULLIF(ended_because_group, '') IS NULL
      THEN 'cannot tell'
      WHEN ended_because IN ('E11', 'E12') OR ended_because_group = 'adopted'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM care_periods AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND COALESCE(NOT short_breaks, TRUE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: sgo-rate
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
      WHEN NULLIF(ended_because, '') IS NULL AND NULLIF(ended_because_group, '') IS NULL
      THEN 'cannot tell'
      WHEN ended_because IN ('E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48')
      OR ended_because_group IN ('special guardianship', 'residence order')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM care_periods AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND COALESCE(NOT short_breaks, TRUE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: adopter-time
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  CAST(NULL AS VARCHAR) AS team,
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
      WHEN (
        EXTRACT(YEAR FROM approved_on) - EXTRACT(YEAR FROM COALESCE(stage_one_began_on, applied_on))
      ) * 12 + EXTRACT(MONTH FROM approved_on) - EXTRACT(MONTH FROM COALESCE(stage_one_began_on, applied_on)) IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    (
      EXTRACT(YEAR FROM approved_on) - EXTRACT(YEAR FROM COALESCE(stage_one_began_on, applied_on))
    ) * 12 + EXTRACT(MONTH FROM approved_on) - EXTRACT(MONTH FROM COALESCE(stage_one_began_on, applied_on)) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM adopters AS t
  WHERE
    approved_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- indicator: proceedings-weeks
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
    CASE WHEN ended_on - began_on IS NULL THEN 'cannot tell' ELSE 'numerator' END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    ended_on - began_on AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM proceedings AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
