-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: foster-carers
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
      WHEN COALESCE(kind, '') NOT LIKE '%agency%'
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM carers AS t
  WHERE
    ended_on IS NULL
) AS r;

-- indicator: ifa-count
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
    CASE WHEN placement_urn IS NULL THEN 'cannot tell' ELSE 'numerator' END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    placement_urn AS counted
  FROM children AS t
  WHERE
    looked_after
    AND placement_kind IN ('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
    AND provider IN ('PR3', 'PR4', 'PR5')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: homes-count
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
    CASE WHEN kind LIKE 'local authority%home' THEN 'numerator' ELSE 'denominator' END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM homes AS t
) AS r;

-- indicator: homes-good-pct
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
      WHEN NULLIF(grade, '') IS NULL
      THEN 'excluded'
      WHEN grade IN ('good', 'outstanding')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE WHEN NULLIF(grade, '') IS NULL THEN 'not yet graded' END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM homes AS t
  WHERE
    kind LIKE 'local authority%home'
) AS r;

-- indicator: unit-cost-cla
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
    'numerator' AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    value AS weight,
    CAST(NULL AS INT) AS counted
  FROM area_figures AS t
  WHERE
    name = 'spend on looked-after children in the year'
    AND place = 'this authority'
    AND began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r;

-- per: unit-cost-cla
SELECT
  (
    SELECT
      SUM(
        (
          CASE
            WHEN p.ended_on IS NULL OR p.ended_on > CAST('the last day' AS DATE)
            THEN CAST('the last day' AS DATE)
            ELSE p.ended_on
          END
        ) - (
          CASE
            WHEN p.began_on < CAST('the first day' AS DATE)
            THEN CAST('the first day' AS DATE)
            ELSE p.began_on
          END
        ) + 1
      )
    FROM care_periods AS p
    WHERE
      p.began_on <= CAST('the last day' AS DATE)
      AND (
        p.ended_on IS NULL OR p.ended_on >= CAST('the first day' AS DATE)
      )
  ) AS number;
