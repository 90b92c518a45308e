-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: ni-62
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
          COUNT(*)
        FROM placements AS p
        WHERE
          p.child = t.child
          AND p.began_on <= CAST('the last day' AS DATE)
          AND (
            p.ended_on IS NULL OR p.ended_on > CAST('the first day' AS DATE)
          )
          AND COALESCE(NOT p.kind IN ('T0', 'T1', 'T2', 'T3', 'T4'), TRUE)
          AND COALESCE(NOT p.same_carer_as_before, TRUE)
      ) >= 3
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

-- indicator: cla-placement-moves-r
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
          COUNT(*)
        FROM placements AS p
        WHERE
          p.child = t.child
          AND p.began_on <= CAST('the last day' AS DATE)
          AND (
            p.ended_on IS NULL OR p.ended_on > CAST('the first day' AS DATE)
          )
          AND COALESCE(NOT p.kind IN ('T0', 'T1', 'T2', 'T3', 'T4'), TRUE)
          AND COALESCE(NOT p.same_carer_as_before, TRUE)
      ) >= 3
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

-- indicator: ni-63
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
        FROM placements AS p
        WHERE
          p.child = t.child
          AND p.began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '2' YEARS AS DATE)
          AND (
            p.ended_on IS NULL
            OR (
              p.ended_on = t.placement_began_on
              AND t.placement_kind IN ('A3', 'A4', 'A5', 'A6')
            )
          )
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
    AND age < 16
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '30' MONTHS AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-disruption
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
      WHEN change_reason = 'PLACE'
      THEN 'excluded'
      WHEN change_reason IS NULL OR change_reason = ''
      THEN 'cannot tell'
      WHEN change_reason IN ('ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN change_reason = 'PLACE'
      THEN 'only the status of the placement changed'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM placements AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM placements AS n
      WHERE
        n.child = t.child AND n.began_on = t.ended_on AND n.id <> t.id
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
