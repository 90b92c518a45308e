-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: care-plan
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care began'
    AND (
      e.detail_short_breaks IS NULL OR e.detail_short_breaks IN ('false')
    )
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care ended'
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
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
      ORDER BY s.on_day, s.about_key, s.kind, s.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before,
    LAG(s.on_day) OVER w AS day_before,
    LAG(s.named) OVER w AS named_before
  FROM begun AS s
  WINDOW w AS (PARTITION BY s.authority, s.child ORDER BY s.on_day, s.about_key, s.kind, s.seq)
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
      ORDER BY l.on_day, l.about_key, l.kind, l.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS owed_number
  FROM lasting AS l
), ranked AS (
  SELECT
    j.*,
    ROW_NUMBER() OVER (
      PARTITION BY j.authority, j.child, j.owed_number
      ORDER BY j.on_day, j.about_key, j.kind, j.seq
    ) AS from_first,
    FIRST_VALUE(j.end_on) OVER w AS last_end_on,
    FIRST_VALUE(j.end_kind) OVER w AS last_end_kind,
    FIRST_VALUE(j.until) OVER w AS last_day
  FROM joined AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.owed_number
    ORDER BY j.until DESC, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care plan ' || e.about END AS named,
    CASE WHEN NOT e.detail_signed IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_signed IS NULL THEN ', "it was signed"' ELSE '' END FROM 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_signed IN ('true')
      THEN '"a care plan came into force", "it was not signed"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'care plan in force'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care ended'
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
        ORDER BY l.on_day, l.about_key, l.kind, l.seq
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
    ON m.authority = s.authority AND m.child = s.child
), reached AS (
  SELECT
    h.*,
    MAX(h.until) OVER (
      PARTITION BY h.authority, h.child, h.named, h.start_on
      ORDER BY h.on_day, h.about_key, h.kind, h.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before
  FROM held AS h
), unbroken AS (
  SELECT
    r.*,
    SUM(CASE WHEN r.on_day <= r.until_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY r.authority, r.child, r.named, r.start_on
      ORDER BY r.on_day, r.about_key, r.kind, r.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS cover
  FROM reached AS r
), edged AS (
  SELECT
    u.*,
    ROW_NUMBER() OVER (
      PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
      ORDER BY u.on_day, u.about_key, u.kind, u.seq
    ) AS from_first,
    FIRST_VALUE(u.until) OVER w AS last_until,
    FIRST_VALUE(u.lapsed_on) OVER w AS last_lapsed_on,
    FIRST_VALUE(u.lapsed_kind) OVER w AS last_lapsed_kind
  FROM unbroken AS u
  WINDOW w AS (
    PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
    ORDER BY u.until DESC, u.on_day, u.about_key, u.kind, u.seq
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
  WINDOW w AS (PARTITION BY e.authority, e.child, e.named, e.start_on ORDER BY e.cover)
), at_first AS (
  SELECT
    *
  FROM (
    SELECT
      h.*,
      ROW_NUMBER() OVER (
        PARTITION BY h.authority, h.child, h.named, h.start_on
        ORDER BY h.on_day, h.about_key, h.kind, h.seq
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
    ON m.authority = s.authority AND m.child = s.child
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'care plan in force'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'care plan in force'
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'care-plan' AS duty,
  'Care Planning Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child became looked after'
    WHEN 100
    THEN 'a care plan came into force'
    WHEN 300
    THEN 'the child ceased to be looked after'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
    WHEN 400
    THEN 'the child ceased to be looked after'
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
      THEN 'the child became looked after'
      WHEN 100
      THEN 'a care plan came into force'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the child ceased to be looked after'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child became looked after'
      WHEN 100
      THEN 'a care plan came into force'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the child ceased to be looked after'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["a care plan came into force"]'
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

-- duty: placement-plan
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'placement ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'placement began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'placement ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'placement ended'
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
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
      ORDER BY s.on_day, s.about_key, s.kind, s.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before,
    LAG(s.on_day) OVER w AS day_before,
    LAG(s.named) OVER w AS named_before
  FROM begun AS s
  WINDOW w AS (PARTITION BY s.authority, s.child ORDER BY s.on_day, s.about_key, s.kind, s.seq)
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
      ORDER BY l.on_day, l.about_key, l.kind, l.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS owed_number
  FROM lasting AS l
), ranked AS (
  SELECT
    j.*,
    ROW_NUMBER() OVER (
      PARTITION BY j.authority, j.child, j.owed_number
      ORDER BY j.on_day, j.about_key, j.kind, j.seq
    ) AS from_first,
    FIRST_VALUE(j.end_on) OVER w AS last_end_on,
    FIRST_VALUE(j.end_kind) OVER w AS last_end_kind,
    FIRST_VALUE(j.until) OVER w AS last_day
  FROM joined AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.owed_number
    ORDER BY j.until DESC, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'placement ' || e.about END AS named,
    CASE WHEN NOT e.detail_signed_by_carer IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE
      WHEN e.detail_signed_by_carer IS NULL
      THEN ', "the carer signed it"'
      ELSE ''
    END FROM 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_signed_by_carer IN ('true')
      THEN '"the placement plan was agreed", "the carer had not signed it"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'placement plan agreed'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'placement ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'placement ended'
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
        ORDER BY l.on_day, l.about_key, l.kind, l.seq
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
      ORDER BY h.on_day, h.about_key, h.kind, h.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before
  FROM held AS h
), unbroken AS (
  SELECT
    r.*,
    SUM(CASE WHEN r.on_day <= r.until_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY r.authority, r.child, r.named, r.start_on
      ORDER BY r.on_day, r.about_key, r.kind, r.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS cover
  FROM reached AS r
), edged AS (
  SELECT
    u.*,
    ROW_NUMBER() OVER (
      PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
      ORDER BY u.on_day, u.about_key, u.kind, u.seq
    ) AS from_first,
    FIRST_VALUE(u.until) OVER w AS last_until,
    FIRST_VALUE(u.lapsed_on) OVER w AS last_lapsed_on,
    FIRST_VALUE(u.lapsed_kind) OVER w AS last_lapsed_kind
  FROM unbroken AS u
  WINDOW w AS (
    PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
    ORDER BY u.until DESC, u.on_day, u.about_key, u.kind, u.seq
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
  WINDOW w AS (PARTITION BY e.authority, e.child, e.named, e.start_on ORDER BY e.cover)
), at_first AS (
  SELECT
    *
  FROM (
    SELECT
      h.*,
      ROW_NUMBER() OVER (
        PARTITION BY h.authority, h.child, h.named, h.start_on
        ORDER BY h.on_day, h.about_key, h.kind, h.seq
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'placement plan agreed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'placement plan agreed'
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
    5 AS number,
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'placement-plan' AS duty,
  'Care Planning Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the placement began'
    WHEN 100
    THEN 'the placement plan was agreed'
    WHEN 300
    THEN 'the placement ended'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
    WHEN 400
    THEN 'the placement ended'
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
      THEN 'the placement began'
      WHEN 100
      THEN 'the placement plan was agreed'
      WHEN 300
      THEN 'the placement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the placement ended'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the placement began'
      WHEN 100
      THEN 'the placement plan was agreed'
      WHEN 300
      THEN 'the placement ended'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the placement ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the placement plan was agreed"]'
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

-- duty: iro-appointed
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care ended'
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
    CAST(e.on_day + INTERVAL '216 MONTHS' AS DATE) AS on_day,
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
      ORDER BY s.on_day, s.about_key, s.kind, s.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before,
    LAG(s.on_day) OVER w AS day_before,
    LAG(s.named) OVER w AS named_before
  FROM begun AS s
  WINDOW w AS (PARTITION BY s.authority, s.child ORDER BY s.on_day, s.about_key, s.kind, s.seq)
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
      ORDER BY l.on_day, l.about_key, l.kind, l.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS owed_number
  FROM lasting AS l
), ranked AS (
  SELECT
    j.*,
    ROW_NUMBER() OVER (
      PARTITION BY j.authority, j.child, j.owed_number
      ORDER BY j.on_day, j.about_key, j.kind, j.seq
    ) AS from_first,
    FIRST_VALUE(j.end_on) OVER w AS last_end_on,
    FIRST_VALUE(j.end_kind) OVER w AS last_end_kind,
    FIRST_VALUE(j.until) OVER w AS last_day
  FROM joined AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.owed_number
    ORDER BY j.until DESC, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'allocation ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'reviewing officer appointed'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'allocation ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'reviewing officer left'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    CAST(NULL AS TIMESTAMP) AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    401 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care ended'
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
        ORDER BY l.on_day, l.about_key, l.kind, l.seq
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
        OR (
          l.kind = 401
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
    ON m.authority = s.authority AND m.child = s.child
), reached AS (
  SELECT
    h.*,
    MAX(h.until) OVER (
      PARTITION BY h.authority, h.child, h.named, h.start_on
      ORDER BY h.on_day, h.about_key, h.kind, h.seq
      rows BETWEEN UNBOUNDED preceding AND 1 preceding
    ) AS until_before
  FROM held AS h
), unbroken AS (
  SELECT
    r.*,
    SUM(CASE WHEN r.on_day <= r.until_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY r.authority, r.child, r.named, r.start_on
      ORDER BY r.on_day, r.about_key, r.kind, r.seq
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS cover
  FROM reached AS r
), edged AS (
  SELECT
    u.*,
    ROW_NUMBER() OVER (
      PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
      ORDER BY u.on_day, u.about_key, u.kind, u.seq
    ) AS from_first,
    FIRST_VALUE(u.until) OVER w AS last_until,
    FIRST_VALUE(u.lapsed_on) OVER w AS last_lapsed_on,
    FIRST_VALUE(u.lapsed_kind) OVER w AS last_lapsed_kind
  FROM unbroken AS u
  WINDOW w AS (
    PARTITION BY u.authority, u.child, u.named, u.start_on, u.cover
    ORDER BY u.until DESC, u.on_day, u.about_key, u.kind, u.seq
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
  WINDOW w AS (PARTITION BY e.authority, e.child, e.named, e.start_on ORDER BY e.cover)
), at_first AS (
  SELECT
    *
  FROM (
    SELECT
      h.*,
      ROW_NUMBER() OVER (
        PARTITION BY h.authority, h.child, h.named, h.start_on
        ORDER BY h.on_day, h.about_key, h.kind, h.seq
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
), ruled AS (
  SELECT
    s.*,
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'reviewing officer appointed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'reviewing officer appointed'
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
    5 AS number,
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'iro-appointed' AS duty,
  'IRO Handbook 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child became looked after'
    WHEN 100
    THEN 'a reviewing officer was named'
    WHEN 300
    THEN 'the child ceased to be looked after'
    WHEN 301
    THEN 'the child died'
    WHEN 302
    THEN 'the child turned 18'
    WHEN 400
    THEN 'the reviewing officer no longer had the child''s reviews'
    WHEN 401
    THEN 'the child ceased to be looked after'
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
      THEN 'the child became looked after'
      WHEN 100
      THEN 'a reviewing officer was named'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the reviewing officer no longer had the child''s reviews'
      WHEN 401
      THEN 'the child ceased to be looked after'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the child became looked after'
      WHEN 100
      THEN 'a reviewing officer was named'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
      WHEN 302
      THEN 'the child turned 18'
      WHEN 400
      THEN 'the reviewing officer no longer had the child''s reviews'
      WHEN 401
      THEN 'the child ceased to be looked after'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["a reviewing officer was named"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;
