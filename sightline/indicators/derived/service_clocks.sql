/* Every clock about a worker, an allegation or an inspection, where it stood on the day. */
select
  c.subject, c.number, c.id, c.duty, c.version, c.about, c.ordinal, c.started_on, c.due_on,
  case when c.met_on <= :end then c.met_on end as met_on,
  case when c.ended_on <= :end then c.ended_on end as ended_on,
  case
    when c.due_on is null then 'cannot tell'
    when c.met_on <= :end and c.in_time then 'met'
    when c.met_on <= :end and not c.in_time and c.known_until >= c.due_on then 'met late'
    when c.met_on <= :end then 'cannot tell'
    when c.ended_on <= :end and c.ended_on <= c.due_on then 'not required'
    when c.ended_on <= :end and c.known_until >= c.ended_on then 'missed'
    when c.ended_on <= :end then 'cannot tell'
    when c.known_until >= :end and c.due_on >= :end then 'due'
    when c.known_until >= :end then 'overdue'
    else 'cannot tell'
  end as position,
  c.owner_id as worker_id, w.name as worker, team.name as team, nullif(team.service, '') as service
from service_clock_records c
left join workers w on w.id = c.owner_id
left join teams team on team.id = w.team_id
where c.started_on <= :end
