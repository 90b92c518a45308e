{#- The last part of every kind of clock: which rule, how long, due when, known until when. -#}

{%- macro tried(duty) -%}
tried as (
  select s.authority, s.child, s.named, s.start_on, s.since_on, s.ordinal,
    string_agg('["' || cast(a.on_day as text) || '", ' || a.attempt || ']', ', '
      order by {{ 'a.on_day, a.about_key, a.kind, a.seq' }}) as not_valid
  from steps s
  join attempts a on a.authority = s.authority and a.child = s.child and a.named = s.named
    and a.start_on = s.start_on
    and a.on_day >= {{ 's.since_on' if duty.throughout else 's.since_on + case when s.ordinal = 0 then 0 else 1 end' }}
    and a.on_day <= s.tried_until
  group by s.authority, s.child, s.named, s.start_on, s.since_on, s.ordinal
),
{%- endmacro %}

{%- macro known(duty, day, of, name) %}
  {%- for fact in duty.known %}
  left join covered_for_all {{ name }}_all_{{ loop.index }} on {{ name }}_all_{{ loop.index }}.authority = {{ of }}.authority
    and {{ name }}_all_{{ loop.index }}.fact = {{ fact.name }}
    and {{ name }}_all_{{ loop.index }}.since <= {{ day }} and {{ name }}_all_{{ loop.index }}.until >= {{ day }}
  left join covered_for_child {{ name }}_own_{{ loop.index }} on {{ name }}_own_{{ loop.index }}.authority = {{ of }}.authority
    and {{ name }}_own_{{ loop.index }}.child = {{ of }}.child and {{ name }}_own_{{ loop.index }}.fact = {{ fact.name }}
    and {{ name }}_own_{{ loop.index }}.since <= {{ day }} and {{ name }}_own_{{ loop.index }}.until >= {{ day }}
  {%- endfor %}
{%- endmacro %}

{%- macro known_each(number, name) -%}
coalesce({{ name }}_own_{{ number }}.until, {{ name }}_all_{{ number }}.until)
{%- endmacro %}

{%- macro known_until(duty, name) -%}
{%- if duty.known | length == 1 -%}
{{ known_each(1, name) }}
{%- else -%}
case when {% for fact in duty.known %}{{ known_each(loop.index, name) }} is not null{{ '' if loop.last else ' and ' }}{% endfor %}
      then least({% for fact in duty.known %}{{ known_each(loop.index, name) }}{{ '' if loop.last else ', ' }}{% endfor %}) end
{%- endif -%}
{%- endmacro %}

{#- The days on which an authority goes over to another rule, where it may set them. -#}
{%- macro changed(duty, of) %}
  {%- for name in duty.changes %}
  left join local_dates changed_{{ loop.index }} on changed_{{ loop.index }}.authority = {{ of }}.authority
    and changed_{{ loop.index }}.name = {{ name }}
  {%- endfor %}
{%- endmacro %}

{%- macro told_to_owed(duty) %}
ruled as (
  select s.*, {{ duty.version }} as version,
    {% if duty.only_once %}case when o.start_on is not null then cast('9999-12-31' as date) else {{ known_until(duty, 'k') }} end
    {%- else %}{{ known_until(duty, 'k') }}{% endif %} as known_until
    {%- for fact in duty.known %}, {{ known_each(loop.index, 'k') }} as known_{{ loop.index }}{% endfor %}
    {%- if duty.ordinals_need_cover %},
    case when {{ known_until(duty, 'f') }} >= s.since_on - 1 or s.since_on = s.start_on then 1 else 0 end as told
    {%- endif %}
  from steps s
  {{- changed(duty, 's') }}
  {{- known(duty, 's.since_on', 's', 'k') }}
  {%- if duty.only_once %}
  left join settled o on o.authority = s.authority and o.child = s.child and o.named = s.named
    and o.start_on = s.start_on
  {%- endif %}
  {%- if duty.ordinals_need_cover %}{{ known(duty, 's.start_on', 's', 'f') }}{% endif %}
),
{%- for age in duty.not_before %}
age_{{ loop.index }} as (
  select t.authority, t.child, min(t.on_day) as on_day
  from ({{ age }}) t group by t.authority, t.child
),
{%- endfor %}
sized as (
  select r.*, {{ duty.length }} as length, {{ duty.begins }} as begins
  from ruled r
  {%- for age in duty.not_before %}
  left join age_{{ loop.index }} on age_{{ loop.index }}.authority = r.authority and age_{{ loop.index }}.child = r.child
  {%- endfor %}
  where r.version is not null
),
measured as (
  select z.*, {{ duty.number }} as number, {{ duty.unit }} as unit
  from sized z
  {%- for local in duty.locals %}
  left join local_numbers local_{{ loop.index }} on local_{{ loop.index }}.authority = z.authority and local_{{ loop.index }}.name = {{ local }}
  {%- endfor %}
  where z.length is not null and z.begins is not null
    {%- if duty.not_before %}
    and (coalesce(z.link_on, z.end_on) is null or coalesce(z.link_on, z.end_on) >= z.begins)
    {%- endif %}
),
timed as (
  select m.*, {% if duty.hours %}case when m.unit = 'hours' then m.since_at + m.number * interval '1 hour' end{% else %}cast(null as timestamp){% endif %} as due_at
  from measured m
),
counted as (
  select t.*, {{ duty.due }} as counted_due
  from timed t
  {%- if duty.working %}
  left join calendar w on w.authority = t.authority and w.day = t.since_on
  left join calendar wd on wd.authority = t.authority and wd.working_day and wd.working_number = w.working_number + t.number
  {%- endif %}
  {%- if duty.school %}
  left join calendar c on c.authority = t.authority and c.day = t.since_on
  left join calendar cd on cd.authority = t.authority and cd.school_day and cd.school_number = c.school_number + t.number
  {%- endif %}
  {%- if duty.hours %}
  left join calendar h on h.authority = t.authority and h.day = cast(t.due_at as date)
  {%- endif %}
  {%- if duty.by_age %}
  left join (
    select b.authority, b.child, b.on_day as born_on, row_number() over (partition by b.authority, b.child order by b.seq) as nth
    from events b where b.fact = {{ duty.by_age }}
  ) b on b.authority = t.authority and b.child = t.child and b.nth = 1
  {%- endif %}
),
owing as (
  select c.*, case when c.counted_due < c.begins then c.begins else c.counted_due end as due_on,
    case when c.since_on < c.begins then c.begins else c.since_on end as started_on
  from counted c
),
closed as (
  select o.*,
    {%- if duty.throughout %}
    case when o.link_on < o.since_on then o.since_on else o.link_on end as met_on,
    case when o.link_on is null then o.end_on end as ended_on,
    case when o.link_on is null then o.end_kind end as ended_kind
    {%- else %}
    case when o.lawful = 0 then o.link_on end as met_on,
    case when o.link_on is null then o.end_on when o.lawful = 1 then o.link_on end as ended_on,
    case when o.link_on is null then o.end_kind when o.lawful = 1 then o.link_kind end as ended_kind
    {%- endif %}
  from owing o
)
select k.authority, {{ duty.code }} as duty, {{ duty.version_name }} as version, k.child, k.named as about,
  k.ordinal, k.started_on, k.since_on as counted_from, {{ duty.says('k.since_kind') }} as started_by,
  {{ duty.allowance }} as allowance, k.due_on, k.due_at, k.met_on,
  case when k.met_on is not null then {{ duty.says('k.link_kind') }} else '' end as met_by,
  {%- if duty.throughout %}
  k.met_on <= k.due_on as in_time,
  {%- else %}
  case when k.met_on is null or k.due_on is null then null
    {%- if duty.hours %}
    when k.due_at is not null and k.link_at is not null then k.link_at <= k.due_at
    when k.unit = 'hours' and k.met_on = k.due_on then null
    {%- endif %}
    else k.met_on <= k.due_on end as in_time,
  {%- endif %}
  k.ended_on, case when k.ended_on is not null then {{ duty.says('k.ended_kind') }} else '' end as ended_by,
  k.known_until, {{ duty.not_told }} as not_told,
  {% if duty.requires %}coalesce('[' || a.not_valid || ']', '[]'){% else %}'[]'{% endif %} as not_valid,
  case when k.met_on is not null then k.unsaid else '[]' end as unsaid, k.last_valid_on
from closed k
{%- if duty.requires %}
left join tried a on a.authority = k.authority and a.child = k.child and a.named = k.named
  and a.start_on = k.start_on and a.since_on = k.since_on and a.ordinal = k.ordinal
{%- endif %}
{%- endmacro %}
