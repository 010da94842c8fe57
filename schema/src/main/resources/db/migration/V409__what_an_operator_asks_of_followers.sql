create view projection.lag as
select token.processor_name as follower,
       token.position,
       head.position - token.position as behind,
       next.occurred_at as waiting_since,
       token.owner
  from projection.token
 cross join (select coalesce(max(position), 0) as position from event_store.event) head
  left join lateral (
    select event.occurred_at
      from event_store.event
     where event.position > token.position
     order by event.position
     limit 1) next on true;

comment on view projection.lag is 'How far each follower of the log is: its position, how many events it is behind, and when the first of them happened';

create view projection.parked as
select projection as follower,
       event_type,
       count(*) as events,
       count(distinct aggregate_id) as aggregates,
       min(parked_at) as since,
       max(attempts) as attempts
  from projection.dead_letter
 group by projection, event_type;

comment on view projection.parked is 'Events that could not be applied, by follower and type; projection.dead_letter has the causes';

grant usage on schema projection to daybreak_monitor;
grant select on projection.lag, projection.parked to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;
