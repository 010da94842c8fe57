create schema operation;

comment on schema operation is 'What operators have asked for, and which processes there are; never replayed';

grant usage on schema operation to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;

create table operation.mending (
  id uuid not null,
  action text not null,
  follower text,
  aggregate_id uuid not null,
  position bigint,
  reason text,
  requested_by uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  idempotency_key text,
  fingerprint bytea,
  try_at timestamptz not null default clock_timestamp(),
  failures integer not null default 0,
  changed integer not null default 0,
  waiting bigint not null default 0,
  cause text,
  ended_at timestamptz,
  constraint mending_pkey primary key (id),
  constraint mending_key_is_used_once unique (requested_by, idempotency_key),
  constraint mending_action_is_known check (action in ('retry', 'discard', 'remake')),
  constraint mending_names_an_event_or_a_plan
    check (num_nulls(follower, position) = case action when 'remake' then 2 else 0 end),
  constraint mending_of_an_event_has_a_reason check (action = 'remake' or reason is not null)
);

create index mending_open on operation.mending (try_at, id) where ended_at is null;
create index mending_newest on operation.mending (requested_at, id);

comment on table operation.mending is 'What operators have asked for: who, why, what, and how it ended. A web process adds a row, a worker does what it says; nobody changes the rest of it, and nobody deletes.';
comment on column operation.mending.action is 'retry: all parked events of the aggregate, in order; discard: the one at the position; remake: the parked plan.';
comment on column operation.mending.aggregate_id is 'A plan is an aggregate too.';
comment on column operation.mending.position is 'Where the event that was named is in the event store.';
comment on column operation.mending.fingerprint is 'SHA-256 of the request under the key; another request under the same key is refused.';
comment on column operation.mending.try_at is 'Not before, by the server''s clock.';
comment on column operation.mending.failures is 'How often doing it failed for another reason than an event''s own.';
comment on column operation.mending.changed is 'How many events have been applied or discarded, or plans listed again.';
comment on column operation.mending.waiting is 'How many events of the aggregate were still parked at the end.';
comment on column operation.mending.cause is 'Why no more was done; null where all was.';

grant select on operation.mending to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;
grant insert (
  id, action, follower, aggregate_id, position, reason, requested_by, idempotency_key, fingerprint)
  on operation.mending to daybreak_web;
grant update (try_at, failures, changed, waiting, cause, ended_at)
  on operation.mending to daybreak_worker;
