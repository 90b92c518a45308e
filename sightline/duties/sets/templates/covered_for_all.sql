{#- The days on which each fact is covered by sources that carry every event, joined up. -#}
with carried as (
  select authority, fact, since, coalesce(until, cast('9999-12-31' as date)) as until
  from coverage where how = 'every event'
),
flagged as (
  select c.*, case when c.since - 1 <= max(c.until) over (
      partition by c.authority, c.fact order by c.since, c.until
      rows between unbounded preceding and 1 preceding
    ) then 0 else 1 end as opens
  from carried c
),
numbered as (
  select f.*, sum(f.opens) over (
      partition by f.authority, f.fact order by f.since, f.until
      rows between unbounded preceding and current row
    ) as part
  from flagged f
)
select n.authority, n.fact, min(n.since) as since, max(n.until) as until
from numbered n group by n.authority, n.fact, n.part
