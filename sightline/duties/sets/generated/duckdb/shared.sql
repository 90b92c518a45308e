-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead.
-- shared: covered_for_all
WITH carried AS (
  SELECT
    authority,
    fact,
    since,
    COALESCE(until, CAST('9999-12-31' AS DATE)) AS until
  FROM coverage
  WHERE
    how = 'every event'
), flagged AS (
  SELECT
    c.*,
    CASE
      WHEN c.since - 1 <= MAX(c.until) OVER (
        PARTITION BY c.authority, c.fact
        ORDER BY c.since, c.until
        rows BETWEEN UNBOUNDED preceding AND 1 preceding
      )
      THEN 0
      ELSE 1
    END AS opens
  FROM carried AS c
), numbered AS (
  SELECT
    f.*,
    SUM(f.opens) OVER (
      PARTITION BY f.authority, f.fact
      ORDER BY f.since, f.until
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS part
  FROM flagged AS f
)
SELECT
  n.authority,
  n.fact,
  MIN(n.since) AS since,
  MAX(n.until) AS until
FROM numbered AS n
GROUP BY
  n.authority,
  n.fact,
  n.part;

-- shared: covered_for_child
WITH latest AS (
  SELECT
    e.authority,
    e.fact,
    e.child,
    MAX(e.on_day) AS since,
    COALESCE(c.until, CAST('9999-12-31' AS DATE)) AS until
  FROM coverage AS c
  JOIN events AS e
    ON e.authority = c.authority
    AND e.fact = c.fact
    AND e.on_day <= COALESCE(c.until, CAST('9999-12-31' AS DATE))
  WHERE
    c.how = 'latest only'
  GROUP BY
    e.authority,
    e.fact,
    e.child,
    c.source,
    c.since,
    c.until
), carried AS (
  SELECT
    l.authority,
    l.fact,
    l.child,
    l.since,
    l.until
  FROM latest AS l
  UNION ALL
  SELECT
    k.authority,
    k.fact,
    k.child,
    a.since,
    a.until
  FROM (
    SELECT DISTINCT
      authority,
      fact,
      child
    FROM latest
  ) AS k
  JOIN covered_for_all AS a
    ON a.authority = k.authority AND a.fact = k.fact
), flagged AS (
  SELECT
    c.*,
    CASE
      WHEN c.since - 1 <= MAX(c.until) OVER (
        PARTITION BY c.authority, c.fact, c.child
        ORDER BY c.since, c.until
        rows BETWEEN UNBOUNDED preceding AND 1 preceding
      )
      THEN 0
      ELSE 1
    END AS opens
  FROM carried AS c
), numbered AS (
  SELECT
    f.*,
    SUM(f.opens) OVER (
      PARTITION BY f.authority, f.fact, f.child
      ORDER BY f.since, f.until
      rows BETWEEN UNBOUNDED preceding AND CURRENT ROW
    ) AS part
  FROM flagged AS f
)
SELECT
  n.authority,
  n.fact,
  n.child,
  MIN(n.since) AS since,
  MAX(n.until) AS until
FROM numbered AS n
GROUP BY
  n.authority,
  n.fact,
  n.child,
  n.part;

-- shared: position
SELECT
  c.*,
  CASE
    WHEN c.due_on IS NULL
    THEN 'cannot tell'
    WHEN c.met_on <= CAST('the day asked about' AS DATE) AND c.in_time
    THEN 'met'
    WHEN c.met_on <= CAST('the day asked about' AS DATE)
    AND NOT c.in_time
    AND c.known_until >= c.due_on
    THEN 'met late'
    WHEN c.met_on <= CAST('the day asked about' AS DATE)
    THEN 'cannot tell'
    WHEN c.ended_on <= CAST('the day asked about' AS DATE) AND c.ended_on <= c.due_on
    THEN 'not required'
    WHEN c.ended_on <= CAST('the day asked about' AS DATE) AND c.known_until >= c.ended_on
    THEN 'missed'
    WHEN c.ended_on <= CAST('the day asked about' AS DATE)
    THEN 'cannot tell'
    WHEN c.known_until >= CAST('the day asked about' AS DATE)
    AND c.due_on >= CAST('the day asked about' AS DATE)
    THEN 'due'
    WHEN c.known_until >= CAST('the day asked about' AS DATE)
    THEN 'overdue'
    ELSE 'cannot tell'
  END AS position
FROM clocks AS c
WHERE
  c.started_on <= CAST('the day asked about' AS DATE);
