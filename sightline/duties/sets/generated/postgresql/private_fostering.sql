-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: private-fostering-initial-visit
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key, t.kind, t.seq
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
        CASE
          WHEN e.about IS NULL
          THEN ''
          ELSE 'private fostering arrangement ' || e.about
        END AS named
      FROM events AS e
      WHERE
        e.fact = 'private fostering known'
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
    CASE
      WHEN e.about IS NULL
      THEN ''
      ELSE 'private fostering arrangement ' || e.about
    END AS named
  FROM events AS e
  WHERE
    e.fact = 'private fostering ended'
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
    CAST(e.on_day + INTERVAL '192 MONTHS' AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
    AND (
      e.detail_disabled IS NULL OR e.detail_disabled IN ('', 'no', 'unknown')
    )
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
    n.kind IN (302, 303)
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
        ORDER BY n.on_day, n.about_key, n.kind, n.seq
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'private fostering visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('visit')
      THEN 1
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE
      WHEN e.detail_seen_alone IS NULL
      THEN ', "the child was seen alone"'
      ELSE ''
    END FROM 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('visit')
      THEN '"the privately fostered child was visited", "it was not a visit to where the child lives"'
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN '"the privately fostered child was visited", "nobody spoke with the child alone"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'private fostering visit'
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
        PARTITION BY f.authority, f.child, f.named, f.start_on
        ORDER BY f.on_day, f.at_utc, f.lawful, f.about_key, f.kind, f.seq
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
    STRING_AGG(
      '["' || CAST(a.on_day AS TEXT) || '", ' || a.attempt || ']', ', '
      ORDER BY
        a.on_day,
        a.about_key,
        a.kind,
        a.seq
    ) AS not_valid
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
    AND k_all_1.fact = 'private fostering visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'private fostering visit'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
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
    7 AS number,
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
  'private-fostering-initial-visit' AS duty,
  'Private Fostering Regulations 2005' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'we came to know that the child is privately fostered'
    WHEN 100
    THEN 'the privately fostered child was visited'
    WHEN 300
    THEN 'the private fostering arrangement ended'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 16'
    WHEN 303
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE
    WHEN k.number = 1
    THEN SUBSTRING(k.unit FROM 1 FOR LENGTH(k.unit) - 1)
    ELSE k.unit
  END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
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
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the privately fostered child was visited"]'
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

-- duty: private-fostering-visit
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key, t.kind, t.seq
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
        CASE
          WHEN e.about IS NULL
          THEN ''
          ELSE 'private fostering arrangement ' || e.about
        END AS named
      FROM events AS e
      WHERE
        e.fact = 'private fostering known'
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
    CASE
      WHEN e.about IS NULL
      THEN ''
      ELSE 'private fostering arrangement ' || e.about
    END AS named
  FROM events AS e
  WHERE
    e.fact = 'private fostering ended'
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
    CAST(e.on_day + INTERVAL '192 MONTHS' AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
    AND (
      e.detail_disabled IS NULL OR e.detail_disabled IN ('', 'no', 'unknown')
    )
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
    n.kind IN (302, 303)
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
        ORDER BY n.on_day, n.about_key, n.kind, n.seq
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'private fostering visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN 1
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE
      WHEN e.detail_seen_alone IS NULL
      THEN ', "the child was seen alone"'
      ELSE ''
    END FROM 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN '"the privately fostered child was visited", "it was an attempt or a call, not a visit"'
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN '"the privately fostered child was visited", "nobody spoke with the child alone"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'private fostering visit'
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
        ORDER BY f.at_utc, f.lawful, f.about_key, f.kind, f.seq
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
      ORDER BY p.is_link, p.since_on
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS last_valid_on
  FROM points AS p
  WINDOW w AS (
    PARTITION BY p.authority, p.child, p.named, p.start_on
    ORDER BY p.is_link, p.since_on
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
    STRING_AGG(
      '["' || CAST(a.on_day AS TEXT) || '", ' || a.attempt || ']', ', '
      ORDER BY
        a.on_day,
        a.about_key,
        a.kind,
        a.seq
    ) AS not_valid
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
    AND k_all_1.fact = 'private fostering visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'private fostering visit'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE
        WHEN r.ordinal = 0
        THEN NULL
        WHEN r.since_on >= CAST(r.start_on + INTERVAL '12 MONTHS' AS DATE)
        THEN NULL
        ELSE 0
      END
      ELSE NULL
    END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    6 AS number,
    'weeks' AS unit
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
    t.since_on + t.number * 7 AS counted_due
  FROM timed AS t
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
  'private-fostering-visit' AS duty,
  'Private Fostering Regulations 2005' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'we came to know that the child is privately fostered'
    WHEN 100
    THEN 'the privately fostered child was visited'
    WHEN 300
    THEN 'the private fostering arrangement ended'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 16'
    WHEN 303
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE
    WHEN k.number = 1
    THEN SUBSTRING(k.unit FROM 1 FOR LENGTH(k.unit) - 1)
    ELSE k.unit
  END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
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
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the privately fostered child was visited"]'
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

-- duty: private-fostering-visit-later
WITH starts AS (
  SELECT
    *
  FROM (
    SELECT
      t.*,
      ROW_NUMBER() OVER (
        PARTITION BY t.authority, t.child, t.on_day, t.named
        ORDER BY t.about_key, t.kind, t.seq
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
        CASE
          WHEN e.about IS NULL
          THEN ''
          ELSE 'private fostering arrangement ' || e.about
        END AS named
      FROM events AS e
      WHERE
        e.fact = 'private fostering known'
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
    CASE
      WHEN e.about IS NULL
      THEN ''
      ELSE 'private fostering arrangement ' || e.about
    END AS named
  FROM events AS e
  WHERE
    e.fact = 'private fostering ended'
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
    CAST(e.on_day + INTERVAL '192 MONTHS' AS DATE) AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    302 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'born ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'born'
    AND (
      e.detail_disabled IS NULL OR e.detail_disabled IN ('', 'no', 'unknown')
    )
  UNION ALL
  SELECT
    e.authority,
    e.child,
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
    n.kind IN (302, 303)
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
        ORDER BY n.on_day, n.about_key, n.kind, n.seq
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'private fostering visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN 1
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE
      WHEN e.detail_seen_alone IS NULL
      THEN ', "the child was seen alone"'
      ELSE ''
    END FROM 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN '"the privately fostered child was visited", "it was an attempt or a call, not a visit"'
      WHEN NOT e.detail_seen_alone IN ('true')
      THEN '"the privately fostered child was visited", "nobody spoke with the child alone"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'private fostering visit'
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
        ORDER BY f.at_utc, f.lawful, f.about_key, f.kind, f.seq
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
      ORDER BY p.is_link, p.since_on
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS last_valid_on
  FROM points AS p
  WINDOW w AS (
    PARTITION BY p.authority, p.child, p.named, p.start_on
    ORDER BY p.is_link, p.since_on
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
    STRING_AGG(
      '["' || CAST(a.on_day AS TEXT) || '", ' || a.attempt || ']', ', '
      ORDER BY
        a.on_day,
        a.about_key,
        a.kind,
        a.seq
    ) AS not_valid
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
    AND k_all_1.fact = 'private fostering visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'private fostering visit'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE
        WHEN r.ordinal = 0
        THEN NULL
        WHEN r.since_on < CAST(r.start_on + INTERVAL '12 MONTHS' AS DATE)
        THEN NULL
        ELSE 0
      END
      ELSE NULL
    END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    12 AS number,
    'weeks' AS unit
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
    t.since_on + t.number * 7 AS counted_due
  FROM timed AS t
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
  'private-fostering-visit-later' AS duty,
  'Private Fostering Regulations 2005' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'we came to know that the child is privately fostered'
    WHEN 100
    THEN 'the privately fostered child was visited'
    WHEN 300
    THEN 'the private fostering arrangement ended'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 16'
    WHEN 303
    THEN 'the child turned 18'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE
    WHEN k.number = 1
    THEN SUBSTRING(k.unit FROM 1 FOR LENGTH(k.unit) - 1)
    ELSE k.unit
  END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
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
      THEN 'we came to know that the child is privately fostered'
      WHEN 100
      THEN 'the privately fostered child was visited'
      WHEN 300
      THEN 'the private fostering arrangement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 16'
      WHEN 303
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the privately fostered child was visited"]'
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
