-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: conference-decisions-out
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'conference ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'conference held'
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
    301 AS kind,
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
    n.kind IN (301)
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'conference ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'conference decisions sent'
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
    AND k_all_1.fact = 'conference decisions sent'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'conference decisions sent'
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
    COALESCE(local_1.number, 1) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'conference_decisions'
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
  'conference-decisions-out' AS duty,
  'one working day' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'a child protection conference was held'
    WHEN 100
    THEN 'the decisions of the conference were sent'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'a child protection conference was held'
      WHEN 100
      THEN 'the decisions of the conference were sent'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'a child protection conference was held'
      WHEN 100
      THEN 'the decisions of the conference were sent'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the decisions of the conference were sent"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: conference-minutes-out
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'conference ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'conference held'
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
    301 AS kind,
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
    n.kind IN (301)
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'conference ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'conference minutes sent'
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
    AND k_all_1.fact = 'conference minutes sent'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'conference minutes sent'
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
    COALESCE(local_1.number, 15) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'conference_minutes'
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
  'conference-minutes-out' AS duty,
  '15 working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'a child protection conference was held'
    WHEN 100
    THEN 'the minutes went to everyone who took part in the conference'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'a child protection conference was held'
      WHEN 100
      THEN 'the minutes went to everyone who took part in the conference'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'a child protection conference was held'
      WHEN 100
      THEN 'the minutes went to everyone who took part in the conference'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the minutes went to everyone who took part in the conference"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: legal-planning-meeting
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'legal planning ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'legal planning asked for'
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
    301 AS kind,
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
    n.kind IN (301)
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'legal planning ' || e.about END AS named,
    CASE WHEN NOT e.detail_advice_kept IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_advice_kept IS NULL
        THEN ', "the lawyer\'s advice was written down"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_advice_kept IN ('true')
      THEN '"the legal planning meeting was held", "the lawyer\'s advice was not written down"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'legal planning meeting held'
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
    AND k_all_1.fact = 'legal planning meeting held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'legal planning meeting held'
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
    COALESCE(local_1.number, 10) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'legal_planning'
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
  'legal-planning-meeting' AS duty,
  'ten working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'a legal planning meeting was asked for'
    WHEN 100
    THEN 'the legal planning meeting was held'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'a legal planning meeting was asked for'
      WHEN 100
      THEN 'the legal planning meeting was held'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'a legal planning meeting was asked for'
      WHEN 100
      THEN 'the legal planning meeting was held'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the legal planning meeting was held"]'
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

-- duty: preproceedings-letter
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'pre-proceedings began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'pre-proceedings ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'letter before proceedings sent'
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
    AND k_all_1.fact = 'letter before proceedings sent'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'letter before proceedings sent'
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
    COALESCE(local_1.unit, 'days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'letter_before_proceedings'
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
  'preproceedings-letter' AS duty,
  'five days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'pre-proceedings began'
    WHEN 100
    THEN 'the letter before proceedings was sent'
    WHEN 300
    THEN 'pre-proceedings came to an end'
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
      THEN 'pre-proceedings began'
      WHEN 100
      THEN 'the letter before proceedings was sent'
      WHEN 300
      THEN 'pre-proceedings came to an end'
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
      THEN 'pre-proceedings began'
      WHEN 100
      THEN 'the letter before proceedings was sent'
      WHEN 300
      THEN 'pre-proceedings came to an end'
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
    ELSE '["the letter before proceedings was sent"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: preproceedings-review
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'first pre-proceedings meeting held'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'pre-proceedings ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pre-proceedings ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pre-proceedings reviewed'
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
    AND k_all_1.fact = 'pre-proceedings reviewed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'pre-proceedings reviewed'
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
    COALESCE(local_1.number, 8) AS number,
    COALESCE(local_1.unit, 'weeks') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'pre_proceedings_review'
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
  'preproceedings-review' AS duty,
  'eight weeks' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the parents first met with us'
    WHEN 100
    THEN 'pre-proceedings were reviewed'
    WHEN 300
    THEN 'pre-proceedings came to an end'
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
      THEN 'the parents first met with us'
      WHEN 100
      THEN 'pre-proceedings were reviewed'
      WHEN 300
      THEN 'pre-proceedings came to an end'
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
      THEN 'the parents first met with us'
      WHEN 100
      THEN 'pre-proceedings were reviewed'
      WHEN 300
      THEN 'pre-proceedings came to an end'
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
    ELSE '["pre-proceedings were reviewed"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: s47-child-seen
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'enquiry began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'enquiry ended'
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'child seen in enquiry'
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
    AND k_all_1.fact = 'child seen in enquiry'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'child seen in enquiry'
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
    COALESCE(local_1.number, 24) AS number,
    COALESCE(local_1.unit, 'hours') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'child_seen_in_enquiry'
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
  's47-child-seen' AS duty,
  '24 hours' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the strategy discussion opened an enquiry'
    WHEN 100
    THEN 'the child was seen in the enquiry'
    WHEN 300
    THEN 'the enquiry reached its outcome'
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the child was seen in the enquiry'
      WHEN 300
      THEN 'the enquiry reached its outcome'
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the child was seen in the enquiry'
      WHEN 300
      THEN 'the enquiry reached its outcome'
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
    ELSE '["the child was seen in the enquiry"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: s47-complete
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'enquiry began'
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
    301 AS kind,
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
    n.kind IN (301)
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'enquiry ended'
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
    AND k_all_1.fact = 'enquiry ended'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'enquiry ended'
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
    COALESCE(local_1.number, 10) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'enquiry'
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
  's47-complete' AS duty,
  'ten working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the strategy discussion opened an enquiry'
    WHEN 100
    THEN 'the enquiry reached its outcome'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the enquiry reached its outcome'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the enquiry reached its outcome'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the enquiry reached its outcome"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: icpc
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'enquiry began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'initial conference held ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN 1
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_quorate IS NULL THEN ', "enough agencies were there"' ELSE '' END || CASE
        WHEN e.detail_chair_independent IS NULL
        THEN ', "the chair was independent"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN '"the initial conference was held", "too few agencies were there"'
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN '"the initial conference was held", "the chair managed the case"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'initial conference held'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    200 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'enquiry ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    1 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'no conference needed'
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
        m.kind = 200 AND (
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
    CASE
      WHEN s.since_on < CAST('2013-04-14' AS DATE) + 1
      THEN 0
      WHEN s.since_on >= CAST('2013-04-15' AS DATE)
      THEN 1
      ELSE NULL
    END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'initial conference held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'initial conference held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 WHEN 1 THEN 0 ELSE NULL END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    15 AS number,
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
  'icpc' AS duty,
  CASE k.version
    WHEN 0
    THEN 'Working Together 2006 and 2010'
    WHEN 1
    THEN 'Working Together 2013'
  END AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the strategy discussion opened an enquiry'
    WHEN 100
    THEN 'the initial conference was held'
    WHEN 200
    THEN 'it was decided that no conference was needed'
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the initial conference was held'
      WHEN 200
      THEN 'it was decided that no conference was needed'
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
      THEN 'the strategy discussion opened an enquiry'
      WHEN 100
      THEN 'the initial conference was held'
      WHEN 200
      THEN 'it was decided that no conference was needed'
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
    ELSE '["the initial conference was held"]'
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

-- duty: strategy-discussion
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
        e.at_utc AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'strategy discussion ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'strategy discussion asked for'
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
    301 AS kind,
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
    n.kind IN (301)
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'strategy discussion ' || e.about END AS named,
    CASE WHEN NOT e.detail_police_social_care_and_health IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_police_social_care_and_health IS NULL
        THEN ', "police, health and social care all took part"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_police_social_care_and_health IN ('true')
      THEN '"a strategy discussion was held", "police, health and social care did not all take part"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'strategy discussion held'
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
    AND (
      m.on_day > s.on_day OR m.at_utc IS NULL OR s.at_utc IS NULL OR m.at_utc >= s.at_utc
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
    AND k_all_1.fact = 'strategy discussion held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'strategy discussion held'
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
    COALESCE(local_1.number, 24) AS number,
    COALESCE(local_1.unit, 'hours') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'strategy_discussion'
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
  'strategy-discussion' AS duty,
  '24 hours' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'significant harm was suspected'
    WHEN 100
    THEN 'a strategy discussion was held'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'significant harm was suspected'
      WHEN 100
      THEN 'a strategy discussion was held'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'significant harm was suspected'
      WHEN 100
      THEN 'a strategy discussion was held'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["a strategy discussion was held"]'
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

-- duty: core-group-first
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'protection plan began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'core group held'
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
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'core group held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'core group held'
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
    10 AS number,
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
  'core-group-first' AS duty,
  'Working Together 2006 to 2023' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan began'
    WHEN 100
    THEN 'the core group met'
    WHEN 300
    THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'the core group met'
      WHEN 300
      THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'the core group met'
      WHEN 300
      THEN 'the child protection plan ended'
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
    ELSE '["the core group met"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: cp-review-first
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'protection plan began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN 1
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_quorate IS NULL THEN ', "enough agencies were there"' ELSE '' END || CASE
        WHEN e.detail_chair_independent IS NULL
        THEN ', "the chair was independent"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN '"a review conference was held", "too few agencies were there"'
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN '"a review conference was held", "the chair managed the case"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'review conference held'
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
    AND k_all_1.fact = 'review conference held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'review conference held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE WHEN r.ordinal = 0 THEN 0 WHEN r.ordinal = 1 THEN NULL ELSE NULL END
      ELSE NULL
    END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    3 AS number,
    'months' AS unit
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
    CAST(t.since_on + t.number * INTERVAL '1' MONTH AS DATE) AS counted_due
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
  'cp-review-first' AS duty,
  'Working Together 2006 to 2023' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan began'
    WHEN 100
    THEN 'a review conference was held'
    WHEN 300
    THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a review conference was held'
      WHEN 300
      THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a review conference was held'
      WHEN 300
      THEN 'the child protection plan ended'
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
    ELSE '["a review conference was held"]'
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

-- duty: core-group-recurring
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'protection plan began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'core group held'
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
    AND k_all_1.fact = 'core group held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'core group held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE WHEN r.ordinal = 0 THEN NULL ELSE 0 END
      ELSE NULL
    END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    COALESCE(local_1.number, 6) AS number,
    COALESCE(local_1.unit, 'weeks') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'core_group'
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
  'core-group-recurring' AS duty,
  'six weeks' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan began'
    WHEN 100
    THEN 'the core group met'
    WHEN 300
    THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'the core group met'
      WHEN 300
      THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'the core group met'
      WHEN 300
      THEN 'the child protection plan ended'
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
    ELSE '["the core group met"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: cp-review-later
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'protection plan began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN 1
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_quorate IS NULL THEN ', "enough agencies were there"' ELSE '' END || CASE
        WHEN e.detail_chair_independent IS NULL
        THEN ', "the chair was independent"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_quorate IN ('true')
      THEN '"a review conference was held", "too few agencies were there"'
      WHEN NOT e.detail_chair_independent IN ('true')
      THEN '"a review conference was held", "the chair managed the case"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'review conference held'
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
    AND k_all_1.fact = 'review conference held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'review conference held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE WHEN r.ordinal = 0 THEN NULL WHEN r.ordinal = 1 THEN 0 ELSE 0 END
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
    'months' AS unit
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
    CAST(t.since_on + t.number * INTERVAL '1' MONTH AS DATE) AS counted_due
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
  'cp-review-later' AS duty,
  'Working Together 2006 to 2023' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan began'
    WHEN 100
    THEN 'a review conference was held'
    WHEN 300
    THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a review conference was held'
      WHEN 300
      THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a review conference was held'
      WHEN 300
      THEN 'the child protection plan ended'
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
    ELSE '["a review conference was held"]'
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

-- duty: cp-visit
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'protection plan began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    100 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'child protection visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN 1
      WHEN NOT e.detail_by_qualified_social_worker IN ('true')
      THEN 2
      WHEN NOT e.detail_seen IN ('true')
      THEN 3
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE
        WHEN e.detail_by_qualified_social_worker IS NULL
        THEN ', "it was made by a qualified social worker"'
        ELSE ''
      END || CASE WHEN e.detail_seen IS NULL THEN ', "the child was seen"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'office', 'visit')
      THEN '"a child protection visit was made", "it was an attempt or a call, not a visit"'
      WHEN NOT e.detail_by_qualified_social_worker IN ('true')
      THEN '"a child protection visit was made", "it was made by a worker who is not a qualified social worker"'
      WHEN NOT e.detail_seen IN ('true')
      THEN '"a child protection visit was made", "the child was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'child protection visit'
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
    AND k_all_1.fact = 'child protection visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'child protection visit'
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
    COALESCE(local_1.number, 10) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'protection_visit'
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
  'cp-visit' AS duty,
  'ten working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan began'
    WHEN 100
    THEN 'a child protection visit was made'
    WHEN 300
    THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a child protection visit was made'
      WHEN 300
      THEN 'the child protection plan ended'
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
      THEN 'the child protection plan began'
      WHEN 100
      THEN 'a child protection visit was made'
      WHEN 300
      THEN 'the child protection plan ended'
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
    ELSE '["a child protection visit was made"]'
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

-- duty: cp-plan-end-check
WITH starts AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    0 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
      ELSE 'another protection plan began ' || e.about
    END AS named
  FROM events AS e
  WHERE
    e.fact = 'another protection plan began'
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
      ON n.authority = s.authority AND n.child = s.child AND n.on_day >= s.on_day
  ) AS numbered
  WHERE
    first_end = 1
), lasting AS (
  SELECT
    s.*,
    COALESCE(s.end_on, CAST('9999-12-31' AS DATE)) AS until,
    MAX(COALESCE(s.end_on, CAST('9999-12-31' AS DATE))) OVER (
      PARTITION BY s.authority, s.child
      ORDER BY s.on_day NULLS LAST, s.about_key NULLS LAST, s.kind NULLS LAST, s.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before,
    LAG(s.on_day) OVER w AS day_before,
    LAG(s.named) OVER w AS named_before
  FROM begun AS s
  WINDOW w AS (
    PARTITION BY s.authority, s.child
    ORDER BY s.on_day NULLS LAST, s.about_key NULLS LAST, s.kind NULLS LAST, s.seq NULLS LAST
  )
), joined AS (
  SELECT
    l.*,
    SUM(
      CASE
        WHEN l.on_day < l.until_before
        OR (
          l.on_day = l.day_before AND l.named = l.named_before
        )
        THEN 0
        ELSE 1
      END
    ) OVER (
      PARTITION BY l.authority, l.child
      ORDER BY l.on_day NULLS LAST, l.about_key NULLS LAST, l.kind NULLS LAST, l.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS owed_number
  FROM lasting AS l
), ranked AS (
  SELECT
    j.*,
    ROW_NUMBER() OVER (
      PARTITION BY j.authority, j.child, j.owed_number
      ORDER BY j.on_day NULLS LAST, j.about_key NULLS LAST, j.kind NULLS LAST, j.seq NULLS LAST
    ) AS from_first,
    FIRST_VALUE(j.end_on) OVER w AS last_end_on,
    FIRST_VALUE(j.end_kind) OVER w AS last_end_kind,
    FIRST_VALUE(j.until) OVER w AS last_day
  FROM joined AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.owed_number
    ORDER BY j.until DESC NULLS FIRST, j.on_day NULLS LAST, j.about_key NULLS LAST, j.kind NULLS LAST, j.seq NULLS LAST
  )
), owed AS (
  SELECT
    r.authority,
    r.child,
    r.named,
    r.about,
    r.kind,
    r.on_day AS start_on,
    r.last_end_on AS end_on,
    r.last_end_kind AS end_kind,
    r.last_day
  FROM ranked AS r
  WHERE
    r.from_first = 1
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_agencies_agreed IN ('true')
      THEN 1
      WHEN NOT e.detail_comes_next IN ('child in need', 'closed', 'looked after', 'other authority')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_agencies_agreed IS NULL
        THEN ', "the agencies agreed or were asked"'
        ELSE ''
      END || CASE WHEN e.detail_comes_next IS NULL THEN ', "what comes next"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_agencies_agreed IN ('true')
      THEN '"the ending of the plan was checked", "the other agencies had not agreed or been asked"'
      WHEN NOT e.detail_comes_next IN ('child in need', 'closed', 'looked after', 'other authority')
      THEN '"the ending of the plan was checked", "nobody said what comes next for the child"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'protection plan ending checked'
), lapses AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    400 AS kind,
    e.seq,
    CASE
      WHEN e.about IS NULL
      THEN ''
      ELSE 'another protection plan began ' || e.about
    END AS named
  FROM events AS e
  WHERE
    e.fact = 'another protection plan began'
), spells AS (
  SELECT
    *
  FROM (
    SELECT
      m.*,
      l.on_day AS lapsed_on,
      l.kind AS lapsed_kind,
      ROW_NUMBER() OVER (
        PARTITION BY m.authority, m.child, m.kind, m.seq
        ORDER BY l.on_day NULLS LAST, l.about_key NULLS LAST, l.kind NULLS LAST, l.seq NULLS LAST
      ) AS nth
    FROM done AS m
    LEFT JOIN lapses AS l
      ON l.authority = m.authority AND l.child = m.child AND l.on_day >= m.on_day
    WHERE
      m.broken = 0
  ) AS numbered
  WHERE
    nth = 1 AND (
      lapsed_on IS NULL OR lapsed_on > on_day
    )
), held AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.last_day,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    m.unsaid,
    m.lapsed_on,
    m.lapsed_kind,
    COALESCE(m.lapsed_on, CAST('9999-12-31' AS DATE)) AS until
  FROM owed AS s
  JOIN spells AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), reached AS (
  SELECT
    h.*,
    MAX(h.until) OVER (
      PARTITION BY h.authority, h.child, h.named, h.start_on
      ORDER BY h.on_day NULLS LAST, h.about_key NULLS LAST, h.kind NULLS LAST, h.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before
  FROM held AS h
), unbroken AS (
  SELECT
    r.*,
    SUM(CASE WHEN r.on_day <= r.until_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY r.authority, r.child, r.named, r.start_on
      ORDER BY r.on_day NULLS LAST, r.about_key NULLS LAST, r.kind NULLS LAST, r.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS cover
  FROM reached AS r
), edged AS (
  SELECT
    u.*,
    ROW_NUMBER() OVER (
      PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
      ORDER BY u.on_day NULLS LAST, u.about_key NULLS LAST, u.kind NULLS LAST, u.seq NULLS LAST
    ) AS from_first,
    FIRST_VALUE(u.until) OVER w AS last_until,
    FIRST_VALUE(u.lapsed_on) OVER w AS last_lapsed_on,
    FIRST_VALUE(u.lapsed_kind) OVER w AS last_lapsed_kind
  FROM unbroken AS u
  WINDOW w AS (
    PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
    ORDER BY u.until DESC NULLS FIRST, u.on_day NULLS LAST, u.about_key NULLS LAST, u.kind NULLS LAST, u.seq NULLS LAST
  )
), covers AS (
  SELECT
    e.*,
    LEAD(e.on_day) OVER w AS next_on,
    LEAD(e.kind) OVER w AS next_kind,
    LEAD(e.unsaid) OVER w AS next_unsaid
  FROM edged AS e
  WHERE
    e.from_first = 1
  WINDOW w AS (
    PARTITION BY e.authority, e.child, e.named, e.start_on
    ORDER BY e.cover NULLS LAST
  )
), at_first AS (
  SELECT
    *
  FROM (
    SELECT
      h.*,
      ROW_NUMBER() OVER (
        PARTITION BY h.authority, h.child, h.named, h.start_on
        ORDER BY h.on_day NULLS LAST, h.about_key NULLS LAST, h.kind NULLS LAST, h.seq NULLS LAST
      ) AS nth
    FROM held AS h
    WHERE
      h.until > h.start_on AND h.on_day <= h.last_day
  ) AS numbered
  WHERE
    nth = 1
), spans AS (
  SELECT
    o.authority,
    o.child,
    o.named,
    o.start_on,
    o.end_on,
    o.end_kind,
    o.last_day,
    o.start_on AS since_on,
    o.kind AS since_kind,
    f.on_day AS link_on,
    f.kind AS link_kind,
    f.unsaid
  FROM owed AS o
  LEFT JOIN at_first AS f
    ON f.authority = o.authority
    AND f.child = o.child
    AND f.named = o.named
    AND f.start_on = o.start_on
  UNION ALL
  SELECT
    c.authority,
    c.child,
    c.named,
    c.start_on,
    c.end_on,
    c.end_kind,
    c.last_day,
    c.last_lapsed_on,
    c.last_lapsed_kind,
    CASE WHEN c.next_on <= c.last_day THEN c.next_on END,
    CASE WHEN c.next_on <= c.last_day THEN c.next_kind END,
    CASE WHEN c.next_on <= c.last_day THEN c.next_unsaid END
  FROM covers AS c
  WHERE
    c.last_lapsed_on IS NOT NULL
    AND c.last_until > c.start_on
    AND c.on_day <= c.last_day
    AND c.last_lapsed_on < c.last_day
), steps AS (
  SELECT
    p.authority,
    p.child,
    p.named,
    p.start_on,
    p.end_on,
    p.end_kind,
    0 AS ordinal,
    p.since_on,
    CAST(NULL AS TIMESTAMP) AS since_at,
    p.since_kind,
    p.link_on,
    p.link_kind,
    p.unsaid,
    COALESCE(CASE WHEN p.link_on < p.since_on THEN p.since_on ELSE p.link_on END, p.last_day) AS tried_until,
    CASE WHEN p.link_on < p.since_on THEN p.link_on END AS last_valid_on
  FROM spans AS p
), attempts AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    m.attempt
  FROM owed AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
  WHERE
    m.broken > 0
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
    AND a.on_day >= s.since_on
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
    AND k_all_1.fact = 'protection plan ending checked'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'protection plan ending checked'
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
    0 AS number,
    'days' AS unit
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
    t.since_on + t.number AS counted_due
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'cp-plan-end-check' AS duty,
  'by the day it ends' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child protection plan ended'
    WHEN 100
    THEN 'the ending of the plan was checked'
    WHEN 300
    THEN 'another child protection plan began'
    WHEN 301
    THEN 'the child died'
    WHEN 400
    THEN 'another child protection plan began'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the child protection plan ended'
      WHEN 100
      THEN 'the ending of the plan was checked'
      WHEN 300
      THEN 'another child protection plan began'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'another child protection plan began'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child protection plan ended'
      WHEN 100
      THEN 'the ending of the plan was checked'
      WHEN 300
      THEN 'another child protection plan began'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'another child protection plan began'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the ending of the plan was checked"]'
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

-- duty: cp-plan-quality
WITH starts AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    0 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'core group held'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
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
), lasting AS (
  SELECT
    s.*,
    COALESCE(s.end_on, CAST('9999-12-31' AS DATE)) AS until,
    MAX(COALESCE(s.end_on, CAST('9999-12-31' AS DATE))) OVER (
      PARTITION BY s.authority, s.child
      ORDER BY s.on_day NULLS LAST, s.about_key NULLS LAST, s.kind NULLS LAST, s.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before,
    LAG(s.on_day) OVER w AS day_before,
    LAG(s.named) OVER w AS named_before
  FROM begun AS s
  WINDOW w AS (
    PARTITION BY s.authority, s.child
    ORDER BY s.on_day NULLS LAST, s.about_key NULLS LAST, s.kind NULLS LAST, s.seq NULLS LAST
  )
), joined AS (
  SELECT
    l.*,
    SUM(
      CASE
        WHEN l.on_day < l.until_before
        OR (
          l.on_day = l.day_before AND l.named = l.named_before
        )
        THEN 0
        ELSE 1
      END
    ) OVER (
      PARTITION BY l.authority, l.child
      ORDER BY l.on_day NULLS LAST, l.about_key NULLS LAST, l.kind NULLS LAST, l.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS owed_number
  FROM lasting AS l
), ranked AS (
  SELECT
    j.*,
    ROW_NUMBER() OVER (
      PARTITION BY j.authority, j.child, j.owed_number
      ORDER BY j.on_day NULLS LAST, j.about_key NULLS LAST, j.kind NULLS LAST, j.seq NULLS LAST
    ) AS from_first,
    FIRST_VALUE(j.end_on) OVER w AS last_end_on,
    FIRST_VALUE(j.end_kind) OVER w AS last_end_kind,
    FIRST_VALUE(j.until) OVER w AS last_day
  FROM joined AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.owed_number
    ORDER BY j.until DESC NULLS FIRST, j.on_day NULLS LAST, j.about_key NULLS LAST, j.kind NULLS LAST, j.seq NULLS LAST
  )
), owed AS (
  SELECT
    r.authority,
    r.child,
    r.named,
    r.about,
    r.kind,
    r.on_day AS start_on,
    r.last_end_on AS end_on,
    r.last_end_kind AS end_kind,
    r.last_day
  FROM ranked AS r
  WHERE
    r.from_first = 1
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_outcomes IN ('true')
      THEN 1
      WHEN NOT e.detail_owners IN ('true')
      THEN 2
      WHEN NOT e.detail_dates IN ('true')
      THEN 3
      WHEN NOT e.detail_contingency IN ('true')
      THEN 4
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_outcomes IS NULL
        THEN ', "every action has an outcome"'
        ELSE ''
      END || CASE
        WHEN e.detail_owners IS NULL
        THEN ', "every action has somebody to do it"'
        ELSE ''
      END || CASE WHEN e.detail_dates IS NULL THEN ', "every action has a date"' ELSE '' END || CASE
        WHEN e.detail_contingency IS NULL
        THEN ', "it says what happens if it does not work"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_outcomes IN ('true')
      THEN '"the plan was written in full", "not every action says what should be different"'
      WHEN NOT e.detail_owners IN ('true')
      THEN '"the plan was written in full", "not every action has somebody to do it"'
      WHEN NOT e.detail_dates IN ('true')
      THEN '"the plan was written in full", "not every action has a date"'
      WHEN NOT e.detail_contingency IN ('true')
      THEN '"the plan was written in full", "it does not say what happens if it does not work"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'protection plan written in full'
), lapses AS (
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    400 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'protection plan ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'protection plan ended'
), spells AS (
  SELECT
    *
  FROM (
    SELECT
      m.*,
      l.on_day AS lapsed_on,
      l.kind AS lapsed_kind,
      ROW_NUMBER() OVER (
        PARTITION BY m.authority, m.child, m.kind, m.seq
        ORDER BY l.on_day NULLS LAST, l.about_key NULLS LAST, l.kind NULLS LAST, l.seq NULLS LAST
      ) AS nth
    FROM done AS m
    LEFT JOIN lapses AS l
      ON l.authority = m.authority
      AND l.child = m.child
      AND l.on_day >= m.on_day
      AND (
        (
          l.kind = 400 AND (
            l.about IS NULL OR l.about = m.about
          )
        )
      )
    WHERE
      m.broken = 0
  ) AS numbered
  WHERE
    nth = 1 AND (
      lapsed_on IS NULL OR lapsed_on > on_day
    )
), held AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    s.last_day,
    s.end_on,
    s.end_kind,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    m.unsaid,
    m.lapsed_on,
    m.lapsed_kind,
    COALESCE(m.lapsed_on, CAST('9999-12-31' AS DATE)) AS until
  FROM owed AS s
  JOIN spells AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
), reached AS (
  SELECT
    h.*,
    MAX(h.until) OVER (
      PARTITION BY h.authority, h.child, h.named, h.start_on
      ORDER BY h.on_day NULLS LAST, h.about_key NULLS LAST, h.kind NULLS LAST, h.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before
  FROM held AS h
), unbroken AS (
  SELECT
    r.*,
    SUM(CASE WHEN r.on_day <= r.until_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY r.authority, r.child, r.named, r.start_on
      ORDER BY r.on_day NULLS LAST, r.about_key NULLS LAST, r.kind NULLS LAST, r.seq NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS cover
  FROM reached AS r
), edged AS (
  SELECT
    u.*,
    ROW_NUMBER() OVER (
      PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
      ORDER BY u.on_day NULLS LAST, u.about_key NULLS LAST, u.kind NULLS LAST, u.seq NULLS LAST
    ) AS from_first,
    FIRST_VALUE(u.until) OVER w AS last_until,
    FIRST_VALUE(u.lapsed_on) OVER w AS last_lapsed_on,
    FIRST_VALUE(u.lapsed_kind) OVER w AS last_lapsed_kind
  FROM unbroken AS u
  WINDOW w AS (
    PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
    ORDER BY u.until DESC NULLS FIRST, u.on_day NULLS LAST, u.about_key NULLS LAST, u.kind NULLS LAST, u.seq NULLS LAST
  )
), covers AS (
  SELECT
    e.*,
    LEAD(e.on_day) OVER w AS next_on,
    LEAD(e.kind) OVER w AS next_kind,
    LEAD(e.unsaid) OVER w AS next_unsaid
  FROM edged AS e
  WHERE
    e.from_first = 1
  WINDOW w AS (
    PARTITION BY e.authority, e.child, e.named, e.start_on
    ORDER BY e.cover NULLS LAST
  )
), at_first AS (
  SELECT
    *
  FROM (
    SELECT
      h.*,
      ROW_NUMBER() OVER (
        PARTITION BY h.authority, h.child, h.named, h.start_on
        ORDER BY h.on_day NULLS LAST, h.about_key NULLS LAST, h.kind NULLS LAST, h.seq NULLS LAST
      ) AS nth
    FROM held AS h
    WHERE
      h.until > h.start_on AND h.on_day <= h.last_day
  ) AS numbered
  WHERE
    nth = 1
), spans AS (
  SELECT
    o.authority,
    o.child,
    o.named,
    o.start_on,
    o.end_on,
    o.end_kind,
    o.last_day,
    o.start_on AS since_on,
    o.kind AS since_kind,
    f.on_day AS link_on,
    f.kind AS link_kind,
    f.unsaid
  FROM owed AS o
  LEFT JOIN at_first AS f
    ON f.authority = o.authority
    AND f.child = o.child
    AND f.named = o.named
    AND f.start_on = o.start_on
  UNION ALL
  SELECT
    c.authority,
    c.child,
    c.named,
    c.start_on,
    c.end_on,
    c.end_kind,
    c.last_day,
    c.last_lapsed_on,
    c.last_lapsed_kind,
    CASE WHEN c.next_on <= c.last_day THEN c.next_on END,
    CASE WHEN c.next_on <= c.last_day THEN c.next_kind END,
    CASE WHEN c.next_on <= c.last_day THEN c.next_unsaid END
  FROM covers AS c
  WHERE
    c.last_lapsed_on IS NOT NULL
    AND c.last_until > c.start_on
    AND c.on_day <= c.last_day
    AND c.last_lapsed_on < c.last_day
), steps AS (
  SELECT
    p.authority,
    p.child,
    p.named,
    p.start_on,
    p.end_on,
    p.end_kind,
    0 AS ordinal,
    p.since_on,
    CAST(NULL AS TIMESTAMP) AS since_at,
    p.since_kind,
    p.link_on,
    p.link_kind,
    p.unsaid,
    COALESCE(CASE WHEN p.link_on < p.since_on THEN p.since_on ELSE p.link_on END, p.last_day) AS tried_until,
    CASE WHEN p.link_on < p.since_on THEN p.link_on END AS last_valid_on
  FROM spans AS p
), attempts AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.start_on,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    m.attempt
  FROM owed AS s
  JOIN done AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      (
        m.kind = 100 AND (
          m.about IS NULL OR m.about = s.about
        )
      )
    )
  WHERE
    m.broken > 0
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
    AND a.on_day >= s.since_on
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
    AND k_all_1.fact = 'protection plan written in full'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'protection plan written in full'
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
    0 AS number,
    'days' AS unit
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
    t.since_on + t.number AS counted_due
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'cp-plan-quality' AS duty,
  'at the first core group' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the core group met'
    WHEN 100
    THEN 'the plan was written in full'
    WHEN 300
    THEN 'the child protection plan ended'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
    WHEN 400
    THEN 'the child protection plan ended'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the core group met'
      WHEN 100
      THEN 'the plan was written in full'
      WHEN 300
      THEN 'the child protection plan ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the child protection plan ended'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the core group met'
      WHEN 100
      THEN 'the plan was written in full'
      WHEN 300
      THEN 'the child protection plan ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the child protection plan ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the plan was written in full"]'
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

-- duty: strategy-record
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
        e.at_utc AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        0 AS kind,
        e.seq,
        CASE WHEN e.about IS NULL THEN '' ELSE 'strategy discussion ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'strategy discussion held'
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
    301 AS kind,
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
    n.kind IN (301)
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'strategy discussion ' || e.about END AS named,
    CASE WHEN NOT e.detail_sent_to_all IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_sent_to_all IS NULL
        THEN ', "it went to every agency that took part"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_sent_to_all IN ('true')
      THEN '"the record of the discussion was sent", "it did not go to every agency that took part"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'strategy record sent'
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
    AND k_all_1.fact = 'strategy record sent'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'strategy record sent'
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
    1 AS number,
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
  'strategy-record' AS duty,
  'Working Together 2006 and 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'a strategy discussion was held'
    WHEN 100
    THEN 'the record of the discussion was sent'
    WHEN 300
    THEN 'the child died'
    WHEN 301
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
      THEN 'a strategy discussion was held'
      WHEN 100
      THEN 'the record of the discussion was sent'
      WHEN 300
      THEN 'the child died'
      WHEN 301
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
      THEN 'a strategy discussion was held'
      WHEN 100
      THEN 'the record of the discussion was sent'
      WHEN 300
      THEN 'the child died'
      WHEN 301
      THEN 'the child turned 18'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the record of the discussion was sent"]'
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
