{#- Parts that more than one kind of clock needs: reading events, tying them, and ending starts. -#}

{%- macro told(kinds, details=(), judged=False, lawful=False) -%}
{%- for kind in kinds %}
  select e.authority, e.child, {{ kind.on }} as on_day, {{ kind.at }} as at_utc, e.about,
    coalesce(e.about, 'None') as about_key, {{ kind.number }} as kind, e.seq,
    {{ kind.named }} as named
    {%- for detail in details %}, {{ detail if detail in kind.carries else 'cast(null as text)' }} as {{ detail }}{% endfor %}
    {%- if judged %}, {{ kind.broken }} as broken, {{ kind.unsaid }} as unsaid, {{ kind.attempt }} as attempt, {{ 1 if kind.lawful else 0 }} as lawful{% endif %}
  from events e
  where e.fact = {{ kind.fact }}{% if kind.where %} and {{ kind.where }}{% endif %}
  {%- if not loop.last %}
  union all
  {%- endif %}
{%- else %}
  select e.authority, e.child, e.on_day, e.at_utc, e.about, e.about as about_key, 0 as kind, e.seq,
    e.about as named from events e where 1 = 0
{%- endfor %}
{%- endmacro %}

{%- macro in_order(of) -%}
{{ of }}.on_day, {{ of }}.about_key, {{ of }}.kind, {{ of }}.seq
{%- endmacro %}

{#- The starts, each with its first end; a start after an age that ends the duty is none. -#}
{%- macro started(duty) %}
starts as (
  {%- if duty.once_each %}
  select * from (
    select t.*, row_number() over (
      partition by t.authority, t.child, t.on_day, t.named order by t.about_key, t.kind, t.seq
    ) as nth
    from ({{ told(duty.starts, duty.details) }}) t
  ) numbered where nth = 1
  {%- else %}
  {{ told(duty.starts, duty.details) }}
  {%- endif %}
),
ends as ({{ told(duty.ends) }}),
{%- if duty.ages %}
barred as (
  select n.authority, n.child, min(n.on_day) as before from ends n
  where n.kind in ({{ duty.ages }}) group by n.authority, n.child
),
{%- endif %}
begun as (
  select * from (
    select s.*, n.on_day as end_on, n.kind as end_kind,
      row_number() over (
        partition by s.authority, s.child, s.named, s.on_day, s.kind, s.seq
        order by {{ in_order('n') }}
      ) as first_end
    from starts s
    left join ends n on n.authority = s.authority and n.child = s.child and n.on_day >= s.on_day
      {%- if duty.closing %} and ({{ duty.closing }}){% endif %}
    {%- if duty.ages %}
    left join barred b on b.authority = s.authority and b.child = s.child
    where b.before is null or b.before >= s.on_day
    {%- endif %}
  ) numbered where first_end = 1
),
{%- endmacro %}
