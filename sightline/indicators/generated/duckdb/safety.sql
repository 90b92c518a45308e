-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: cla-missing
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
    EXISTS(
      SELECT
        1
      FROM missing_episodes AS m
      JOIN care_periods AS p
        ON p.child = m.child
      WHERE
        m.child = t.child
        AND m.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        AND p.began_on <= m.began_on
        AND (
          p.ended_on IS NULL OR p.ended_on > m.began_on
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: rhi-offered-72
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
    duty IN ('missing-rhi')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: secure-remand-rate
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
  FROM legal_statuses AS t
  WHERE
    code = 'J1'
    AND began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: custody-overnight
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
      WHEN ended_on IS NULL
      THEN 'cannot tell'
      WHEN ended_on > began_on
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    CASE WHEN ended_on > began_on THEN ended_on - began_on ELSE 0 END AS weight,
    CAST(NULL AS INT) AS counted
  FROM times_held AS t
  WHERE
    kind = 'police custody after charge'
    AND began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
