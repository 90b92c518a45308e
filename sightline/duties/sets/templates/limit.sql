{#- Limit: how many there are when it begins to be owed, and each time there are too many. -#}
{#- `child` is the worker, whose number stands where a child's does. -#}
{%- from 'told.sql' import told, in_order, started -%}
{%- from 'ending.sql' import changed, known, known_until, known_each -%}
with {{ started(duty) }}
done as ({{ told(duty.met) }}),
lapses as ({{ told(duty.lapses) }}),
spells as (
  select * from (
    select m.*, l.on_day as lapsed_on, l.kind as lapsed_kind,
      row_number() over (
        partition by m.authority, m.child, m.kind, m.seq order by {{ in_order('l') }}
      ) as nth
    from done m
    left join lapses l on l.authority = m.authority and l.child = m.child and l.on_day >= m.on_day
      {%- if duty.lapsing %} and ({{ duty.lapsing }}){% endif %}
  ) numbered where nth = 1 and (lapsed_on is null or lapsed_on > on_day)
),
ruled as (
  select s.*, {{ duty.version }} as version
  from (select b.*, b.on_day as since_on from begun b) s {{- changed(duty, 's') }}
),
limited as (
  select r.*, {{ duty.most }} as most
  from ruled r
  {%- for name in duty.counts %}
  left join local_numbers local_{{ loop.index }} on local_{{ loop.index }}.authority = r.authority and local_{{ loop.index }}.name = {{ name }}
  {%- endfor %}
  where r.version is not null
),
counted as (
  select s.authority, s.child, s.named, s.since_on as start_on, m.on_day, m.about_key, m.kind,
    m.seq, case when m.on_day < s.since_on then s.since_on else m.on_day end as came_on,
    m.lapsed_on, m.lapsed_kind
  from limited s
  join spells m on m.authority = s.authority and m.child = s.child
    and (m.lapsed_on is null or m.lapsed_on > s.since_on)
    {%- if duty.belonging %} and ({{ duty.belonging }}){% endif %}
),
changes as (
  select c.*, c.came_on as changed_on, 1 as more, c.kind as change_kind from counted c
  union all
  select c.*, c.lapsed_on, -1, c.lapsed_kind from counted c where c.lapsed_on is not null
),
first_changes as (
  select * from (
    select c.*, row_number() over (
      partition by c.authority, c.child, c.named, c.start_on, c.changed_on, c.more
      order by {{ in_order('c') }}
    ) as nth
    from changes c
  ) numbered where nth = 1
),
steps as (
  select c.authority, c.child, c.named, c.start_on, c.changed_on, c.more from changes c
  union all
  select s.authority, s.child, s.named, s.since_on, s.since_on, 0 from limited s
),
daily as (
  select d.*, sum(d.more) over (
      partition by d.authority, d.child, d.named, d.start_on order by d.changed_on
      rows between unbounded preceding and current row
    ) as open_now
  from (
    select s.authority, s.child, s.named, s.start_on, s.changed_on, sum(s.more) as more
    from steps s group by s.authority, s.child, s.named, s.start_on, s.changed_on
  ) d
),
judged as (
  select y.authority, y.child, y.named, y.start_on, y.changed_on, s.kind as start_kind, s.end_on,
    s.end_kind, s.version, s.most, case when y.open_now > s.most then 1 else 0 end as too_many,
    case when y.changed_on = y.start_on then 1 else 0 end as at_first
  from daily y
  join limited s on s.authority = y.authority and s.child = y.child and s.named = y.named
    and s.since_on = y.start_on
  where s.end_on is null or y.changed_on <= s.end_on
),
turned as (
  select j.*, lag(j.too_many) over w as too_many_before
  from judged j window w as (
    partition by j.authority, j.child, j.named, j.start_on order by j.changed_on
  )
),
turns as (
  select t.*, lead(t.changed_on) over w as next_on
  from turned t
  where t.at_first = 1 or t.too_many <> t.too_many_before
  window w as (partition by t.authority, t.child, t.named, t.start_on order by t.changed_on)
),
closed as (
  select t.authority, t.child, t.named, t.changed_on as since_on, t.version, t.most, t.too_many,
    case when t.at_first = 1 then t.start_kind else b.change_kind end as since_kind,
    case when t.too_many = 0 then t.changed_on else t.next_on end as met_on,
    e.change_kind as met_kind,
    case when t.too_many = 1 and t.next_on is null then t.end_on end as ended_on,
    t.end_kind, {{ known_until(duty, 'k') }} as known_until
    {%- for fact in duty.known %}, {{ known_each(loop.index, 'k') }} as known_{{ loop.index }}{% endfor %}
  from turns t
  left join first_changes b on b.authority = t.authority and b.child = t.child
    and b.named = t.named and b.start_on = t.start_on and b.changed_on = t.changed_on and b.more = 1
  left join first_changes e on e.authority = t.authority and e.child = t.child
    and e.named = t.named and e.start_on = t.start_on and e.changed_on = t.next_on and e.more = -1
  {{- known(duty, 't.changed_on', 't', 'k') }}
  where t.at_first = 1
    or (t.too_many = 1 and (t.end_on is null or t.changed_on < t.end_on))
)
select k.authority, {{ duty.code }} as duty, {{ duty.version_name }} as version, k.child,
  k.named as about, 0 as ordinal, k.since_on as started_on, k.since_on as counted_from,
  {{ duty.says('k.since_kind') }} as started_by,
  'no more than ' || cast(k.most as text) || ' at once' as allowance,
  k.since_on as due_on, cast(null as timestamp) as due_at, k.met_on,
  case when k.too_many = 0 then {{ duty.within }} when k.met_on is not null
    then {{ duty.says('k.met_kind') }} else '' end as met_by,
  case when k.too_many = 0 then case when k.known_until is not null then true end
    when k.met_on is not null then false end as in_time,
  k.ended_on, case when k.ended_on is not null then {{ duty.says('k.end_kind') }} else '' end as ended_by,
  k.known_until, {{ duty.not_told }} as not_told, '[]' as not_valid, '[]' as unsaid,
  cast(null as date) as last_valid_on
from closed k
