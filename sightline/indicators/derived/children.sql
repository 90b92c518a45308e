/* Every child as they were on the day: one row a child. */
with care as (
  select child, id, began_on, short_breaks from (
    select p.*, row_number() over (partition by child order by began_on desc, id desc) as nth
    from care_periods p where p.ended_on is null
  ) c where nth = 1
),
status as (
  select child, code from (
    select s.*, row_number() over (partition by child order by began_on desc, id desc) as nth
    from legal_statuses s where s.ended_on is null
  ) s where nth = 1
),
home as (
  select * from (
    select p.*, row_number() over (partition by child order by began_on desc, id desc) as nth
    from placements p where p.ended_on is null
  ) h where nth = 1
),
plan as (
  select child, id, began_on, category from (
    select p.*, row_number() over (partition by child order by began_on desc, id desc) as nth
    from protection_plans p where p.ended_on is null
  ) p where nth = 1
),
need as (
  select child, max(began_on) as referred_on from referrals
  where ended_on is null and (no_further_action is null or not no_further_action)
  group by child
),
help as (select distinct child from child_in_need_plans where ended_on is null),
standing as (
  select child, kind from (
    select s.*, row_number() over (partition by child order by began_on desc, id desc) as nth
    from leaving_care_standings s where s.ended_on is null
  ) s where nth = 1
),
held as (
  select * from (
    select a.*, row_number() over (partition by child, role order by began_on desc, id desc) as nth
    from allocations a where a.ended_on is null
  ) h where nth = 1
),
address as (
  select child, district from (
    select a.*, row_number() over (
      partition by child order by began_on desc nulls last, id desc
    ) as nth
    from child_addresses a where a.kind = 'home' and a.ended_on is null
  ) a where nth = 1
),
aged as (
  select r.*,
    case when r.born_on <= :end then
      cast(extract(year from :end) as int) - cast(extract(year from r.born_on) as int)
      - case when extract(month from :end) * 100 + extract(day from :end)
          < extract(month from r.born_on) * 100 + extract(day from r.born_on) then 1 else 0 end
    end as age
  from child_records r
)
select
  r.id as child,
  home.miles_from_home,
  coalesce(nullif(r.known_as, ''), cast(r.id as varchar)) as known_as,
  nullif(r.sex, '') as sex,
  nullif(r.ethnic_group, '') as ethnic_group,
  case
    when r.ethnic_group in ('WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH') then 'white'
    when r.ethnic_group in ('MWBC', 'MWBA', 'MWAS', 'MOTH') then 'mixed'
    when r.ethnic_group in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'asian'
    when r.ethnic_group in ('BCRB', 'BAFR', 'BOTH') then 'black'
    when r.ethnic_group = 'OOTH' then 'other'
    when r.ethnic_group in ('REFU', 'NOBT') then 'not stated'
    else coalesce(nullif(r.ethnic_group_broad, ''), 'not stated')
  end as ethnicity,
  case
    when r.disabled in ('yes', 'no') then r.disabled
    when r.disabilities is null or r.disabilities = '' then 'not known'
    when r.disabilities = 'NONE' then 'no'
    else 'yes'
  end as disability,
  case when r.unaccompanied = 'yes' and (r.unaccompanied_from_on is null or r.unaccompanied_from_on <= :end)
      and (r.unaccompanied_to_on is null or r.unaccompanied_to_on > :end) then 'yes'
    when r.unaccompanied = 'unknown' then 'not known' else 'no'
  end as unaccompanied_group,
  case
    when r.age is null and (r.born_on > :end or (r.born_on is null and r.expected_on is not null)) then 'unborn'
    when r.age is null then 'not known'
    when r.age < 1 then 'under 1'
    when r.age < 5 then '1 to 4'
    when r.age < 10 then '5 to 9'
    when r.age < 16 then '10 to 15'
    when r.age < 18 then '16 and 17'
    else '18 and over'
  end as age_band,
  coalesce(nullif(address.district, ''), 'not known') as area,
  nullif(status.code, '') as legal_status,
  nullif(home.kind, '') as placement_kind,
  nullif(home.kind_group, '') as placement_group,
  nullif(home.provider, '') as provider,
  nullif(home.host_authority, '') as host_authority,
  nullif(home.urn, '') as placement_urn,
  nullif(plan.category, '') as plan_category,
  standing.kind as leaver,
  w.name as worker,
  team.name as team,
  nullif(team.service, '') as service,
  r.born_on is not null and r.born_on <= :end as born,
  case when r.ethnic_group in ('REFU', 'NOBT') then false
    when nullif(r.ethnic_group, '') is not null then r.ethnic_group <> 'WBRI'
    when r.ethnic_group_broad in ('mixed', 'asian', 'black', 'other') then true
  end as minority_ethnic,
  r.unaccompanied = 'yes' and (r.unaccompanied_from_on is null or r.unaccompanied_from_on <= :end)
    and (r.unaccompanied_to_on is null or r.unaccompanied_to_on > :end) as unaccompanied,
  care.id is not null and coalesce(not care.short_breaks, true)
    and coalesce(status.code not in ('V3', 'V4'), true) as looked_after,
  home.in_area,
  plan.id is not null as on_protection_plan,
  (care.id is not null or plan.id is not null or need.child is not null or help.child is not null)
    and coalesce(r.age < 25, true) as in_need,
  sw.worker_id is not null as has_social_worker,
  case when sw.worker_id is not null then sw.qualified end as qualified_social_worker,
  r.born_on,
  care.began_on as care_began_on,
  home.began_on as placement_began_on,
  plan.began_on as plan_began_on,
  need.referred_on,
  sw.began_on as worker_since_on,
  cast(r.age as bigint) as age,
  care.id as care_period_id,
  home.id as placement_id,
  plan.id as plan_id,
  coalesce(sw.worker_id, pa.worker_id) as worker_id,
  iro.worker_id as reviewing_officer_id,
  pa.worker_id as personal_adviser_id
from aged r
left join care on care.child = r.id
left join status on status.child = r.id
left join home on home.child = r.id
left join plan on plan.child = r.id
left join need on need.child = r.id
left join help on help.child = r.id
left join standing on standing.child = r.id
left join address on address.child = r.id
left join held sw on sw.child = r.id and sw.role = 'social worker'
left join held pa on pa.child = r.id and pa.role = 'personal adviser'
left join held iro on iro.child = r.id and iro.role = 'reviewing officer'
left join workers w on w.id = coalesce(sw.worker_id, pa.worker_id)
left join teams team on team.id = coalesce(sw.team_id, pa.team_id, w.team_id)
