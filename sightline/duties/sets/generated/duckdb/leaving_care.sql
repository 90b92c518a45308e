-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: accommodation-suitable
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
      )
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
    ORDER BY j.until DESC NULLS FIRST, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named,
    CASE WHEN NOT e.detail_young_person_asked IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_young_person_asked IS NULL
        THEN ', "the young person was asked"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_young_person_asked IN ('true')
      THEN '"the suitability of the home was assessed", "the young person was not asked"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'suitability of home assessed'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
    ORDER BY u.until DESC NULLS FIRST, u.on_day, u.about_key, u.kind, u.seq
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
    LISTAGG(
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
    AND k_all_1.fact = 'suitability of home assessed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'suitability of home assessed'
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
  'accommodation-suitable' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person moved into a home'
    WHEN 100
    THEN 'the suitability of the home was assessed'
    WHEN 300
    THEN 'the young person left that home'
    WHEN 301
    THEN 'the child died'
    WHEN 400
    THEN 'the young person left that home'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the suitability of the home was assessed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'the young person left that home'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the suitability of the home was assessed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'the young person left that home'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the suitability of the home was assessed"]'
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

-- duty: accommodation-suitable-review
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'care leaver''s home began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named,
    CASE WHEN NOT e.detail_young_person_asked IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_young_person_asked IS NULL
        THEN ', "the young person was asked"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_young_person_asked IN ('true')
      THEN '"the suitability of the home was assessed", "the young person was not asked"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'suitability of home assessed'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'suitability of home assessed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'suitability of home assessed'
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
  'accommodation-suitable-review' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person moved into a home'
    WHEN 100
    THEN 'the suitability of the home was assessed'
    WHEN 300
    THEN 'the young person left that home'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the suitability of the home was assessed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the suitability of the home was assessed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the suitability of the home was assessed"]'
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

-- duty: pathway-review
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'leaving care standing began'
        AND e.detail_kind IN ('former relevant', 'relevant')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan in force ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan in force'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan reviewed ' || e.about END AS named,
    CASE WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_reviewed_by_adviser_alone IS NULL
        THEN ', "the personal adviser reviewed their own plan"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false')
      THEN '"the pathway plan was reviewed", "the personal adviser reviewed their own plan"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan reviewed'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
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
    AND k_all_1.fact = 'pathway plan in force'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'pathway plan in force'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = s.authority
    AND k_all_2.fact = 'pathway plan reviewed'
    AND k_all_2.since <= s.since_on
    AND k_all_2.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = s.authority
    AND k_own_2.child = s.child
    AND k_own_2.fact = 'pathway plan reviewed'
    AND k_own_2.since <= s.since_on
    AND k_own_2.until >= s.since_on
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
  'pathway-review' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'the pathway plan came into force'
    WHEN 101
    THEN 'the pathway plan was reviewed'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 101
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 101
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE WHEN k.known_1 IS NULL THEN ', "the pathway plan came into force"' ELSE '' END || CASE WHEN k.known_2 IS NULL THEN ', "the pathway plan was reviewed"' ELSE '' END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "the pathway plan came into force"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "the pathway plan was reviewed"'
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

-- duty: pathway-review-move
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'care leaver''s home began'
        AND e.detail_provided_by_authority IN ('true')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan reviewed ' || e.about END AS named,
    CASE WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_reviewed_by_adviser_alone IS NULL
        THEN ', "the personal adviser reviewed their own plan"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false')
      THEN '"the pathway plan was reviewed", "the personal adviser reviewed their own plan"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan reviewed'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'pathway plan reviewed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'pathway plan reviewed'
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
    28 AS number,
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
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'pathway-review-move' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person moved into a home'
    WHEN 100
    THEN 'the pathway plan was reviewed'
    WHEN 300
    THEN 'the young person left that home'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the pathway plan was reviewed"]'
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

-- duty: pathway-review-in-care
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'leaving care standing began' AND e.detail_kind IN ('eligible')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan in force ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan in force'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan reviewed ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false')
      THEN 1
      WHEN NOT e.detail_chaired_by_reviewing_officer IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_reviewed_by_adviser_alone IS NULL
        THEN ', "the personal adviser reviewed their own plan"'
        ELSE ''
      END || CASE
        WHEN e.detail_chaired_by_reviewing_officer IS NULL
        THEN ', "an independent reviewing officer chaired it"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_reviewed_by_adviser_alone IN ('false')
      THEN '"the pathway plan was reviewed", "the personal adviser reviewed their own plan"'
      WHEN NOT e.detail_chaired_by_reviewing_officer IN ('true')
      THEN '"the pathway plan was reviewed", "no independent reviewing officer was in the chair"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan reviewed'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
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
    AND k_all_1.fact = 'pathway plan in force'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'pathway plan in force'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = s.authority
    AND k_all_2.fact = 'pathway plan reviewed'
    AND k_all_2.since <= s.since_on
    AND k_all_2.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = s.authority
    AND k_own_2.child = s.child
    AND k_own_2.fact = 'pathway plan reviewed'
    AND k_own_2.since <= s.since_on
    AND k_own_2.until >= s.since_on
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
  'pathway-review-in-care' AS duty,
  'Care Planning Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'the pathway plan came into force'
    WHEN 101
    THEN 'the pathway plan was reviewed'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 101
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 101
      THEN 'the pathway plan was reviewed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE WHEN k.known_1 IS NULL THEN ', "the pathway plan came into force"' ELSE '' END || CASE WHEN k.known_2 IS NULL THEN ', "the pathway plan was reviewed"' ELSE '' END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "the pathway plan came into force"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "the pathway plan was reviewed"'
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

-- duty: needs-assessment
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing began'
    AND e.detail_kind IN ('eligible', 'relevant')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
      )
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
    ORDER BY j.until DESC NULLS FIRST, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care needs assessed ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'leaving care needs assessed'
), spells AS (
  SELECT
    m.*,
    CAST(NULL AS DATE) AS lapsed_on,
    CAST(NULL AS INT) AS lapsed_kind
  FROM done AS m
  WHERE
    m.broken = 0
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
    ORDER BY u.until DESC NULLS FIRST, u.on_day, u.about_key, u.kind, u.seq
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
    AND k_all_1.fact = 'leaving care needs assessed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'leaving care needs assessed'
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'needs-assessment' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'the leaving care needs assessment was completed'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the leaving care needs assessment was completed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the leaving care needs assessment was completed'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the leaving care needs assessment was completed"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: pathway-plan
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing began'
    AND e.detail_kind IN ('eligible', 'former relevant', 'relevant')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
      )
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
    ORDER BY j.until DESC NULLS FIRST, j.on_day, j.about_key, j.kind, j.seq
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'pathway plan in force ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'pathway plan in force'
), spells AS (
  SELECT
    m.*,
    CAST(NULL AS DATE) AS lapsed_on,
    CAST(NULL AS INT) AS lapsed_kind
  FROM done AS m
  WHERE
    m.broken = 0
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
    ORDER BY u.until DESC NULLS FIRST, u.on_day, u.about_key, u.kind, u.seq
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
    AND k_all_1.fact = 'pathway plan in force'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'pathway plan in force'
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
    CASE WHEN o.link_on < o.since_on THEN o.since_on ELSE o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'pathway-plan' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'the pathway plan came into force'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'the pathway plan came into force'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the pathway plan came into force"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: pa-appointed
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing began'
    AND e.detail_kind IN ('eligible', 'former relevant', 'relevant')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
      )
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
    ORDER BY j.until DESC NULLS FIRST, j.on_day, j.about_key, j.kind, j.seq
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
    e.fact = 'personal adviser appointed'
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
    e.fact = 'personal adviser left'
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
    ORDER BY u.until DESC NULLS FIRST, u.on_day, u.about_key, u.kind, u.seq
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
    0 AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'personal adviser appointed'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'personal adviser appointed'
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
    COALESCE(local_1.number, 10) AS number,
    COALESCE(local_1.unit, 'working days') AS unit
  FROM sized AS z
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = z.authority AND local_1.name = 'personal_adviser'
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
  'pa-appointed' AS duty,
  'ten working days' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'a personal adviser was named'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
    WHEN 400
    THEN 'the personal adviser no longer worked with the young person'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'a personal adviser was named'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'the personal adviser no longer worked with the young person'
    END
    ELSE ''
  END AS met_by,
  k.met_on <= k.due_on AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.ended_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'a personal adviser was named'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
      WHEN 400
      THEN 'the personal adviser no longer worked with the young person'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["a personal adviser was named"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: eligibility-check
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'care period ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'care began'
      UNION ALL
      SELECT
        e.authority,
        e.child,
        e.on_day AS on_day,
        CAST(NULL AS TIMESTAMP) AS at_utc,
        e.about,
        COALESCE(e.about, 'None') AS about_key,
        1 AS kind,
        e.seq,
        CASE
          WHEN e.about IS NULL
          THEN ''
          ELSE 'leaving care standing changed ' || e.about
        END AS named
      FROM events AS e
      WHERE
        e.fact = 'leaving care standing changed'
        AND e.detail_kind IN ('eligible', 'relevant')
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
          n.kind = 300 AND s.kind = 0 AND (
            n.about IS NULL OR n.about = s.about
          )
        )
        OR (
          n.kind = 300 AND s.kind = 1 AND 1 = 0
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named,
    0 AS broken,
    '[]' AS unsaid,
    '' AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing began'
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
), ruled AS (
  SELECT
    s.*,
    0 AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'leaving care standing began'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'leaving care standing began'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), age_1 AS (
  SELECT
    t.authority,
    t.child,
    MIN(t.on_day) AS on_day
  FROM (
    SELECT
      e.authority,
      e.child,
      CAST(e.on_day + INTERVAL '192' MONTHS AS DATE) AS on_day
    FROM events AS e
    WHERE
      e.fact = 'born'
  ) AS t
  GROUP BY
    t.authority,
    t.child
), sized AS (
  SELECT
    r.*,
    CASE r.version WHEN 0 THEN 0 ELSE NULL END AS length,
    age_1.on_day AS begins
  FROM ruled AS r
  LEFT JOIN age_1
    ON age_1.authority = r.authority AND age_1.child = r.child
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    192 AS number,
    'months' AS unit
  FROM sized AS z
  WHERE
    z.length IS NOT NULL
    AND z.begins IS NOT NULL
    AND (
      COALESCE(z.link_on, z.end_on) IS NULL
      OR COALESCE(z.link_on, z.end_on) >= z.begins
    )
), timed AS (
  SELECT
    m.*,
    CAST(NULL AS TIMESTAMP) AS due_at
  FROM measured AS m
), counted AS (
  SELECT
    t.*,
    CASE
      WHEN CAST(b.born_on + INTERVAL '192' MONTHS AS DATE) < t.since_on
      THEN t.since_on
      ELSE CAST(b.born_on + INTERVAL '192' MONTHS AS DATE)
    END AS counted_due
  FROM timed AS t
  LEFT JOIN (
    SELECT
      b.authority,
      b.child,
      b.on_day AS born_on,
      ROW_NUMBER() OVER (PARTITION BY b.authority, b.child ORDER BY b.seq) AS nth
    FROM events AS b
    WHERE
      b.fact = 'born'
  ) AS b
    ON b.authority = t.authority AND b.child = t.child AND b.nth = 1
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
  'eligibility-check' AS duty,
  'Children Act 1989, schedule 2' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the child became looked after'
    WHEN 1
    THEN 'the young person''s standing as a care leaver changed'
    WHEN 100
    THEN 'the young person''s standing as a care leaver began'
    WHEN 300
    THEN 'the child ceased to be looked after'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  'age 16' AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the child became looked after'
      WHEN 1
      THEN 'the young person''s standing as a care leaver changed'
      WHEN 100
      THEN 'the young person''s standing as a care leaver began'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the child became looked after'
      WHEN 1
      THEN 'the young person''s standing as a care leaver changed'
      WHEN 100
      THEN 'the young person''s standing as a care leaver began'
      WHEN 300
      THEN 'the child ceased to be looked after'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the young person''s standing as a care leaver began"]'
  END AS not_told,
  '[]' AS not_valid,
  CASE WHEN k.met_on IS NOT NULL THEN k.unsaid ELSE '[]' END AS unsaid,
  k.last_valid_on
FROM closed AS k;

-- duty: in-touch
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'leaving care standing began'
        AND e.detail_kind IN ('former relevant', 'relevant')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care standing ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'leaving care standing ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'contact with care leaver ' || e.about END AS named,
    CASE WHEN NOT e.detail_two_way IN ('true') THEN 1 ELSE 0 END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_two_way IS NULL THEN ', "the contact went both ways"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_two_way IN ('true')
      THEN '"there was contact with the young person", "it went one way only, and nobody answered"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'contact with care leaver'
  UNION ALL
  SELECT
    e.authority,
    e.child,
    e.on_day AS on_day,
    e.at_utc AS at_utc,
    e.about,
    COALESCE(e.about, 'None') AS about_key,
    101 AS kind,
    e.seq,
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care visit ' || e.about END AS named,
    CASE WHEN NOT e.detail_seen IN ('true') THEN 2 ELSE 0 END AS broken,
    '[' || SUBSTRING(CASE WHEN e.detail_seen IS NULL THEN ', "the child was seen"' ELSE '' END, 3) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_seen IN ('true')
      THEN '"the personal adviser visited", "the young person was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'leaving care visit'
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
    LISTAGG(
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
    AND k_all_1.fact = 'contact with care leaver'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'contact with care leaver'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = s.authority
    AND k_all_2.fact = 'leaving care visit'
    AND k_all_2.since <= s.since_on
    AND k_all_2.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = s.authority
    AND k_own_2.child = s.child
    AND k_own_2.fact = 'leaving care visit'
    AND k_own_2.since <= s.since_on
    AND k_own_2.until >= s.since_on
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
    ON local_1.authority = z.authority AND local_1.name = 'keeping_in_touch'
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
  'in-touch' AS duty,
  'eight weeks' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person''s standing as a care leaver began'
    WHEN 100
    THEN 'there was contact with the young person'
    WHEN 101
    THEN 'the personal adviser visited'
    WHEN 300
    THEN 'that standing ended'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'there was contact with the young person'
      WHEN 101
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'that standing ended'
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
      THEN 'the young person''s standing as a care leaver began'
      WHEN 100
      THEN 'there was contact with the young person'
      WHEN 101
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'that standing ended'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE
        WHEN k.known_1 IS NULL
        THEN ', "there was contact with the young person"'
        ELSE ''
      END || CASE WHEN k.known_2 IS NULL THEN ', "the personal adviser visited"' ELSE '' END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "there was contact with the young person"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "the personal adviser visited"'
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

-- duty: pa-visit
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'care leaver''s home began'
        AND e.detail_provided_by_authority IN ('true')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
      )
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'visit')
      THEN 1
      WHEN NOT e.detail_seen IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE WHEN e.detail_seen IS NULL THEN ', "the child was seen"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'visit')
      THEN '"the personal adviser visited", "it was not a visit to the home"'
      WHEN NOT e.detail_seen IN ('true')
      THEN '"the personal adviser visited", "the young person was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'leaving care visit'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'leaving care visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'leaving care visit'
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
    2 AS number,
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
  'pa-visit' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person moved into a home'
    WHEN 100
    THEN 'the personal adviser visited'
    WHEN 300
    THEN 'the young person left that home'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the personal adviser visited"]'
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

-- duty: pa-visit-new-home
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'care leaver''s home began'
        AND e.detail_provided_by_authority IN ('true')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'care leaver''s home ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'care leaver''s home ended'
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
      )
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'leaving care visit ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'visit')
      THEN 1
      WHEN NOT e.detail_seen IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE WHEN e.detail_kind IS NULL THEN ', "the kind of visit"' ELSE '' END || CASE WHEN e.detail_seen IS NULL THEN ', "the child was seen"' ELSE '' END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_kind IN ('direct work', 'visit')
      THEN '"the personal adviser visited", "it was not a visit to the home"'
      WHEN NOT e.detail_seen IN ('true')
      THEN '"the personal adviser visited", "the young person was not seen"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'leaving care visit'
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
    LISTAGG(
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
    CASE WHEN s.since_on >= CAST('2011-04-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'leaving care visit'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'leaving care visit'
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
    CASE WHEN o.lawful = 0 THEN o.link_on END AS met_on,
    CASE WHEN o.link_on IS NULL THEN o.end_on WHEN o.lawful = 1 THEN o.link_on END AS ended_on,
    CASE WHEN o.link_on IS NULL THEN o.end_kind WHEN o.lawful = 1 THEN o.link_kind END AS ended_kind
  FROM owing AS o
)
SELECT
  k.authority,
  'pa-visit-new-home' AS duty,
  'Care Leavers Regulations 2010' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the young person moved into a home'
    WHEN 100
    THEN 'the personal adviser visited'
    WHEN 300
    THEN 'the young person left that home'
    WHEN 301
    THEN 'the child died'
  END AS started_by,
  CAST(k.number AS TEXT) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
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
      THEN 'the young person moved into a home'
      WHEN 100
      THEN 'the personal adviser visited'
      WHEN 300
      THEN 'the young person left that home'
      WHEN 301
      THEN 'the child died'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the personal adviser visited"]'
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
