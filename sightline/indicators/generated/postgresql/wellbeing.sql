-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: iha-timely
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
    duty IN ('iha')
    AND due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT position IN ('due', 'not required')
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ha-late
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
          AND c.duty IN ('iha', 'rha-under5', 'rha-over5')
          AND c.due_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
          AND c.position = 'cannot tell'
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM clocks AS c
        WHERE
          c.child = t.child
          AND c.duty IN ('iha', 'rha-under5', 'rha-over5')
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
          AND c.duty IN ('iha', 'rha-under5', 'rha-over5')
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
        AND c.duty IN ('iha', 'rha-under5', 'rha-over5')
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

-- indicator: rha-timely
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.health_assessed
        )
        OR EXISTS(
          SELECT
            1
          FROM health_assessment_done AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND 1 = 1
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.health_assessed IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = 'health assessment done'
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.health_assessed
        )
        OR EXISTS(
          SELECT
            1
          FROM health_assessment_done AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND 1 = 1
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: immunisations
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE) AND h.immunised
        )
        OR EXISTS(
          SELECT
            1
          FROM immunisations_checked AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND e.up_to_date
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.immunised IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = 'immunisations checked'
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE) AND h.immunised
        )
        OR EXISTS(
          SELECT
            1
          FROM immunisations_checked AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND e.up_to_date
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: dental
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.teeth_checked
        )
        OR EXISTS(
          SELECT
            1
          FROM teeth_checked AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND 1 = 1
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.teeth_checked IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = 'teeth checked'
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.teeth_checked
        )
        OR EXISTS(
          SELECT
            1
          FROM teeth_checked AS e
          WHERE
            e.child = t.child
            AND e.on_day BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
            AND 1 = 1
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: dev-checks
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.development_checked
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.development_checked IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = ''
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.development_checked
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
    AND age < 5
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: offending
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE) AND h.convicted
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.convicted IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = ''
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE) AND h.convicted
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
    AND age BETWEEN 10 AND 17
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: substance-misuse
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
      WHEN NOT (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.substance_misuse
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM health_years AS h
        WHERE
          h.child = t.child
          AND h.began_on = CAST('the last day' AS DATE)
          AND h.substance_misuse IS NOT NULL
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM coverage AS v
        WHERE
          v.fact = ''
          AND v.how = 'every event'
          AND v.since <= CAST('the first day' AS DATE)
          AND (
            v.until IS NULL OR v.until >= CAST('the last day' AS DATE)
          )
      )
      THEN 'cannot tell'
      WHEN (
        EXISTS(
          SELECT
            1
          FROM health_years AS h
          WHERE
            h.child = t.child
            AND h.began_on = CAST('the last day' AS DATE)
            AND h.substance_misuse
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: ni-58
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
        (
          SELECT
            MAX(h.score)
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE)
        ),
        (
          SELECT
            MAX(q.score)
          FROM questionnaires AS q
          WHERE
            q.child = t.child
            AND q.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        )
      ) IS NULL
      THEN 'cannot tell'
      ELSE 'numerator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    COALESCE(
      (
        SELECT
          MAX(h.score)
        FROM health_years AS h
        WHERE
          h.child = t.child AND h.began_on = CAST('the last day' AS DATE)
      ),
      (
        SELECT
          MAX(q.score)
        FROM questionnaires AS q
        WHERE
          q.child = t.child
          AND q.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
      )
    ) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    looked_after
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
    AND age BETWEEN 4 AND 16
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: sdq-coverage
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
        (
          SELECT
            MAX(h.score)
          FROM health_years AS h
          WHERE
            h.child = t.child AND h.began_on = CAST('the last day' AS DATE)
        ),
        (
          SELECT
            MAX(q.score)
          FROM questionnaires AS q
          WHERE
            q.child = t.child
            AND q.began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        )
      ) IS NOT NULL
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
    AND care_began_on <= CAST(CAST('the last day' AS DATE) - INTERVAL '1 YEAR' AS DATE)
    AND age BETWEEN 4 AND 16
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: health-history-leavers
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
        FROM health_histories AS h
        WHERE
          h.child = t.child AND h.declined_on IS NOT NULL
      )
      THEN 'excluded'
      WHEN EXISTS(
        SELECT
          1
        FROM health_histories AS h
        WHERE
          h.child = t.child AND h.declined_on IS NULL
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CASE
      WHEN EXISTS(
        SELECT
          1
        FROM health_histories AS h
        WHERE
          h.child = t.child AND h.declined_on IS NOT NULL
      )
      THEN 'did not want it'
    END AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM children AS t
  WHERE
    age >= 16
    AND EXISTS(
      SELECT
        1
      FROM care_periods AS p
      WHERE
        p.child = t.child
        AND p.ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
        AND p.ended_on >= CAST(t.born_on + INTERVAL '16 YEARS' AS DATE)
    )
) AS r
LEFT JOIN children AS g
  ON g.child = r.child;

-- indicator: camhs-wait
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
    CASE WHEN value IS NULL THEN 'cannot tell' ELSE 'numerator' END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    value AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted
  FROM area_figures AS t
  WHERE
    name = 'weeks to wait for child mental health'
    AND place = 'this authority'
    AND began_on = (
      SELECT
        MAX(b.began_on)
      FROM area_figures AS b
      WHERE
        b.name = 'weeks to wait for child mental health' AND b.place = 'this authority'
    )
) AS r;
