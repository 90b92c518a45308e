{#- Once, Every, Schedule and ByAge: a start, and the valid events that follow it, day by day. -#}
{%- from 'told.sql' import told, in_order, started -%}
{%- from 'ending.sql' import tried, told_to_owed -%}
with {{ started(duty) }}
done as ({{ told(duty.met, judged=True) }}),
followed as (
  select s.authority, s.child, s.named, s.on_day as start_on, s.kind as start_kind, s.end_on, s.end_kind,
    {% for detail in duty.details %}s.{{ detail }}, {% endfor -%}
    m.on_day, m.at_utc, m.about_key, m.kind, m.seq, m.broken, m.unsaid, m.attempt, m.lawful
  from begun s
  join done m on m.authority = s.authority and m.child = s.child
    and m.on_day >= s.on_day and (s.end_on is null or m.on_day <= s.end_on)
    {%- if duty.belonging %} and ({{ duty.belonging }}){% endif %}
    {%- if duty.same_day %}
    and (m.on_day > s.on_day or m.at_utc is null or s.at_utc is null or m.at_utc >= s.at_utc)
    {%- endif %}
),
{%- if duty.only_once %}
settled as (
  select distinct f.authority, f.child, f.named, f.start_on from followed f
  where f.lawful = 0 and f.start_kind in ({{ duty.only_once }})
),
{%- endif %}
links as (
  select * from (
    select f.*, row_number() over (
      partition by f.authority, f.child, f.named, f.start_on{{ '' if duty.only_first else ', f.on_day' }}
      order by {{ 'f.on_day, ' if duty.only_first }}f.at_utc nulls last, f.lawful, f.about_key, f.kind, f.seq
    ) as nth
    from followed f where f.broken = 0
  ) numbered where nth = 1
),
{%- if duty.only_first %}
steps as (
  select s.authority, s.child, s.named, s.on_day as start_on, s.end_on, s.end_kind,
    {% for detail in duty.details %}s.{{ detail }}, {% endfor -%}
    0 as ordinal, s.on_day as since_on, s.at_utc as since_at, s.kind as since_kind,
    l.on_day as link_on, l.at_utc as link_at, l.kind as link_kind, l.lawful, l.unsaid,
    coalesce(l.on_day, cast('9999-12-31' as date)) as tried_until, cast(null as date) as last_valid_on
  from begun s
  left join links l on l.authority = s.authority and l.child = s.child and l.named = s.named
    and l.start_on = s.on_day
),
{%- else %}
points as (
  select s.authority, s.child, s.named, s.on_day as start_on, s.end_on, s.end_kind,
    {% for detail in duty.details %}s.{{ detail }}, {% endfor -%}
    0 as is_link, s.on_day as since_on, s.at_utc as since_at, s.kind as since_kind, 1 as lawful,
    '[]' as unsaid
  from begun s
  union all
  select l.authority, l.child, l.named, l.start_on, l.end_on, l.end_kind,
    {% for detail in duty.details %}l.{{ detail }}, {% endfor -%}
    1, l.on_day, l.at_utc, l.kind, l.lawful, l.unsaid
  from links l
),
paired as (
  select p.authority, p.child, p.named, p.start_on, p.end_on, p.end_kind,
    {% for detail in duty.details %}p.{{ detail }}, {% endfor -%}
    cast(row_number() over w as int) - 1 as ordinal, p.since_on, p.since_at, p.since_kind,
    lead(p.since_on) over w as link_on, lead(p.since_at) over w as link_at,
    lead(p.since_kind) over w as link_kind, lead(p.lawful) over w as lawful,
    lead(p.unsaid) over w as unsaid,
    max(case when p.lawful = 0 then p.since_on end) over (
      partition by p.authority, p.child, p.named, p.start_on order by p.is_link, p.since_on
      rows between unbounded preceding and current row
    ) as last_valid_on
  from points p
  window w as (
    partition by p.authority, p.child, p.named, p.start_on order by p.is_link, p.since_on
  )
),
steps as (
  select p.*, coalesce(p.link_on, cast('9999-12-31' as date)) as tried_until from paired p
  where p.link_on is not null or p.ordinal = 0 or p.end_on is null or p.since_on < p.end_on
),
{%- endif %}
{%- if duty.requires %}
attempts as (
  select f.authority, f.child, f.named, f.start_on, f.on_day, f.about_key, f.kind, f.seq, f.attempt
  from followed f where f.broken > 0
),
{{ tried(duty) }}
{%- endif %}
{{ told_to_owed(duty) }}
