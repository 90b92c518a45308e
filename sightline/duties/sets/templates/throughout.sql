{#- Throughout: the times it is owed, the spells for which it held, and the gaps between. -#}
{%- from 'told.sql' import told, in_order, started -%}
{%- from 'ending.sql' import tried, told_to_owed -%}
with {{ started(duty) }}
lasting as (
  select s.*, coalesce(s.end_on, cast('9999-12-31' as date)) as until,
    max(coalesce(s.end_on, cast('9999-12-31' as date))) over (
      partition by s.authority, s.child order by {{ in_order('s') }}
      rows between unbounded preceding and 1 preceding
    ) as until_before,
    lag(s.on_day) over w as day_before, lag(s.named) over w as named_before
  from begun s
  window w as (partition by s.authority, s.child order by {{ in_order('s') }})
),
joined as (
  select l.*, sum(case when l.on_day < l.until_before
      or (l.on_day = l.day_before and l.named = l.named_before) then 0 else 1 end) over (
      partition by l.authority, l.child order by {{ in_order('l') }}
      rows between unbounded preceding and current row
    ) as owed_number
  from lasting l
),
ranked as (
  select j.*,
    row_number() over (
      partition by j.authority, j.child, j.owed_number order by {{ in_order('j') }}
    ) as from_first,
    first_value(j.end_on) over w as last_end_on, first_value(j.end_kind) over w as last_end_kind,
    first_value(j.until) over w as last_day
  from joined j
  window w as (
    partition by j.authority, j.child, j.owed_number order by j.until desc, {{ in_order('j') }}
  )
),
owed as (
  select r.authority, r.child, r.named, r.about, r.kind, r.on_day as start_on,
    r.last_end_on as end_on, r.last_end_kind as end_kind,
    {% for detail in duty.details %}r.{{ detail }}, {% endfor -%}
    r.last_day
  from ranked r where r.from_first = 1
),
done as ({{ told(duty.met, judged=True) }}),
{%- if duty.lapses %}
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
    where m.broken = 0
  ) numbered where nth = 1 and (lapsed_on is null or lapsed_on > on_day)
),
{%- else %}
spells as (
  select m.*, cast(null as date) as lapsed_on, cast(null as int) as lapsed_kind
  from done m where m.broken = 0
),
{%- endif %}
held as (
  select s.authority, s.child, s.named, s.start_on, s.last_day, s.end_on, s.end_kind,
    {% for detail in duty.details %}s.{{ detail }}, {% endfor -%}
    m.on_day, m.about_key, m.kind, m.seq, m.unsaid, m.lapsed_on, m.lapsed_kind,
    coalesce(m.lapsed_on, cast('9999-12-31' as date)) as until
  from owed s
  join spells m on m.authority = s.authority and m.child = s.child
    {%- if duty.belonging %} and ({{ duty.belonging }}){% endif %}
),
reached as (
  select h.*, max(h.until) over (
      partition by h.authority, h.child, h.named, h.start_on order by {{ in_order('h') }}
      rows between unbounded preceding and 1 preceding
    ) as until_before
  from held h
),
unbroken as (
  select r.*, sum(case when r.on_day <= r.until_before then 0 else 1 end) over (
      partition by r.authority, r.child, r.named, r.start_on order by {{ in_order('r') }}
      rows between unbounded preceding and current row
    ) as cover
  from reached r
),
edged as (
  select u.*,
    row_number() over (
      partition by u.authority, u.child, u.named, u.start_on, u.cover order by {{ in_order('u') }}
    ) as from_first,
    first_value(u.until) over w as last_until, first_value(u.lapsed_on) over w as last_lapsed_on,
    first_value(u.lapsed_kind) over w as last_lapsed_kind
  from unbroken u
  window w as (
    partition by u.authority, u.child, u.named, u.start_on, u.cover
    order by u.until desc, {{ in_order('u') }}
  )
),
covers as (
  select e.*, lead(e.on_day) over w as next_on, lead(e.kind) over w as next_kind,
    lead(e.unsaid) over w as next_unsaid
  from edged e where e.from_first = 1
  window w as (partition by e.authority, e.child, e.named, e.start_on order by e.cover)
),
at_first as (
  select * from (
    select h.*, row_number() over (
      partition by h.authority, h.child, h.named, h.start_on order by {{ in_order('h') }}
    ) as nth
    from held h where h.until > h.start_on and h.on_day <= h.last_day
  ) numbered where nth = 1
),
spans as (
  select o.authority, o.child, o.named, o.start_on, o.end_on, o.end_kind, o.last_day,
    {% for detail in duty.details %}o.{{ detail }}, {% endfor -%}
    o.start_on as since_on, o.kind as since_kind, f.on_day as link_on, f.kind as link_kind, f.unsaid
  from owed o
  left join at_first f on f.authority = o.authority and f.child = o.child and f.named = o.named
    and f.start_on = o.start_on
  union all
  select c.authority, c.child, c.named, c.start_on, c.end_on, c.end_kind, c.last_day,
    {% for detail in duty.details %}c.{{ detail }}, {% endfor -%}
    c.last_lapsed_on, c.last_lapsed_kind,
    case when c.next_on <= c.last_day then c.next_on end,
    case when c.next_on <= c.last_day then c.next_kind end,
    case when c.next_on <= c.last_day then c.next_unsaid end
  from covers c
  where c.last_lapsed_on is not null and c.last_until > c.start_on and c.on_day <= c.last_day
    and c.last_lapsed_on < c.last_day
),
steps as (
  select p.authority, p.child, p.named, p.start_on, p.end_on, p.end_kind,
    {% for detail in duty.details %}p.{{ detail }}, {% endfor -%}
    0 as ordinal, p.since_on, cast(null as timestamp) as since_at, p.since_kind, p.link_on,
    p.link_kind, p.unsaid,
    coalesce(case when p.link_on < p.since_on then p.since_on else p.link_on end, p.last_day) as tried_until,
    case when p.link_on < p.since_on then p.link_on end as last_valid_on
  from spans p
),
{%- if duty.requires %}
attempts as (
  select s.authority, s.child, s.named, s.start_on, m.on_day, m.about_key, m.kind, m.seq, m.attempt
  from owed s
  join done m on m.authority = s.authority and m.child = s.child
    {%- if duty.belonging %} and ({{ duty.belonging }}){% endif %}
  where m.broken > 0
),
{{ tried(duty) }}
{%- endif %}
{{ told_to_owed(duty) }}
