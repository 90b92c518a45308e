-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- duty: caseload-limit
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'working hours ' || e.about END AS named,
        detail_percent AS detail_percent
      FROM events AS e
      WHERE
        e.fact = 'working hours began' AND e.detail_role IN ('social worker')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'working hours ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'working hours ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'allocation ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'worker took a child'
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
    e.fact = 'worker gave up a child'
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
  ) AS numbered
  WHERE
    nth = 1 AND (
      lapsed_on IS NULL OR lapsed_on > on_day
    )
), ruled AS (
  SELECT
    s.*,
    0 AS version
  FROM (
    SELECT
      b.*,
      b.on_day AS since_on
    FROM begun AS b
  ) AS s
), limited AS (
  SELECT
    r.*,
    CAST(FLOOR(
      COALESCE(local_1.number, 20) * 10 * CAST(COALESCE(r.detail_percent, '100') AS INT) / 1000.0
    ) AS INT) AS most
  FROM ruled AS r
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = r.authority AND local_1.name = 'caseload'
  WHERE
    r.version IS NOT NULL
), counted AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on AS start_on,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    CASE WHEN m.on_day < s.since_on THEN s.since_on ELSE m.on_day END AS came_on,
    m.lapsed_on,
    m.lapsed_kind
  FROM limited AS s
  JOIN spells AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      m.lapsed_on IS NULL OR m.lapsed_on > s.since_on
    )
), changes AS (
  SELECT
    c.*,
    c.came_on AS changed_on,
    1 AS more,
    c.kind AS change_kind
  FROM counted AS c
  UNION ALL
  SELECT
    c.*,
    c.lapsed_on,
    -1,
    c.lapsed_kind
  FROM counted AS c
  WHERE
    c.lapsed_on IS NOT NULL
), first_changes AS (
  SELECT
    *
  FROM (
    SELECT
      c.*,
      ROW_NUMBER() OVER (
        PARTITION BY c.authority, c.child, c.named, c.start_on, c.changed_on, c.more
        ORDER BY c.on_day NULLS LAST, c.about_key NULLS LAST, c.kind NULLS LAST, c.seq NULLS LAST
      ) AS nth
    FROM changes AS c
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    c.authority,
    c.child,
    c.named,
    c.start_on,
    c.changed_on,
    c.more
  FROM changes AS c
  UNION ALL
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on,
    s.since_on,
    0
  FROM limited AS s
), daily AS (
  SELECT
    d.*,
    SUM(d.more) OVER (
      PARTITION BY d.authority, d.child, d.named, d.start_on
      ORDER BY d.changed_on NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS open_now
  FROM (
    SELECT
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on,
      SUM(s.more) AS more
    FROM steps AS s
    GROUP BY
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on
  ) AS d
), judged AS (
  SELECT
    y.authority,
    y.child,
    y.named,
    y.start_on,
    y.changed_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    s.version,
    s.most,
    CASE WHEN y.open_now > s.most THEN 1 ELSE 0 END AS too_many,
    CASE WHEN y.changed_on = y.start_on THEN 1 ELSE 0 END AS at_first
  FROM daily AS y
  JOIN limited AS s
    ON s.authority = y.authority
    AND s.child = y.child
    AND s.named = y.named
    AND s.since_on = y.start_on
  WHERE
    s.end_on IS NULL OR y.changed_on <= s.end_on
), turned AS (
  SELECT
    j.*,
    LAG(j.too_many) OVER w AS too_many_before
  FROM judged AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.named, j.start_on
    ORDER BY j.changed_on NULLS LAST
  )
), turns AS (
  SELECT
    t.*,
    LEAD(t.changed_on) OVER w AS next_on
  FROM turned AS t
  WHERE
    t.at_first = 1 OR t.too_many <> t.too_many_before
  WINDOW w AS (
    PARTITION BY t.authority, t.child, t.named, t.start_on
    ORDER BY t.changed_on NULLS LAST
  )
), closed AS (
  SELECT
    t.authority,
    t.child,
    t.named,
    t.changed_on AS since_on,
    t.version,
    t.most,
    t.too_many,
    CASE WHEN t.at_first = 1 THEN t.start_kind ELSE b.change_kind END AS since_kind,
    CASE WHEN t.too_many = 0 THEN t.changed_on ELSE t.next_on END AS met_on,
    e.change_kind AS met_kind,
    CASE WHEN t.too_many = 1 AND t.next_on IS NULL THEN t.end_on END AS ended_on,
    t.end_kind,
    CASE
      WHEN COALESCE(k_own_1.until, k_all_1.until) IS NOT NULL
      AND COALESCE(k_own_2.until, k_all_2.until) IS NOT NULL
      THEN LEAST(COALESCE(k_own_1.until, k_all_1.until), COALESCE(k_own_2.until, k_all_2.until))
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1,
    COALESCE(k_own_2.until, k_all_2.until) AS known_2
  FROM turns AS t
  LEFT JOIN first_changes AS b
    ON b.authority = t.authority
    AND b.child = t.child
    AND b.named = t.named
    AND b.start_on = t.start_on
    AND b.changed_on = t.changed_on
    AND b.more = 1
  LEFT JOIN first_changes AS e
    ON e.authority = t.authority
    AND e.child = t.child
    AND e.named = t.named
    AND e.start_on = t.start_on
    AND e.changed_on = t.next_on
    AND e.more = -1
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = t.authority
    AND k_all_1.fact = 'worker took a child'
    AND k_all_1.since <= t.changed_on
    AND k_all_1.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = t.authority
    AND k_own_1.child = t.child
    AND k_own_1.fact = 'worker took a child'
    AND k_own_1.since <= t.changed_on
    AND k_own_1.until >= t.changed_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = t.authority
    AND k_all_2.fact = 'worker gave up a child'
    AND k_all_2.since <= t.changed_on
    AND k_all_2.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = t.authority
    AND k_own_2.child = t.child
    AND k_own_2.fact = 'worker gave up a child'
    AND k_own_2.since <= t.changed_on
    AND k_own_2.until >= t.changed_on
  WHERE
    t.at_first = 1
    OR (
      t.too_many = 1 AND (
        t.end_on IS NULL OR t.changed_on < t.end_on
      )
    )
)
SELECT
  k.authority,
  'caseload-limit' AS duty,
  'local limit' AS version,
  k.child,
  k.named AS about,
  0 AS ordinal,
  k.since_on AS started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker began these hours'
    WHEN 100
    THEN 'a child was allocated to the worker'
    WHEN 300
    THEN 'the worker\'s hours ended or changed'
    WHEN 400
    THEN 'a child was no longer allocated to the worker'
  END AS started_by,
  'no more than ' || CAST(k.most AS STRING) || ' at once' AS allowance,
  k.since_on AS due_on,
  CAST(NULL AS TIMESTAMP) AS due_at,
  k.met_on,
  CASE
    WHEN k.too_many = 0
    THEN 'the number was within the limit'
    WHEN k.met_on IS NOT NULL
    THEN CASE k.met_kind
      WHEN 0
      THEN 'the worker began these hours'
      WHEN 100
      THEN 'a child was allocated to the worker'
      WHEN 300
      THEN 'the worker\'s hours ended or changed'
      WHEN 400
      THEN 'a child was no longer allocated to the worker'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.too_many = 0
    THEN CASE WHEN k.known_until IS NOT NULL THEN TRUE END
    WHEN k.met_on IS NOT NULL
    THEN FALSE
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.end_kind
      WHEN 0
      THEN 'the worker began these hours'
      WHEN 100
      THEN 'a child was allocated to the worker'
      WHEN 300
      THEN 'the worker\'s hours ended or changed'
      WHEN 400
      THEN 'a child was no longer allocated to the worker'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE
        WHEN k.known_1 IS NULL
        THEN ', "a child was allocated to the worker"'
        ELSE ''
      END || CASE
        WHEN k.known_2 IS NULL
        THEN ', "a child was no longer allocated to the worker"'
        ELSE ''
      END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "a child was allocated to the worker"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "a child was no longer allocated to the worker"'
        ELSE ''
      END,
      3
    ) || ']'
  END AS not_told,
  '[]' AS not_valid,
  '[]' AS unsaid,
  CAST(NULL AS DATE) AS last_valid_on
FROM closed AS k;

-- duty: nqsw-workload
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'first year began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'first year ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'allocation ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'worker took a child'
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
    e.fact = 'worker gave up a child'
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
  ) AS numbered
  WHERE
    nth = 1 AND (
      lapsed_on IS NULL OR lapsed_on > on_day
    )
), ruled AS (
  SELECT
    s.*,
    0 AS version
  FROM (
    SELECT
      b.*,
      b.on_day AS since_on
    FROM begun AS b
  ) AS s
), limited AS (
  SELECT
    r.*,
    CAST(FLOOR(COALESCE(local_1.number, 20) * 9 * 100 / 1000.0) AS INT) AS most
  FROM ruled AS r
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = r.authority AND local_1.name = 'caseload'
  WHERE
    r.version IS NOT NULL
), counted AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on AS start_on,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    CASE WHEN m.on_day < s.since_on THEN s.since_on ELSE m.on_day END AS came_on,
    m.lapsed_on,
    m.lapsed_kind
  FROM limited AS s
  JOIN spells AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      m.lapsed_on IS NULL OR m.lapsed_on > s.since_on
    )
), changes AS (
  SELECT
    c.*,
    c.came_on AS changed_on,
    1 AS more,
    c.kind AS change_kind
  FROM counted AS c
  UNION ALL
  SELECT
    c.*,
    c.lapsed_on,
    -1,
    c.lapsed_kind
  FROM counted AS c
  WHERE
    c.lapsed_on IS NOT NULL
), first_changes AS (
  SELECT
    *
  FROM (
    SELECT
      c.*,
      ROW_NUMBER() OVER (
        PARTITION BY c.authority, c.child, c.named, c.start_on, c.changed_on, c.more
        ORDER BY c.on_day NULLS LAST, c.about_key NULLS LAST, c.kind NULLS LAST, c.seq NULLS LAST
      ) AS nth
    FROM changes AS c
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    c.authority,
    c.child,
    c.named,
    c.start_on,
    c.changed_on,
    c.more
  FROM changes AS c
  UNION ALL
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on,
    s.since_on,
    0
  FROM limited AS s
), daily AS (
  SELECT
    d.*,
    SUM(d.more) OVER (
      PARTITION BY d.authority, d.child, d.named, d.start_on
      ORDER BY d.changed_on NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS open_now
  FROM (
    SELECT
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on,
      SUM(s.more) AS more
    FROM steps AS s
    GROUP BY
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on
  ) AS d
), judged AS (
  SELECT
    y.authority,
    y.child,
    y.named,
    y.start_on,
    y.changed_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    s.version,
    s.most,
    CASE WHEN y.open_now > s.most THEN 1 ELSE 0 END AS too_many,
    CASE WHEN y.changed_on = y.start_on THEN 1 ELSE 0 END AS at_first
  FROM daily AS y
  JOIN limited AS s
    ON s.authority = y.authority
    AND s.child = y.child
    AND s.named = y.named
    AND s.since_on = y.start_on
  WHERE
    s.end_on IS NULL OR y.changed_on <= s.end_on
), turned AS (
  SELECT
    j.*,
    LAG(j.too_many) OVER w AS too_many_before
  FROM judged AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.named, j.start_on
    ORDER BY j.changed_on NULLS LAST
  )
), turns AS (
  SELECT
    t.*,
    LEAD(t.changed_on) OVER w AS next_on
  FROM turned AS t
  WHERE
    t.at_first = 1 OR t.too_many <> t.too_many_before
  WINDOW w AS (
    PARTITION BY t.authority, t.child, t.named, t.start_on
    ORDER BY t.changed_on NULLS LAST
  )
), closed AS (
  SELECT
    t.authority,
    t.child,
    t.named,
    t.changed_on AS since_on,
    t.version,
    t.most,
    t.too_many,
    CASE WHEN t.at_first = 1 THEN t.start_kind ELSE b.change_kind END AS since_kind,
    CASE WHEN t.too_many = 0 THEN t.changed_on ELSE t.next_on END AS met_on,
    e.change_kind AS met_kind,
    CASE WHEN t.too_many = 1 AND t.next_on IS NULL THEN t.end_on END AS ended_on,
    t.end_kind,
    CASE
      WHEN COALESCE(k_own_1.until, k_all_1.until) IS NOT NULL
      AND COALESCE(k_own_2.until, k_all_2.until) IS NOT NULL
      THEN LEAST(COALESCE(k_own_1.until, k_all_1.until), COALESCE(k_own_2.until, k_all_2.until))
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1,
    COALESCE(k_own_2.until, k_all_2.until) AS known_2
  FROM turns AS t
  LEFT JOIN first_changes AS b
    ON b.authority = t.authority
    AND b.child = t.child
    AND b.named = t.named
    AND b.start_on = t.start_on
    AND b.changed_on = t.changed_on
    AND b.more = 1
  LEFT JOIN first_changes AS e
    ON e.authority = t.authority
    AND e.child = t.child
    AND e.named = t.named
    AND e.start_on = t.start_on
    AND e.changed_on = t.next_on
    AND e.more = -1
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = t.authority
    AND k_all_1.fact = 'worker took a child'
    AND k_all_1.since <= t.changed_on
    AND k_all_1.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = t.authority
    AND k_own_1.child = t.child
    AND k_own_1.fact = 'worker took a child'
    AND k_own_1.since <= t.changed_on
    AND k_own_1.until >= t.changed_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = t.authority
    AND k_all_2.fact = 'worker gave up a child'
    AND k_all_2.since <= t.changed_on
    AND k_all_2.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = t.authority
    AND k_own_2.child = t.child
    AND k_own_2.fact = 'worker gave up a child'
    AND k_own_2.since <= t.changed_on
    AND k_own_2.until >= t.changed_on
  WHERE
    t.at_first = 1
    OR (
      t.too_many = 1 AND (
        t.end_on IS NULL OR t.changed_on < t.end_on
      )
    )
)
SELECT
  k.authority,
  'nqsw-workload' AS duty,
  'nine tenths' AS version,
  k.child,
  k.named AS about,
  0 AS ordinal,
  k.since_on AS started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker\'s first year in practice began'
    WHEN 100
    THEN 'a child was allocated to the worker'
    WHEN 300
    THEN 'the worker\'s first year in practice ended'
    WHEN 400
    THEN 'a child was no longer allocated to the worker'
  END AS started_by,
  'no more than ' || CAST(k.most AS STRING) || ' at once' AS allowance,
  k.since_on AS due_on,
  CAST(NULL AS TIMESTAMP) AS due_at,
  k.met_on,
  CASE
    WHEN k.too_many = 0
    THEN 'the number was within the limit'
    WHEN k.met_on IS NOT NULL
    THEN CASE k.met_kind
      WHEN 0
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'a child was allocated to the worker'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
      WHEN 400
      THEN 'a child was no longer allocated to the worker'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.too_many = 0
    THEN CASE WHEN k.known_until IS NOT NULL THEN TRUE END
    WHEN k.met_on IS NOT NULL
    THEN FALSE
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.end_kind
      WHEN 0
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'a child was allocated to the worker'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
      WHEN 400
      THEN 'a child was no longer allocated to the worker'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE
        WHEN k.known_1 IS NULL
        THEN ', "a child was allocated to the worker"'
        ELSE ''
      END || CASE
        WHEN k.known_2 IS NULL
        THEN ', "a child was no longer allocated to the worker"'
        ELSE ''
      END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "a child was allocated to the worker"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "a child was no longer allocated to the worker"'
        ELSE ''
      END,
      3
    ) || ']'
  END AS not_told,
  '[]' AS not_valid,
  '[]' AS unsaid,
  CAST(NULL AS DATE) AS last_valid_on
FROM closed AS k;

-- duty: iro-caseload
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'working hours ' || e.about END AS named,
        detail_percent AS detail_percent
      FROM events AS e
      WHERE
        e.fact = 'working hours began' AND e.detail_role IN ('reviewing officer')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'working hours ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'working hours ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'allocation ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'reviewing officer took a child'
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
    e.fact = 'reviewing officer gave up a child'
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
  ) AS numbered
  WHERE
    nth = 1 AND (
      lapsed_on IS NULL OR lapsed_on > on_day
    )
), ruled AS (
  SELECT
    s.*,
    0 AS version
  FROM (
    SELECT
      b.*,
      b.on_day AS since_on
    FROM begun AS b
  ) AS s
), limited AS (
  SELECT
    r.*,
    CAST(FLOOR(
      COALESCE(local_1.number, 70) * 10 * CAST(COALESCE(r.detail_percent, '100') AS INT) / 1000.0
    ) AS INT) AS most
  FROM ruled AS r
  LEFT JOIN local_numbers AS local_1
    ON local_1.authority = r.authority AND local_1.name = 'reviewing_officer_caseload'
  WHERE
    r.version IS NOT NULL
), counted AS (
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on AS start_on,
    m.on_day,
    m.about_key,
    m.kind,
    m.seq,
    CASE WHEN m.on_day < s.since_on THEN s.since_on ELSE m.on_day END AS came_on,
    m.lapsed_on,
    m.lapsed_kind
  FROM limited AS s
  JOIN spells AS m
    ON m.authority = s.authority
    AND m.child = s.child
    AND (
      m.lapsed_on IS NULL OR m.lapsed_on > s.since_on
    )
), changes AS (
  SELECT
    c.*,
    c.came_on AS changed_on,
    1 AS more,
    c.kind AS change_kind
  FROM counted AS c
  UNION ALL
  SELECT
    c.*,
    c.lapsed_on,
    -1,
    c.lapsed_kind
  FROM counted AS c
  WHERE
    c.lapsed_on IS NOT NULL
), first_changes AS (
  SELECT
    *
  FROM (
    SELECT
      c.*,
      ROW_NUMBER() OVER (
        PARTITION BY c.authority, c.child, c.named, c.start_on, c.changed_on, c.more
        ORDER BY c.on_day NULLS LAST, c.about_key NULLS LAST, c.kind NULLS LAST, c.seq NULLS LAST
      ) AS nth
    FROM changes AS c
  ) AS numbered
  WHERE
    nth = 1
), steps AS (
  SELECT
    c.authority,
    c.child,
    c.named,
    c.start_on,
    c.changed_on,
    c.more
  FROM changes AS c
  UNION ALL
  SELECT
    s.authority,
    s.child,
    s.named,
    s.since_on,
    s.since_on,
    0
  FROM limited AS s
), daily AS (
  SELECT
    d.*,
    SUM(d.more) OVER (
      PARTITION BY d.authority, d.child, d.named, d.start_on
      ORDER BY d.changed_on NULLS LAST
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS open_now
  FROM (
    SELECT
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on,
      SUM(s.more) AS more
    FROM steps AS s
    GROUP BY
      s.authority,
      s.child,
      s.named,
      s.start_on,
      s.changed_on
  ) AS d
), judged AS (
  SELECT
    y.authority,
    y.child,
    y.named,
    y.start_on,
    y.changed_on,
    s.kind AS start_kind,
    s.end_on,
    s.end_kind,
    s.version,
    s.most,
    CASE WHEN y.open_now > s.most THEN 1 ELSE 0 END AS too_many,
    CASE WHEN y.changed_on = y.start_on THEN 1 ELSE 0 END AS at_first
  FROM daily AS y
  JOIN limited AS s
    ON s.authority = y.authority
    AND s.child = y.child
    AND s.named = y.named
    AND s.since_on = y.start_on
  WHERE
    s.end_on IS NULL OR y.changed_on <= s.end_on
), turned AS (
  SELECT
    j.*,
    LAG(j.too_many) OVER w AS too_many_before
  FROM judged AS j
  WINDOW w AS (
    PARTITION BY j.authority, j.child, j.named, j.start_on
    ORDER BY j.changed_on NULLS LAST
  )
), turns AS (
  SELECT
    t.*,
    LEAD(t.changed_on) OVER w AS next_on
  FROM turned AS t
  WHERE
    t.at_first = 1 OR t.too_many <> t.too_many_before
  WINDOW w AS (
    PARTITION BY t.authority, t.child, t.named, t.start_on
    ORDER BY t.changed_on NULLS LAST
  )
), closed AS (
  SELECT
    t.authority,
    t.child,
    t.named,
    t.changed_on AS since_on,
    t.version,
    t.most,
    t.too_many,
    CASE WHEN t.at_first = 1 THEN t.start_kind ELSE b.change_kind END AS since_kind,
    CASE WHEN t.too_many = 0 THEN t.changed_on ELSE t.next_on END AS met_on,
    e.change_kind AS met_kind,
    CASE WHEN t.too_many = 1 AND t.next_on IS NULL THEN t.end_on END AS ended_on,
    t.end_kind,
    CASE
      WHEN COALESCE(k_own_1.until, k_all_1.until) IS NOT NULL
      AND COALESCE(k_own_2.until, k_all_2.until) IS NOT NULL
      THEN LEAST(COALESCE(k_own_1.until, k_all_1.until), COALESCE(k_own_2.until, k_all_2.until))
    END AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1,
    COALESCE(k_own_2.until, k_all_2.until) AS known_2
  FROM turns AS t
  LEFT JOIN first_changes AS b
    ON b.authority = t.authority
    AND b.child = t.child
    AND b.named = t.named
    AND b.start_on = t.start_on
    AND b.changed_on = t.changed_on
    AND b.more = 1
  LEFT JOIN first_changes AS e
    ON e.authority = t.authority
    AND e.child = t.child
    AND e.named = t.named
    AND e.start_on = t.start_on
    AND e.changed_on = t.next_on
    AND e.more = -1
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = t.authority
    AND k_all_1.fact = 'reviewing officer took a child'
    AND k_all_1.since <= t.changed_on
    AND k_all_1.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = t.authority
    AND k_own_1.child = t.child
    AND k_own_1.fact = 'reviewing officer took a child'
    AND k_own_1.since <= t.changed_on
    AND k_own_1.until >= t.changed_on
  LEFT JOIN covered_for_all AS k_all_2
    ON k_all_2.authority = t.authority
    AND k_all_2.fact = 'reviewing officer gave up a child'
    AND k_all_2.since <= t.changed_on
    AND k_all_2.until >= t.changed_on
  LEFT JOIN covered_for_child AS k_own_2
    ON k_own_2.authority = t.authority
    AND k_own_2.child = t.child
    AND k_own_2.fact = 'reviewing officer gave up a child'
    AND k_own_2.since <= t.changed_on
    AND k_own_2.until >= t.changed_on
  WHERE
    t.at_first = 1
    OR (
      t.too_many = 1 AND (
        t.end_on IS NULL OR t.changed_on < t.end_on
      )
    )
)
SELECT
  k.authority,
  'iro-caseload' AS duty,
  'guideline of 50 to 70' AS version,
  k.child,
  k.named AS about,
  0 AS ordinal,
  k.since_on AS started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker began these hours'
    WHEN 100
    THEN 'the reviewing officer was given a child'
    WHEN 300
    THEN 'the worker\'s hours ended or changed'
    WHEN 400
    THEN 'the reviewing officer no longer had a child\'s reviews'
  END AS started_by,
  'no more than ' || CAST(k.most AS STRING) || ' at once' AS allowance,
  k.since_on AS due_on,
  CAST(NULL AS TIMESTAMP) AS due_at,
  k.met_on,
  CASE
    WHEN k.too_many = 0
    THEN 'the number was within the limit'
    WHEN k.met_on IS NOT NULL
    THEN CASE k.met_kind
      WHEN 0
      THEN 'the worker began these hours'
      WHEN 100
      THEN 'the reviewing officer was given a child'
      WHEN 300
      THEN 'the worker\'s hours ended or changed'
      WHEN 400
      THEN 'the reviewing officer no longer had a child\'s reviews'
    END
    ELSE ''
  END AS met_by,
  CASE
    WHEN k.too_many = 0
    THEN CASE WHEN k.known_until IS NOT NULL THEN TRUE END
    WHEN k.met_on IS NOT NULL
    THEN FALSE
  END AS in_time,
  k.ended_on,
  CASE
    WHEN k.ended_on IS NOT NULL
    THEN CASE k.end_kind
      WHEN 0
      THEN 'the worker began these hours'
      WHEN 100
      THEN 'the reviewing officer was given a child'
      WHEN 300
      THEN 'the worker\'s hours ended or changed'
      WHEN 400
      THEN 'the reviewing officer no longer had a child\'s reviews'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until IS NULL
    THEN '[' || SUBSTRING(
      CASE
        WHEN k.known_1 IS NULL
        THEN ', "the reviewing officer was given a child"'
        ELSE ''
      END || CASE
        WHEN k.known_2 IS NULL
        THEN ', "the reviewing officer no longer had a child\'s reviews"'
        ELSE ''
      END,
      3
    ) || ']'
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '[' || SUBSTRING(
      CASE
        WHEN k.known_1 = k.known_until
        THEN ', "the reviewing officer was given a child"'
        ELSE ''
      END || CASE
        WHEN k.known_2 = k.known_until
        THEN ', "the reviewing officer no longer had a child\'s reviews"'
        ELSE ''
      END,
      3
    ) || ']'
  END AS not_told,
  '[]' AS not_valid,
  '[]' AS unsaid,
  CAST(NULL AS DATE) AS last_valid_on
FROM closed AS k;

-- duty: nqsw-supervision-fortnightly
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'first year began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'first year ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'supervision held ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN 1
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN 2
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN 3
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_long_enough IS NULL
        THEN ', "it was an hour and a half without interruption"'
        ELSE ''
      END || CASE
        WHEN e.detail_children_discussed IS NULL
        THEN ', "children were discussed one by one"'
        ELSE ''
      END || CASE
        WHEN e.detail_supervisor_registered IS NULL
        THEN ', "the supervisor was a registered social worker"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN '"the worker was supervised", "it was shorter than an hour and a half, or was interrupted"'
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN '"the worker was supervised", "no child was discussed by name"'
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN '"the worker was supervised", "the supervisor is not a registered social worker"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'supervision held'
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
    CASE
      WHEN s.since_on >= CAST('2008-01-01' AS DATE)
      AND s.since_on < CAST('2010-12-31' AS DATE) + 1
      THEN 0
      WHEN s.since_on >= CAST('2011-01-01' AS DATE)
      THEN 1
      ELSE NULL
    END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'supervision held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'supervision held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE
        WHEN r.ordinal = 0
        THEN 0
        WHEN r.since_on >= CAST(r.start_on + INTERVAL '3' MONTHS AS DATE)
        THEN NULL
        ELSE 0
      END
      WHEN 1
      THEN CASE
        WHEN r.ordinal = 0
        THEN NULL
        WHEN r.since_on < r.start_on + 42
        THEN NULL
        WHEN r.since_on >= CAST(r.start_on + INTERVAL '6' MONTHS AS DATE)
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
    2 AS number,
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
  'nqsw-supervision-fortnightly' AS duty,
  CASE k.version
    WHEN 0
    THEN 'newly qualified social worker pilot'
    WHEN 1
    THEN 'Standards for Employers 2011'
  END AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker\'s first year in practice began'
    WHEN 100
    THEN 'the worker was supervised'
    WHEN 300
    THEN 'the worker\'s first year in practice ended'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
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
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the worker was supervised"]'
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

-- duty: nqsw-supervision-monthly
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'first year began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'first year ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'supervision held ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN 1
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN 2
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN 3
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_long_enough IS NULL
        THEN ', "it was an hour and a half without interruption"'
        ELSE ''
      END || CASE
        WHEN e.detail_children_discussed IS NULL
        THEN ', "children were discussed one by one"'
        ELSE ''
      END || CASE
        WHEN e.detail_supervisor_registered IS NULL
        THEN ', "the supervisor was a registered social worker"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN '"the worker was supervised", "it was shorter than an hour and a half, or was interrupted"'
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN '"the worker was supervised", "no child was discussed by name"'
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN '"the worker was supervised", "the supervisor is not a registered social worker"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'supervision held'
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
    CASE WHEN s.since_on >= CAST('2011-01-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'supervision held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'supervision held'
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
        WHEN r.since_on < CAST(r.start_on + INTERVAL '6' MONTHS AS DATE)
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
    1 AS number,
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
  'nqsw-supervision-monthly' AS duty,
  'Standards for Employers 2011' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker\'s first year in practice began'
    WHEN 100
    THEN 'the worker was supervised'
    WHEN 300
    THEN 'the worker\'s first year in practice ended'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
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
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the worker was supervised"]'
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

-- duty: nqsw-supervision
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'first year began'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'first year ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'first year ended'
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'supervision held ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN 1
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN 2
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN 3
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_long_enough IS NULL
        THEN ', "it was an hour and a half without interruption"'
        ELSE ''
      END || CASE
        WHEN e.detail_children_discussed IS NULL
        THEN ', "children were discussed one by one"'
        ELSE ''
      END || CASE
        WHEN e.detail_supervisor_registered IS NULL
        THEN ', "the supervisor was a registered social worker"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN '"the worker was supervised", "it was shorter than an hour and a half, or was interrupted"'
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN '"the worker was supervised", "no child was discussed by name"'
      WHEN NOT e.detail_supervisor_registered IN ('true')
      THEN '"the worker was supervised", "the supervisor is not a registered social worker"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'supervision held'
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
    CASE WHEN s.since_on >= CAST('2011-01-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'supervision held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'supervision held'
    AND k_own_1.since <= s.since_on
    AND k_own_1.until >= s.since_on
), sized AS (
  SELECT
    r.*,
    CASE r.version
      WHEN 0
      THEN CASE WHEN r.ordinal = 0 THEN 0 WHEN r.since_on >= r.start_on + 42 THEN NULL ELSE 0 END
      ELSE NULL
    END AS length,
    CAST('0001-01-01' AS DATE) AS begins
  FROM ruled AS r
  WHERE
    r.version IS NOT NULL
), measured AS (
  SELECT
    z.*,
    1 AS number,
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
  'nqsw-supervision' AS duty,
  'Standards for Employers 2011' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker\'s first year in practice began'
    WHEN 100
    THEN 'the worker was supervised'
    WHEN 300
    THEN 'the worker\'s first year in practice ended'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
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
      THEN 'the worker\'s first year in practice began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s first year in practice ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the worker was supervised"]'
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

-- duty: sw-supervision
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
        CASE WHEN e.about IS NULL THEN '' ELSE 'post ' || e.about END AS named
      FROM events AS e
      WHERE
        e.fact = 'post began' AND e.detail_role IN ('social worker')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'post ' || e.about END AS named
  FROM events AS e
  WHERE
    e.fact = 'post ended' AND e.detail_role IN ('social worker')
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
    CASE WHEN e.about IS NULL THEN '' ELSE 'supervision held ' || e.about END AS named,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN 1
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN 2
      ELSE 0
    END AS broken,
    '[' || SUBSTRING(
      CASE
        WHEN e.detail_long_enough IS NULL
        THEN ', "it was an hour and a half without interruption"'
        ELSE ''
      END || CASE
        WHEN e.detail_children_discussed IS NULL
        THEN ', "children were discussed one by one"'
        ELSE ''
      END,
      3
    ) || ']' AS unsaid,
    CASE
      WHEN NOT e.detail_long_enough IN ('true')
      THEN '"the worker was supervised", "it was shorter than an hour and a half, or was interrupted"'
      WHEN NOT e.detail_children_discussed IN ('true')
      THEN '"the worker was supervised", "no child was discussed by name"'
      ELSE ''
    END AS attempt,
    0 AS lawful
  FROM events AS e
  WHERE
    e.fact = 'supervision held'
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
    CASE WHEN s.since_on >= CAST('2011-01-01' AS DATE) THEN 0 ELSE NULL END AS version,
    COALESCE(k_own_1.until, k_all_1.until) AS known_until,
    COALESCE(k_own_1.until, k_all_1.until) AS known_1
  FROM steps AS s
  LEFT JOIN covered_for_all AS k_all_1
    ON k_all_1.authority = s.authority
    AND k_all_1.fact = 'supervision held'
    AND k_all_1.since <= s.since_on
    AND k_all_1.until >= s.since_on
  LEFT JOIN covered_for_child AS k_own_1
    ON k_own_1.authority = s.authority
    AND k_own_1.child = s.child
    AND k_own_1.fact = 'supervision held'
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
    1 AS number,
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
  'sw-supervision' AS duty,
  'Standards for Employers 2011' AS version,
  k.child,
  k.named AS about,
  k.ordinal,
  k.started_on,
  k.since_on AS counted_from,
  CASE k.since_kind
    WHEN 0
    THEN 'the worker\'s post began'
    WHEN 100
    THEN 'the worker was supervised'
    WHEN 300
    THEN 'the worker\'s post ended'
  END AS started_by,
  CAST(k.number AS STRING) || ' ' || CASE WHEN k.number = 1 THEN SUBSTRING(k.unit, 1, LENGTH(k.unit) - 1) ELSE k.unit END AS allowance,
  k.due_on,
  k.due_at,
  k.met_on,
  CASE
    WHEN k.met_on IS NOT NULL
    THEN CASE k.link_kind
      WHEN 0
      THEN 'the worker\'s post began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s post ended'
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
      THEN 'the worker\'s post began'
      WHEN 100
      THEN 'the worker was supervised'
      WHEN 300
      THEN 'the worker\'s post ended'
    END
    ELSE ''
  END AS ended_by,
  k.known_until,
  CASE
    WHEN k.known_until = CAST('9999-12-31' AS DATE)
    THEN '[]'
    ELSE '["the worker was supervised"]'
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
