{#- The same for one child, where a list gives only the latest event: nothing happened after it. -#}
with latest as (
  select e.authority, e.fact, e.child, max(e.on_day) as since,
    coalesce(c.until, cast('9999-12-31' as date)) as until
  from coverage c
  join events e on e.authority = c.authority and e.fact = c.fact
    and e.on_day <= coalesce(c.until, cast('9999-12-31' as date))
  where c.how = 'latest only'
  group by e.authority, e.fact, e.child, c.source, c.since, c.until
),
carried as (
  select l.authority, l.fact, l.child, l.since, l.until from latest l
  union all
  select k.authority, k.fact, k.child, a.since, a.until
  from (select distinct authority, fact, child from latest) k
  join covered_for_all a on a.authority = k.authority and a.fact = k.fact
),
flagged as (
  select c.*, case when c.since - 1 <= max(c.until) over (
      partition by c.authority, c.fact, c.child order by c.since, c.until
      rows between unbounded preceding and 1 preceding
    ) then 0 else 1 end as opens
  from carried c
),
numbered as (
  select f.*, sum(f.opens) over (
      partition by f.authority, f.fact, f.child order by f.since, f.until
      rows between unbounded preceding and current row
    ) as part
  from flagged f
)
select n.authority, n.fact, n.child, min(n.since) as since, max(n.until) as until
from numbered n group by n.authority, n.fact, n.child, n.part
