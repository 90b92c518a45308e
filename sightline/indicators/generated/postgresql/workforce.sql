-- Made by `python -m sightline.indicators.build`; change the indicators instead.
-- indicator: sw-vacancy
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  r.team AS team,
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
    CAST(percent AS INT) * 0.01 AS weight,
    CAST(NULL AS INT) AS counted,
    t.team
  FROM vacancies AS t
  WHERE
    role = 'social worker' AND ended_on IS NULL
) AS r;

-- per: sw-vacancy
SELECT
  (
    SELECT
      COALESCE(CAST(SUM(v.percent) AS INT), 0) * 0.01
    FROM vacancies AS v
    WHERE
      role = 'social worker' AND ended_on IS NULL
  ) + (
    SELECT
      COALESCE(
        SUM(
          COALESCE(
            (
              SELECT
                CAST(SUM(h.percent) AS INT)
              FROM working_hours AS h
              WHERE
                h.post_id = p.id AND h.ended_on IS NULL
            ),
            100
          ) * 0.01
        ),
        0
      )
    FROM posts AS p
    WHERE
      role = 'social worker'
      AND ended_on IS NULL
      AND NOT COALESCE(through_agency, FALSE)
  ) AS number;

-- indicator: sw-agency
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  r.team AS team,
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
    COALESCE(
      (
        SELECT
          CAST(SUM(h.percent) AS INT)
        FROM working_hours AS h
        WHERE
          h.post_id = t.id AND h.ended_on IS NULL
      ),
      100
    ) * 0.01 AS weight,
    CAST(NULL AS INT) AS counted,
    t.team
  FROM posts AS t
  WHERE
    role = 'social worker' AND ended_on IS NULL AND through_agency
) AS r;

-- per: sw-agency
SELECT
  (
    SELECT
      COALESCE(
        SUM(
          COALESCE(
            (
              SELECT
                CAST(SUM(h.percent) AS INT)
              FROM working_hours AS h
              WHERE
                h.post_id = p.id AND h.ended_on IS NULL
            ),
            100
          ) * 0.01
        ),
        0
      )
    FROM posts AS p
    WHERE
      role = 'social worker' AND ended_on IS NULL AND COALESCE(through_agency, FALSE)
  ) + (
    SELECT
      COALESCE(
        SUM(
          COALESCE(
            (
              SELECT
                CAST(SUM(h.percent) AS INT)
              FROM working_hours AS h
              WHERE
                h.post_id = p.id AND h.ended_on IS NULL
            ),
            100
          ) * 0.01
        ),
        0
      )
    FROM posts AS p
    WHERE
      role = 'social worker'
      AND ended_on IS NULL
      AND NOT COALESCE(through_agency, FALSE)
  ) AS number;

-- indicator: sw-turnover
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  r.team AS team,
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
    COALESCE(
      (
        SELECT
          CAST(MAX(h.percent) AS INT)
        FROM working_hours AS h
        WHERE
          h.post_id = t.id AND h.ended_on = t.ended_on
      ),
      100
    ) * 0.01 AS weight,
    CAST(NULL AS INT) AS counted,
    t.team
  FROM posts AS t
  WHERE
    role = 'social worker'
    AND ended_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND NOT COALESCE(through_agency, FALSE)
) AS r;

-- per: sw-turnover
SELECT
  (
    SELECT
      COALESCE(
        SUM(
          COALESCE(
            (
              SELECT
                CAST(SUM(h.percent) AS INT)
              FROM working_hours AS h
              WHERE
                h.post_id = p.id AND h.ended_on IS NULL
            ),
            100
          ) * 0.01
        ),
        0
      )
    FROM posts AS p
    WHERE
      role = 'social worker'
      AND ended_on IS NULL
      AND NOT COALESCE(through_agency, FALSE)
  ) AS number;

-- indicator: sw-absence
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
    COALESCE(days_lost, 0) AS weight,
    CAST(NULL AS INT) AS counted
  FROM sick_leave AS t
  WHERE
    began_on BETWEEN CAST('the first day' AS DATE) AND CAST('the last day' AS DATE)
    AND EXISTS(
      SELECT
        1
      FROM posts AS p
      WHERE
        p.worker_id = t.worker_id AND p.role = 'social worker'
    )
) AS r;

-- per: sw-absence
SELECT
  (
    SELECT
      COALESCE(
        SUM(
          COALESCE(
            (
              SELECT
                CAST(SUM(h.percent) AS INT)
              FROM working_hours AS h
              WHERE
                h.post_id = p.id AND h.ended_on IS NULL
            ),
            100
          ) * 0.01
        ),
        0
      )
    FROM posts AS p
    WHERE
      role = 'social worker'
      AND ended_on IS NULL
      AND NOT COALESCE(through_agency, FALSE)
  ) * 253 AS number;

-- indicator: nqsw-share
SELECT
  r.child,
  r.part,
  r.reason,
  r.value,
  r.weight,
  r.counted,
  CAST(NULL AS VARCHAR) AS service,
  r.team AS team,
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
      WHEN EXISTS(
        SELECT
          1
        FROM first_years AS f
        WHERE
          f.worker_id = t.worker_id AND f.ended_on IS NULL
      )
      THEN 'numerator'
      ELSE 'denominator'
    END AS part,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS INT) AS value,
    1 AS weight,
    CAST(NULL AS INT) AS counted,
    t.team
  FROM posts AS t
  WHERE
    role = 'social worker' AND ended_on IS NULL
) AS r;

-- indicator: cicc-active
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
    name = 'children in care council members'
    AND place = 'this authority'
    AND began_on = (
      SELECT
        MAX(b.began_on)
      FROM area_figures AS b
      WHERE
        b.place = 'this authority' AND b.name = 'children in care council members'
    )
) AS r;

-- indicator: scr-open
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
    name = 'serious case reviews open'
    AND place = 'this authority'
    AND began_on = (
      SELECT
        MAX(b.began_on)
      FROM area_figures AS b
      WHERE
        b.place = 'this authority' AND b.name = 'serious case reviews open'
    )
) AS r;
