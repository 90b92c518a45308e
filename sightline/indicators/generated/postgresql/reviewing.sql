-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: ni-66
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
      WHEN EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND c.position = 'cannot tell'
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
      )
      THEN 'cannot tell'
      WHEN NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
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
    looked_after
    AND EXISTS(
      SELECT
        1
      FROM clocks AS c
      WHERE
        c.child = t.child
        AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
        AND (
          (
            c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND NOT c.position IN ('due', 'not required')
          )
          OR c.position = 'overdue'
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-reviews-late
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
      WHEN EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND c.position = 'cannot tell'
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
      )
      THEN 'cannot tell'
      WHEN EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
          AND (
            (
              c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
              AND c.position IN ('met late', 'missed')
            )
            OR c.position = 'overdue'
          )
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
    looked_after
    AND EXISTS(
      SELECT
        1
      FROM clocks AS c
      WHERE
        c.child = t.child
        AND c.duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
        AND (
          (
            c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND NOT c.position IN ('due', 'not required')
          )
          OR c.position = 'overdue'
        )
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-review-event-pct
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('cla-review-1', 'cla-review-2', 'cla-review-n')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-participation
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
      WHEN EXISTS(
        SELECT
          1
        FROM care_reviews AS r
        WHERE
          r.child = t.child
          AND r.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND COALESCE(r.participation, '') <> 'PN0'
          AND COALESCE(r.participation, '') = ''
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM care_reviews AS r
        WHERE
          r.child = t.child
          AND r.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND COALESCE(r.participation, '') <> 'PN0'
          AND r.participation IN ('PN4', 'PN7')
      )
      THEN 'cannot tell'
      WHEN NOT EXISTS(
        SELECT
          1
        FROM care_reviews AS r
        WHERE
          r.child = t.child
          AND r.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND COALESCE(r.participation, '') <> 'PN0'
          AND NOT COALESCE(r.participation, '') IN ('PN1', 'PN2', 'PN3', 'PN5', 'PN6')
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
    age >= 4
    AND EXISTS(
      SELECT
        1
      FROM care_reviews AS r
      WHERE
        r.child = t.child
        AND r.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        AND COALESCE(r.participation, '') <> 'PN0'
        AND 1 = 1
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: cla-iv-considered
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
      WHEN EXISTS(
        SELECT
          1
        FROM visitors_considered AS v
        WHERE
          v.review_id = t.id
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM care_reviews AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: review-report-rate
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('review-sw-report')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: review-record-on-time
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('review-record')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: iro-challenge
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
    CASE WHEN formal THEN 'numerator' ELSE 'denominator' END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM challenges AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: iro-challenge-resolved
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
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.worker,
    t.team,
    t.service,
    t.duty
  FROM clocks AS t
  WHERE
    duty IN ('iro-dispute')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;
