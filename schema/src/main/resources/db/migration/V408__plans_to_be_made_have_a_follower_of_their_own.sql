-- The learner projection listed the plans that are still to be made, so that a replay of it would
-- have had them made again. Now a follower lists them that does nothing else. It goes on where the
-- projection stood: nothing is left out, nothing is listed twice.
set local statement_timeout = '10s';

-- Whoever projects meanwhile is of the release before, and finds the tables it writes no more.
insert into projection.token (processor_name, segment, token, token_type, "timestamp")
select 'generation', segment, token, token_type, "timestamp"
  from projection.token
 where processor_name = 'learner';

-- What waited to be listed waits for the follower as well.
insert into projection.dead_letter (
    projection, aggregate_id, position, sequence_number, event_type, cause, attempts, parked_at,
    tried_at)
select 'generation', aggregate_id, position, sequence_number, event_type, cause, attempts, parked_at,
       tried_at
  from projection.dead_letter
 where projection = 'learner' and event_type like 'plan.plan-%';

-- Those listed before were listed together with the tables that they are made from.
alter table plan.generation add column position bigint not null default 0;
alter table plan.generation alter column position drop default;

comment on column plan.generation.position is 'Where the request is in the log: no lane takes it before the learners'' tables are as far.';
