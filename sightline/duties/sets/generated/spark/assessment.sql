-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: child-seen-assessment
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'assessment owed' AND e.detail_kind IN ('initial', 'single')
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'assessment authorised'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    303 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (303)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority
      AND n.child = s.child
      AND n.on_day >= s.on_day
      AND (
        (
          n.kind = 300 AND (
            n.about IS NULL OR n.about = s.about
          )
        )
        OR (
          n.kind = 301
        )
        OR (
          n.kind = 302
        )
        OR (
          n.kind = 303
        )
      )
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'child first seen in assessment'
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), settled AS (
  SELECT DISTINCT
    f.authority,
    f.child,
    f.named,
    f.start_on
  FROM followed AS f
  WHERE
    f.lawful = 0 AND f.start_kind IN (0)
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day NULLS LAST, f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS ordinal,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    l.on_day AS link_on,
    l.at_utc AS link_at,
    l.kind AS link_kind,
    l.lawful,
    l.unsaid,
    COALESCE(l.on_day, CAST('9999-12-31' AS DATE)) AS tried_until,
    CAST(NULL AS DATE) AS last_valid_on
  FROM begun AS s
  LEFT JOIN links AS l
    ON l.authority = s.authority
    AND l.child = s.child
    AND l.named = s.named
    AND l.start_on = s.on_day
), ruled AS (
  SELECT
    s.*,
    0 AS version,
    CASE
      WHEN o.start_on IS NOT NULL
      THEN CAST('9999-12-31' AS DATE)
      ELSE COALESCE(k_own_1.until, k_all_1.until)
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'child first seen in assessment'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'child first seen in assessment'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN settled AS o
    ON o.authority = s.authority
    AND o.child = s.child
    AND o.named = s.named
    AND o.start_on = s.start_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    COALESCE(local_1.number, 5) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'child_seen_in_assessment'
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CASE WHEN m.unit = 'hours' THEN m.since_at + m.number * INTERVAL '1' HOUR END AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN t.unit = 'days'
      THEN t.since_on + t.number
      WHEN t.unit = 'weeks'
      THEN t.since_on + t.number * 7
      WHEN t.unit = 'months'
      THEN CAST(t.since_on + t.number * INTERVAL '1' MONTH AS DATE)
      WHEN t.unit = 'working days'
      THEN CASE
        WHEN w.working_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE wd.day
      END
      WHEN t.unit = 'school days'
      THEN CASE
        WHEN c.school_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE cd.day
      END
      WHEN t.unit = 'hours'
      THEN CASE
        WHEN t.due_at IS NULL
        THEN t.since_on + CAST(CEIL(t.number / 24.0) AS INT)
        ELSE CAST(t.due_at AS DATE) + CASE WHEN t.due_at >= h.next_midnight_at THEN 1 ELSE 0 END
      END
      ELSE NULL
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
  LEFT JOIN calendar AS c
    ON c.authority = t.authority AND c.day = t.since_on
  LEFT JOIN calendar AS cd
    ON cd.authority = t.authority
    AND cd.school_day
    AND cd.school_number = c.school_number + t.number
  LEFT JOIN calendar AS h
    ON h.authority = t.authority AND h.day = CAST(t.due_at AS DATE)
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'child-seen-assessment' AS duty,
  'five working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child was referred for assessment'
    WHEN 100
    THEN 'the child was first seen in the assessment'
    WHEN 300
    THEN 'the assessment was authorised'
    WHEN 301
    THEN 'the episode of need closed'
    WHEN 302
    THEN 'the child died'
    WHEN 303
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the child was first seen in the assessment'
      WHEN 300
      THEN 'the assessment was authorised'
      WHEN 301
      THEN 'the episode of need closed'
      WHEN 302
      THEN 'the child died'
      WHEN 303
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    WHEN k.due_at IS NOT NULL AND k.link_at IS NOT NULL
    THEN k.link_at <= k.due_at
    WHEN k.unit = 'hours' AND k.met_on = k.due_on
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the child was first seen in the assessment'
      WHEN 300
      THEN 'the assessment was authorised'
      WHEN 301
      THEN 'the episode of need closed'
      WHEN 302
      THEN 'the child died'
      WHEN 303
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the child was first seen in the assessment"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: core-assessment
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'assessment began' AND e.detail_kind IN ('core')
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (302)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority AND n.child = s.child AND n.on_day >= s.on_day
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    CASE WHEN NOT e.detail_child_seen IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_child_seen IS NULL THEN ', "the child was seen"' ELSE '' END, 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_child_seen IN ('true')
      THEN '"the assessment was authorised", "the child was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'assessment authorised' AND e.detail_kind IN ('core')
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), settled AS (
  SELECT DISTINCT
    f.authority,
    f.child,
    f.named,
    f.start_on
  FROM followed AS f
  WHERE
    f.lawful = 0 AND f.start_kind IN (0)
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day NULLS LAST, f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS ordinal,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    l.on_day AS link_on,
    l.at_utc AS link_at,
    l.kind AS link_kind,
    l.lawful,
    l.unsaid,
    COALESCE(l.on_day, CAST('9999-12-31' AS DATE)) AS tried_until,
    CAST(NULL AS DATE) AS last_valid_on
  FROM begun AS s
  LEFT JOIN links AS l
    ON l.authority = s.authority
    AND l.child = s.child
    AND l.named = s.named
    AND l.start_on = s.on_day
), attempts AS (
  SELECT
    f.authority,
    f.child,
    f.named,
    f.start_on,
    f.on_day,
    f.about_key,
    f.kind,
    f.seq,
    f.attempt
  FROM followed AS f
  WHERE
    f.broken > 0
), tried AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal,
    LISTAGG('["' || CAST(a.on_day AS STRING) || '", ' || a.attempt || ']', ', ') WITHIN GROUP (ORDER BY
      a.on_day NULLS LAST,
      a.about_key NULLS LAST,
      a.kind NULLS LAST,
      a.seq NULLS LAST) AS not_valid
  FROM steps AS s
  JOIN attempts AS a
    ON a.authority = s.authority
    AND a.child = s.child
    AND a.named = s.named
    AND a.start_on = s.start_on
    AND a.on_day >= s.since_on + CASE WHEN s.ordinal = 0 THEN 0 ELSE 1 END
    AND a.on_day <= s.tried_until
  GROUP BY
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal
), ruled AS (
  SELECT
    s.*,
    CASE
      WHEN s.since_on < COALESCE(changed_1.day, CAST('2013-04-14' AS DATE) + 1)
      THEN 0
      ELSE NULL
    END AS version,
    CASE
      WHEN o.start_on IS NOT NULL
      THEN CAST('9999-12-31' AS DATE)
      ELSE COALESCE(k_own_1.until, k_all_1.until)
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN local_dates AS changed_1
    ON changed_1.authority = s.authority AND changed_1.name = 'single_assessment_from'
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'assessment authorised'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'assessment authorised'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN settled AS o
    ON o.authority = s.authority
    AND o.child = s.child
    AND o.named = s.named
    AND o.start_on = s.start_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    35 AS number,
    'working days' AS unit
  FROM sized AS z
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CAST(NULL AS TIMESTAMP) AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN w.working_number IS NULL
      THEN NULL
      WHEN t.number <= 0
      THEN t.since_on
      ELSE wd.day
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'core-assessment' AS duty,
  'Framework 2000 to Working Together 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'an assessment began'
    WHEN 100
    THEN 'the assessment was authorised'
    WHEN 300
    THEN 'the episode of need closed'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'an assessment began'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'an assessment began'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the assessment was authorised"]'
  END AS not_told,
  COALESCE('[' || a.not_valid || ']', '[]') AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k
LEFT JOIN tried AS a
  ON a.authority = k.authority
  AND a.child = k.child
  AND a.named = k.named
  AND a.start_on = k.start_on
  AND a.since_on = k.since_on
  AND a.ordinal = k.ordinal;

-- duty: initial-assessment
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'assessment owed' AND e.detail_kind IN ('initial')
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (302)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority AND n.child = s.child AND n.on_day >= s.on_day
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    CASE WHEN NOT e.detail_child_seen IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_child_seen IS NULL THEN ', "the child was seen"' ELSE '' END, 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_child_seen IN ('true')
      THEN '"the assessment was authorised", "the child was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'assessment authorised' AND e.detail_kind IN ('initial')
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), settled AS (
  SELECT DISTINCT
    f.authority,
    f.child,
    f.named,
    f.start_on
  FROM followed AS f
  WHERE
    f.lawful = 0 AND f.start_kind IN (0)
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day NULLS LAST, f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS ordinal,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    l.on_day AS link_on,
    l.at_utc AS link_at,
    l.kind AS link_kind,
    l.lawful,
    l.unsaid,
    COALESCE(l.on_day, CAST('9999-12-31' AS DATE)) AS tried_until,
    CAST(NULL AS DATE) AS last_valid_on
  FROM begun AS s
  LEFT JOIN links AS l
    ON l.authority = s.authority
    AND l.child = s.child
    AND l.named = s.named
    AND l.start_on = s.on_day
), attempts AS (
  SELECT
    f.authority,
    f.child,
    f.named,
    f.start_on,
    f.on_day,
    f.about_key,
    f.kind,
    f.seq,
    f.attempt
  FROM followed AS f
  WHERE
    f.broken > 0
), tried AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal,
    LISTAGG('["' || CAST(a.on_day AS STRING) || '", ' || a.attempt || ']', ', ') WITHIN GROUP (ORDER BY
      a.on_day NULLS LAST,
      a.about_key NULLS LAST,
      a.kind NULLS LAST,
      a.seq NULLS LAST) AS not_valid
  FROM steps AS s
  JOIN attempts AS a
    ON a.authority = s.authority
    AND a.child = s.child
    AND a.named = s.named
    AND a.start_on = s.start_on
    AND a.on_day >= s.since_on + CASE WHEN s.ordinal = 0 THEN 0 ELSE 1 END
    AND a.on_day <= s.tried_until
  GROUP BY
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal
), ruled AS (
  SELECT
    s.*,
    CASE
      WHEN s.since_on < CAST('2010-03-31' AS DATE) + 1
      THEN 0
      WHEN s.since_on >= CAST('2010-04-01' AS DATE)
      AND s.since_on < COALESCE(changed_1.day, CAST('2013-04-14' AS DATE) + 1)
      THEN 1
      ELSE NULL
    END AS version,
    CASE
      WHEN o.start_on IS NOT NULL
      THEN CAST('9999-12-31' AS DATE)
      ELSE COALESCE(k_own_1.until, k_all_1.until)
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN local_dates AS changed_1
    ON changed_1.authority = s.authority AND changed_1.name = 'single_assessment_from'
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'assessment authorised'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'assessment authorised'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN settled AS o
    ON o.authority = s.authority
    AND o.child = s.child
    AND o.named = s.named
    AND o.start_on = s.start_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    CASE z.length WHEN 0 THEN 7 WHEN 1 THEN 10 END AS number,
    'working days' AS unit
  FROM sized AS z
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CAST(NULL AS TIMESTAMP) AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN w.working_number IS NULL
      THEN NULL
      WHEN t.number <= 0
      THEN t.since_on
      ELSE wd.day
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'initial-assessment' AS duty,
  CASE k.version WHEN 0 THEN 'Framework 2000' WHEN 1 THEN 'Working Together 2010' END AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child was referred for assessment'
    WHEN 100
    THEN 'the assessment was authorised'
    WHEN 300
    THEN 'the episode of need closed'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the assessment was authorised"]'
  END AS not_told,
  COALESCE('[' || a.not_valid || ']', '[]') AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k
LEFT JOIN tried AS a
  ON a.authority = k.authority
  AND a.child = k.child
  AND a.named = k.named
  AND a.start_on = k.start_on
  AND a.since_on = k.since_on
  AND a.ordinal = k.ordinal;

-- duty: single-assessment
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'assessment owed' AND e.detail_kind IN ('single', 'updating')
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (302)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority AND n.child = s.child AND n.on_day >= s.on_day
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    CASE WHEN NOT e.detail_child_seen IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_child_seen IS NULL THEN ', "the child was seen"' ELSE '' END, 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_child_seen IN ('true')
      THEN '"the assessment was authorised", "the child was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'assessment authorised' AND e.detail_kind IN ('single', 'updating')
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), settled AS (
  SELECT DISTINCT
    f.authority,
    f.child,
    f.named,
    f.start_on
  FROM followed AS f
  WHERE
    f.lawful = 0 AND f.start_kind IN (0)
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day NULLS LAST, f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS ordinal,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    l.on_day AS link_on,
    l.at_utc AS link_at,
    l.kind AS link_kind,
    l.lawful,
    l.unsaid,
    COALESCE(l.on_day, CAST('9999-12-31' AS DATE)) AS tried_until,
    CAST(NULL AS DATE) AS last_valid_on
  FROM begun AS s
  LEFT JOIN links AS l
    ON l.authority = s.authority
    AND l.child = s.child
    AND l.named = s.named
    AND l.start_on = s.on_day
), attempts AS (
  SELECT
    f.authority,
    f.child,
    f.named,
    f.start_on,
    f.on_day,
    f.about_key,
    f.kind,
    f.seq,
    f.attempt
  FROM followed AS f
  WHERE
    f.broken > 0
), tried AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal,
    LISTAGG('["' || CAST(a.on_day AS STRING) || '", ' || a.attempt || ']', ', ') WITHIN GROUP (ORDER BY
      a.on_day NULLS LAST,
      a.about_key NULLS LAST,
      a.kind NULLS LAST,
      a.seq NULLS LAST) AS not_valid
  FROM steps AS s
  JOIN attempts AS a
    ON a.authority = s.authority
    AND a.child = s.child
    AND a.named = s.named
    AND a.start_on = s.start_on
    AND a.on_day >= s.since_on + CASE WHEN s.ordinal = 0 THEN 0 ELSE 1 END
    AND a.on_day <= s.tried_until
  GROUP BY
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal
), ruled AS (
  SELECT
    s.*,
    CASE
      WHEN s.since_on >= COALESCE(changed_1.day, CAST('2013-04-15' AS DATE))
      THEN 0
      ELSE NULL
    END AS version,
    CASE
      WHEN o.start_on IS NOT NULL
      THEN CAST('9999-12-31' AS DATE)
      ELSE COALESCE(k_own_1.until, k_all_1.until)
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN local_dates AS changed_1
    ON changed_1.authority = s.authority AND changed_1.name = 'single_assessment_from'
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'assessment authorised'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'assessment authorised'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN settled AS o
    ON o.authority = s.authority
    AND o.child = s.child
    AND o.named = s.named
    AND o.start_on = s.start_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    45 AS number,
    'working days' AS unit
  FROM sized AS z
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CAST(NULL AS TIMESTAMP) AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN w.working_number IS NULL
      THEN NULL
      WHEN t.number <= 0
      THEN t.since_on
      ELSE wd.day
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'single-assessment' AS duty,
  'Working Together 2013' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child was referred for assessment'
    WHEN 100
    THEN 'the assessment was authorised'
    WHEN 300
    THEN 'the episode of need closed'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child was referred for assessment'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the assessment was authorised"]'
  END AS not_told,
  COALESCE('[' || a.not_valid || ']', '[]') AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k
LEFT JOIN tried AS a
  ON a.authority = k.authority
  AND a.child = k.child
  AND a.named = k.named
  AND a.start_on = k.start_on
  AND a.since_on = k.since_on
  AND a.ordinal = k.ordinal;

-- duty: disabled-child-assessment
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'disabled child in need'
        AND (
          e.detail_no_further_action IS NULL OR e.detail_no_further_action IN ('false')
        )
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (302)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority
      AND n.child = s.child
      AND n.on_day >= s.on_day
      AND (
        (
          n.kind = 300 AND (
            n.about IS NULL OR n.about = s.about
          )
        )
        OR (
          n.kind = 301
        )
        OR (
          n.kind = 302
        )
      )
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    CASE WHEN NOT e.detail_child_seen IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_child_seen IS NULL THEN ', "the child was seen"' ELSE '' END, 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_child_seen IN ('true')
      THEN '"the assessment was authorised", "the child was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'assessment authorised'
    AND e.detail_kind IN ('core', 'single', 'updating')
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on, f.on_day
        ORDER BY f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), points AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS is_link,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    1 AS lawful,
    '[]' AS unsaid
  FROM begun AS s
  UNION ALL
  SELECT
    l.authority,
    l.child,
    l.named,
    l.start_on,
    l.end_on,
    l.end_kind,
    1,
    l.on_day,
    l.at_utc,
    l.kind,
    l.lawful,
    l.unsaid
  FROM links AS l
), paired AS (
  SELECT
    p.authority,
    p.child,
    p.named,
    p.start_on,
    p.end_on,
    p.end_kind,
    CAST(ROW_NUMBER() OVER w AS INT) - 1 AS ordinal,
    p.since_on,
    p.since_at,
    p.since_kind,
    LEAD(p.since_on) OVER w AS link_on,
    LEAD(p.since_at) OVER w AS link_at,
    LEAD(p.since_kind) OVER w AS link_kind,
    LEAD(p.lawful) OVER w AS lawful,
    LEAD(p.unsaid) OVER w AS unsaid,
    MAX(CASE WHEN p.lawful = 0 THEN p.since_on END) OVER (
      PARTITION BY p.authority, p.child, p.named, p.start_on
      ORDER BY p.is_link NULLS LAST, p.since_on NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS last_valid_on
  FROM points AS p
  WINDOW w AS (
    PARTITION BY p.authority, p.child, p.named, p.start_on
    ORDER BY p.is_link NULLS LAST, p.since_on NULLS LAST
  )
), steps AS (
  SELECT
    p.*,
    COALESCE(p.link_on, CAST('9999-12-31' AS DATE)) AS tried_until
  FROM paired AS p
  WHERE
    p.link_on IS NOT NULL OR p.ordinal = 0 OR p.end_on IS NULL OR p.since_on < p.end_on
), attempts AS (
  SELECT
    f.authority,
    f.child,
    f.named,
    f.start_on,
    f.on_day,
    f.about_key,
    f.kind,
    f.seq,
    f.attempt
  FROM followed AS f
  WHERE
    f.broken > 0
), tried AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal,
    LISTAGG('["' || CAST(a.on_day AS STRING) || '", ' || a.attempt || ']', ', ') WITHIN GROUP (ORDER BY
      a.on_day NULLS LAST,
      a.about_key NULLS LAST,
      a.kind NULLS LAST,
      a.seq NULLS LAST) AS not_valid
  FROM steps AS s
  JOIN attempts AS a
    ON a.authority = s.authority
    AND a.child = s.child
    AND a.named = s.named
    AND a.start_on = s.start_on
    AND a.on_day >= s.since_on + CASE WHEN s.ordinal = 0 THEN 0 ELSE 1 END
    AND a.on_day <= s.tried_until
  GROUP BY
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal
), ruled AS (
  SELECT
    s.*,
    0 AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'assessment authorised'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'assessment authorised'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN CASE WHEN r.ordinal = 0 THEN 0 ELSE 0 END ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    COALESCE(local_1.number, 12) AS number,
    COALESCE(local_1.unit, 'months') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'disabled_child_assessment'
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CASE WHEN m.unit = 'hours' THEN m.since_at + m.number * INTERVAL '1' HOUR END AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN t.unit = 'days'
      THEN t.since_on + t.number
      WHEN t.unit = 'weeks'
      THEN t.since_on + t.number * 7
      WHEN t.unit = 'months'
      THEN CAST(t.since_on + t.number * INTERVAL '1' MONTH AS DATE)
      WHEN t.unit = 'working days'
      THEN CASE
        WHEN w.working_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE wd.day
      END
      WHEN t.unit = 'school days'
      THEN CASE
        WHEN c.school_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE cd.day
      END
      WHEN t.unit = 'hours'
      THEN CASE
        WHEN t.due_at IS NULL
        THEN t.since_on + CAST(CEIL(t.number / 24.0) AS INT)
        ELSE CAST(t.due_at AS DATE) + CASE WHEN t.due_at >= h.next_midnight_at THEN 1 ELSE 0 END
      END
      ELSE NULL
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
  LEFT JOIN calendar AS c
    ON c.authority = t.authority AND c.day = t.since_on
  LEFT JOIN calendar AS cd
    ON cd.authority = t.authority
    AND cd.school_day
    AND cd.school_number = c.school_number + t.number
  LEFT JOIN calendar AS h
    ON h.authority = t.authority AND h.day = CAST(t.due_at AS DATE)
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'disabled-child-assessment' AS duty,
  'yearly' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'a disabled child was referred, and has been open since'
    WHEN 100
    THEN 'the assessment was authorised'
    WHEN 300
    THEN 'the episode of need closed'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'a disabled child was referred, and has been open since'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    WHEN k.due_at IS NOT NULL AND k.link_at IS NOT NULL
    THEN k.link_at <= k.due_at
    WHEN k.unit = 'hours' AND k.met_on = k.due_on
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'a disabled child was referred, and has been open since'
      WHEN 100
      THEN 'the assessment was authorised'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the assessment was authorised"]'
  END AS not_told,
  COALESCE('[' || a.not_valid || ']', '[]') AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k
LEFT JOIN tried AS a
  ON a.authority = k.authority
  AND a.child = k.child
  AND a.named = k.named
  AND a.start_on = k.start_on
  AND a.since_on = k.since_on
  AND a.ordinal = k.ordinal;

-- duty: assessment-update-on-change
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key NULLS LAST, t.kind NULLS LAST, t.seq NULLS LAST
      ) AS nth
    FROM (
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'change in circumstances ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'circumstances changed'
    ) AS t
  ) AS numbered
  WHERE
    nth = 1
), ends AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    300 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'referral ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'episode of need closed'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    301 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'died ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'died'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216' MONTHS AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
), barred AS (
  SELECT
    n.authority,
    n.child,
    MIN(n.on_day) AS before
  FROM ends AS n
  WHERE
    n.kind IN (302)
  GROUP BY
    n.authority,
    n.child
), begun AS (
  SELECT
    *
  FROM (
    SELECT
      s.*,
      n.on_day AS end_on,
      n.kind AS end_kind,
      ROW_NUMBER() OVER (
        PARTITION BY s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        ORDER BY n.on_day NULLS LAST, n.about_key NULLS LAST, n.kind NULLS LAST, n.seq NULLS LAST
      ) AS first_end
    FROM starts AS s
    LEFT JOIN ends AS n
      ON n.authority = s.authority AND n.child = s.child AND n.on_day >= s.on_day
    LEFT JOIN barred AS b
      ON b.authority = s.authority AND b.child = s.child
    WHERE
      b.before IS NULL OR b.before >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), done AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'assessment ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'assessment began'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    101 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'change in circumstances ' || e.about END AS named,
    CASE WHEN NOT e.detail_by_manager IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_by_manager IS NULL THEN ', "a manager decided it"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_by_manager IN ('true')
      THEN '"it was decided, with a reason, that no new assessment was needed", "it was not a manager who decided"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'no new assessment needed'
), followed AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.at_utc,
    m.about_key,
    m.kind,
    m.seq,
    m.broken,
    m.unsaid,
    m.attempt,
    m.lawful
  FROM begun AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND m.on_day >= s.on_day
    AND (
      s.end_on IS NULL OR m.on_day <= s.end_on
    )
    AND (
      (
        m.kind = 100
      )
      OR (
        m.kind = 101 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), links AS (
  SELECT
    *
  FROM (
    SELECT
      f.*,
      ROW_NUMBER() OVER (
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day NULLS LAST, f.at_utc NULLS LAST, f.lawful NULLS LAST, f.about_key NULLS LAST, f.kind NULLS LAST, f.seq NULLS LAST
      ) AS nth
    FROM followed AS f
    WHERE
      f.broken = 0
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.on_day AS start_on,
    s.end_on,
    s.end_kind,
    0 AS ordinal,
    s.on_day AS since_on,
    s.at_utc AS since_at,
    s.kind AS since_kind,
    l.on_day AS link_on,
    l.at_utc AS link_at,
    l.kind AS link_kind,
    l.lawful,
    l.unsaid,
    COALESCE(l.on_day, CAST('9999-12-31' AS DATE)) AS tried_until,
    CAST(NULL AS DATE) AS last_valid_on
  FROM begun AS s
  LEFT JOIN links AS l
    ON l.authority = s.authority
    AND l.child = s.child
    AND l.named = s.named
    AND l.start_on = s.on_day
), attempts AS (
  SELECT
    f.authority,
    f.child,
    f.named,
    f.start_on,
    f.on_day,
    f.about_key,
    f.kind,
    f.seq,
    f.attempt
  FROM followed AS f
  WHERE
    f.broken > 0
), tried AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal,
    LISTAGG('["' || CAST(a.on_day AS STRING) || '", ' || a.attempt || ']', ', ') WITHIN GROUP (ORDER BY
      a.on_day NULLS LAST,
      a.about_key NULLS LAST,
      a.kind NULLS LAST,
      a.seq NULLS LAST) AS not_valid
  FROM steps AS s
  JOIN attempts AS a
    ON a.authority = s.authority
    AND a.child = s.child
    AND a.named = s.named
    AND a.start_on = s.start_on
    AND a.on_day >= s.since_on + CASE WHEN s.ordinal = 0 THEN 0 ELSE 1 END
    AND a.on_day <= s.tried_until
  GROUP BY
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.since_on,
    s.ordinal
), ruled AS (
  SELECT
    s.*,
    0 AS version,
    CASE
      WHEN COALESCE(k_own_1.until, k_all_1.until) IS NOT NULL
      AND COALESCE(k_own_2.until, k_all_2.until) IS NOT NULL
      THEN LEAST(COALESCE(k_own_1.until, k_all_1.until), COALESCE(k_own_2.until, k_all_2.until))
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1,
    COALESCE(k_own_2.until, k_all_2.until) AS known_2
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'assessment began'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'assessment began'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = s.authority
    AND k_all_2.fact = 'no new assessment needed'
    AND k_all_2.since <= s.since_on
    AND k_all_2.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = s.authority
    AND k_own_2.child = s.child
    AND k_own_2.fact = 'no new assessment needed'
    AND k_own_2.since <= s.since_on
    AND k_own_2.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    COALESCE(local_1.number, 10) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'assessment_update'
  WHERE
    z.length IS NOT NULL AND z.begins IS NOT NULL
), timed AS (
  SELECT
    m.*,
    CASE WHEN m.unit = 'hours' THEN m.since_at + m.number * INTERVAL '1' HOUR END AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN t.unit = 'days'
      THEN t.since_on + t.number
      WHEN t.unit = 'weeks'
      THEN t.since_on + t.number * 7
      WHEN t.unit = 'months'
      THEN CAST(t.since_on + t.number * INTERVAL '1' MONTH AS DATE)
      WHEN t.unit = 'working days'
      THEN CASE
        WHEN w.working_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE wd.day
      END
      WHEN t.unit = 'school days'
      THEN CASE
        WHEN c.school_number IS NULL
        THEN NULL
        WHEN t.number <= 0
        THEN t.since_on
        ELSE cd.day
      END
      WHEN t.unit = 'hours'
      THEN CASE
        WHEN t.due_at IS NULL
        THEN t.since_on + CAST(CEIL(t.number / 24.0) AS INT)
        ELSE CAST(t.due_at AS DATE) + CASE WHEN t.due_at >= h.next_midnight_at THEN 1 ELSE 0 END
      END
      ELSE NULL
    END AS counted_due
  FROM timed AS t
  LEFT JOIN calendar AS w
    ON w.authority = t.authority AND w.day = t.since_on
  LEFT JOIN calendar AS wd
    ON wd.authority = t.authority
    AND wd.working_day
    AND wd.working_number = w.working_number + t.number
  LEFT JOIN calendar AS c
    ON c.authority = t.authority AND c.day = t.since_on
  LEFT JOIN calendar AS cd
    ON cd.authority = t.authority
    AND cd.school_day
    AND cd.school_number = c.school_number + t.number
  LEFT JOIN calendar AS h
    ON h.authority = t.authority AND h.day = CAST(t.due_at AS DATE)
), owing AS (
  SELECT
    c.*,
    CASE WHEN c.counted_due < c.begins THEN c.begins ELSE c.counted_due END AS due_on,
    CASE WHEN c.since_on < c.begins THEN c.begins ELSE c.since_on END AS started_on
  FROM counted AS c
), closed AS (
  SELECT
    o.*,
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'assessment-update-on-change' AS duty,
  'ten working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'something significant changed for the child'
    WHEN 100
    THEN 'an assessment began'
    WHEN 101
    THEN 'it was decided, with a reason, that no new assessment was needed'
    WHEN 300
    THEN 'the episode of need closed'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'something significant changed for the child'
      WHEN 100
      THEN 'an assessment began'
      WHEN 101
      THEN 'it was decided, with a reason, that no new assessment was needed'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.met_on IS NULL OR k.due_on IS NULL
    THEN NULL
    WHEN k.due_at IS NOT NULL AND k.link_at IS NOT NULL
    THEN k.link_at <= k.due_at
    WHEN k.unit = 'hours' AND k.met_on = k.due_on
    THEN NULL
    ELSE k.met_on <= k.due_on
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'something significant changed for the child'
      WHEN 100
      THEN 'an assessment began'
      WHEN 101
      THEN 'it was decided, with a reason, that no new assessment was needed'
      WHEN 300
      THEN 'the episode of need closed'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE WHEN k.known_1 IS NULL THEN ', "an assessment began"' ELSE '' END || CASE
        WHEN k.known_2 IS NULL
        THEN ', "it was decided, with a reason, that no new assessment was needed"'
        ELSE ''
      END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE WHEN k.known_1 = k.known_until THEN ', "an assessment began"' ELSE '' END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "it was decided, with a reason, that no new assessment was needed"'
        ELSE ''
      END,
      3
    ) || ']'
  END AS not_told,
  COALESCE('[' || a.not_valid || ']', '[]') AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k
LEFT JOIN tried AS a
  ON a.authority = k.authority
  AND a.child = k.child
  AND a.named = k.named
  AND a.start_on = k.start_on
  AND a.since_on = k.since_on
  AND a.ordinal = k.ordinal;
