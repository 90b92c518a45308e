{#- Where a clock stands at the end of a day: the one expression, the same as clock.position. -#}
select c.*,
  case
    when c.due_on is null then 'cannot tell'
    when c.met_on <= cast('the day asked about' as date) and c.in_time then 'met'
    when c.met_on <= cast('the day asked about' as date) and not c.in_time and c.known_until >= c.due_on then 'met late'
    when c.met_on <= cast('the day asked about' as date) then 'cannot tell'
    when c.ended_on <= cast('the day asked about' as date) and c.ended_on <= c.due_on then 'not required'
    when c.ended_on <= cast('the day asked about' as date) and c.known_until >= c.ended_on then 'missed'
    when c.ended_on <= cast('the day asked about' as date) then 'cannot tell'
    when c.known_until >= cast('the day asked about' as date) and c.due_on >= cast('the day asked about' as date) then 'due'
    when c.known_until >= cast('the day asked about' as date) then 'overdue'
    else 'cannot tell'
  end as position
from clocks c
where c.started_on <= cast('the day asked about' as date)
