-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: contacts
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
  FROM contacts AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: contact-nfa-pct
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
      WHEN NULLIF(decision, '') IS NULL
      THEN 'cannot tell'
      WHEN decision IN ('no further action', 'advice')
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM contacts AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: contact-timely
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
    duty IN ('contact-decision')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: referral-rate
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
  FROM referrals AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: referral-rate
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

-- indicator: re-referral
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
        FROM referrals AS p
        WHERE
          p.child = t.child
          AND p.id <> t.id
          AND p.began_on < t.began_on
          AND p.began_on >= t.began_on - 365
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM referrals AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: referral-nfa
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
      WHEN no_further_action IS NULL
      THEN 'cannot tell'
      WHEN no_further_action
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM referrals AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-68
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
  FROM assessments AS t
  WHERE
    kind = 'initial'
    AND began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- per: ni-68
SELECT
  (
    SELECT
      COUNT(*)
    FROM referrals
    WHERE
      began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
  ) AS number;

-- indicator: ni-59
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
    duty IN ('initial-assessment')
    AND met_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND position IN ('met', 'met late', 'cannot tell')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-60
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
    duty IN ('core-assessment')
    AND met_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND position IN ('met', 'met late', 'cannot tell')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: assessment-45
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
    duty IN ('single-assessment')
    AND met_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND position IN ('met', 'met late', 'cannot tell')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: assessment-seen
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
      WHEN child_seen IS NULL
      THEN 'cannot tell'
      WHEN child_seen
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS TEXT) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM assessments AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: caf-count
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
  FROM early_help_assessments AS t
  WHERE
    ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
