-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: caf-assessment
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'early help agreed'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'early help ended'
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
      )
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'early help assessment completed'
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
    AND k_all_1.fact = 'early help assessment completed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'early help assessment completed'
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
    COALESCE(local_1.number, 30) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'early_help_assessment'
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
  'caf-assessment' AS duty,
  'thirty working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the family agreed to an early help assessment'
    WHEN 100
    THEN 'the early help assessment was completed'
    WHEN 300
    THEN 'early help ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the family agreed to an early help assessment'
      WHEN 100
      THEN 'the early help assessment was completed'
      WHEN 300
      THEN 'early help ended'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the family agreed to an early help assessment'
      WHEN 100
      THEN 'the early help assessment was completed'
      WHEN 300
      THEN 'early help ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the early help assessment was completed"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: caf-review
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'early help assessment completed'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'early help ended'
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
      )
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'early help assessment ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'early help reviewed'
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
), ruled AS (
  SELECT
    s.*,
    0 AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'early help reviewed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'early help reviewed'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN CASE WHEN r.ordinal = 0 THEN 0 ELSE 1 END ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    CASE z.length
      WHEN 0
      THEN COALESCE(local_1.number, 6)
      WHEN 1
      THEN COALESCE(local_2.number, 3)
    END AS number,
    CASE z.length
      WHEN 0
      THEN COALESCE(local_1.unit, 'weeks')
      WHEN 1
      THEN COALESCE(local_2.unit, 'months')
    END AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'early_help_review_first'
  LEFT JOIN local_numbers AS local_2
    ON local_2.authority = z.authority AND local_2.name = 'early_help_review'
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
  'caf-review' AS duty,
  'six weeks, then three months' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the early help assessment was completed'
    WHEN 100
    THEN 'the team around the family met'
    WHEN 300
    THEN 'early help ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the early help assessment was completed'
      WHEN 100
      THEN 'the team around the family met'
      WHEN 300
      THEN 'early help ended'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the early help assessment was completed'
      WHEN 100
      THEN 'the team around the family met'
      WHEN 300
      THEN 'early help ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the team around the family met"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;
