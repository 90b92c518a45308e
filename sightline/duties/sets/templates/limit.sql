{#- Limit: each time that one worker held more than the limit at once; `child` is the worker. -#}
{%- from 'told.sql' import told, in_order -%}
{%- from 'ending.sql' import changed, known, known_until, known_each -%}
with starts as ({{ told(duty.starts) }}),
lapses as ({{ told(duty.lapses) }}),
held as (
  select * from (
    select m.*, l.on_day as lapsed_on, l.kind as lapsed_kind,
      row_number() over (
        partition by m.authority, m.child, m.kind, m.seq order by {{ in_order('l') }}
      ) as nth
    from starts m
    left join lapses l on l.authority = m.authority and l.child = m.child and l.on_day >= m.on_day
      {%- if duty.lapsing %} and ({{ duty.lapsing }}){% endif %}
  ) numbered where nth = 1 and (lapsed_on is null or lapsed_on > on_day)
),
changes as (
  select h.authority, h.child, h.on_day as changed_on, 1 as more, h.on_day, h.about_key, h.kind,
    h.seq, h.kind as change_kind
  from held h
  union all
  select h.authority, h.child, h.lapsed_on, -1, h.on_day, h.about_key, h.kind, h.seq, h.lapsed_kind
  from held h where h.lapsed_on is not null
),
first_changes as (
  select * from (
    select c.*, row_number() over (
      partition by c.authority, c.child, c.changed_on, c.more order by {{ in_order('c') }}
    ) as nth
    from changes c
  ) numbered where nth = 1
),
daily as (
  select d.authority, d.child, d.changed_on, sum(d.more) over (
      partition by d.authority, d.child order by d.changed_on
      rows between unbounded preceding and current row
    ) as open_now
  from (
    select c.authority, c.child, c.changed_on, sum(c.more) as more
    from changes c group by c.authority, c.child, c.changed_on
  ) d
),
ruled as (
  select v.*, case when v.open_now > {{ duty.most }} then 1 else 0 end as too_many
  from (select y.*, {{ duty.version_by_day }} as version from daily y {{- changed(duty, 'y') }}) v
  where v.version is not null
),
turned as (
  select r.*, lag(r.too_many) over (
      partition by r.authority, r.child order by r.changed_on
    ) as too_many_before
  from ruled r
),
turns as (
  select t.*, lead(t.changed_on) over (
      partition by t.authority, t.child order by t.changed_on
    ) as relieved_on
  from turned t where t.too_many <> coalesce(t.too_many_before, 0)
),
closed as (
  select t.authority, t.child, t.changed_on as since_on, t.relieved_on as met_on, t.version,
    b.change_kind as since_kind, e.change_kind as met_kind, {{ known_until(duty, 'k') }} as known_until
    {%- for fact in duty.known %}, {{ known_each(loop.index, 'k') }} as known_{{ loop.index }}{% endfor %}
  from turns t
  join first_changes b on b.authority = t.authority and b.child = t.child
    and b.changed_on = t.changed_on and b.more = 1
  left join first_changes e on e.authority = t.authority and e.child = t.child
    and e.changed_on = t.relieved_on and e.more = -1
  {{- known(duty, 't.changed_on', 't', 'k') }}
  where t.too_many = 1
)
select k.authority, {{ duty.code }} as duty, {{ duty.version_name }} as version, k.child, '' as about,
  0 as ordinal, k.since_on as started_on, k.since_on as counted_from,
  {{ duty.says('k.since_kind') }} as started_by, {{ duty.limit_allowance }} as allowance,
  k.since_on as due_on, cast(null as timestamp) as due_at, k.met_on,
  case when k.met_on is not null then {{ duty.says('k.met_kind') }} else '' end as met_by,
  k.met_on <= k.since_on as in_time, cast(null as date) as ended_on, '' as ended_by,
  k.known_until, {{ duty.not_told }} as not_told, '[]' as not_valid, '[]' as unsaid,
  cast(null as date) as last_valid_on
from closed k
