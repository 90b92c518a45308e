-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: cin-count
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
  FROM children AS t
  WHERE
    in_need
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cin-rate
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
  FROM children AS t
  WHERE
    in_need
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: cin-rate
SELECT
  (
    SELECT
      value
    FROM area_figures
    WHERE
      name = 'population 0 to 17' AND place = 'this authority' AND value IS NOT NULL
    ORDER BY
      began_on DESC NULLS FIRST
    LIMIT 1
  ) AS number;

-- indicator: cin-unallocated
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
      WHEN NOT has_social_worker OR NOT qualified_social_worker
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    in_need
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
