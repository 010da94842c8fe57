-- What is exclusive is a lock of a table or row that only the roles concerned have a right to. An
-- advisory lock is a number, which any role may hold.
create table event_store.appender ();

comment on table event_store.appender is
  'Always empty: its lock is held by the one appender of the cluster, until its commit.';
comment on table event_store.event is
  'What happened, for ever: nothing is updated or deleted. Appended under the lock of event_store.appender, so that the order of positions is the order of commits.';

-- LOCK TABLE asks for UPDATE; there is nothing to update.
revoke all on event_store.appender from daybreak_web, daybreak_worker, daybreak_analyst;
grant update on event_store.appender to daybreak_web;

create function event_store.lock_appender() returns void
  language plpgsql
  as $$
  begin
    lock table event_store.appender in exclusive mode;
  end $$;

comment on function event_store.lock_appender() is
  'Waits for the appender''s lock. A function, so that a select can take the lock and go on.';

revoke execute on function event_store.lock_appender() from public;
grant execute on function event_store.lock_appender() to daybreak_web;

create table projection.pool_writer ();

comment on table projection.pool_writer is
  'Always empty: its lock is held by the one batch that changes pools of questions.';

revoke all on projection.pool_writer from daybreak_web, daybreak_worker, daybreak_analyst;
grant update on projection.pool_writer to daybreak_worker;

create table plan.lane (
  lane integer not null,
  constraint lane_pkey primary key (lane)
);

comment on table plan.lane is
  'The cluster''s lanes: a plan is made by whoever holds the lock of a lane''s row.';

insert into plan.lane select generate_series(1, 8);

revoke all on plan.lane from daybreak_web, daybreak_worker, daybreak_analyst;
grant select, update on plan.lane to daybreak_worker;
grant select on plan.lane to daybreak_web, daybreak_analyst;
