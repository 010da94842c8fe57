create table plan.generation (
  plan_id uuid not null,
  awaited boolean not null,
  learner_id uuid not null,
  date date not null,
  requested_at timestamptz not null,
  try_at timestamptz not null default clock_timestamp(),
  failures integer not null default 0,
  reason text,
  parked_at timestamptz,
  constraint generation_pkey primary key (plan_id, awaited),
  constraint generation_is_parked_with_a_reason check (parked_at is null or reason is not null)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

comment on table plan.generation is 'Plans that are still to be made: a lane holds the lock of its row while it makes the plan, and deletes it. One that was to be prepared and is now awaited has a row on both kinds of lanes.';
comment on column plan.generation.try_at is 'Not before, by the server''s clock.';
comment on column plan.generation.reason is 'Why the last try failed.';
comment on column plan.generation.parked_at is 'When it was given up; clear it and failures to have it tried again.';

create index generation_waiting on plan.generation (awaited, try_at, plan_id) where parked_at is null;
create index generation_oldest on plan.generation (awaited, requested_at) where parked_at is null;
create index generation_parked on plan.generation (parked_at) where parked_at is not null;

grant select, insert, update, delete on plan.generation to daybreak_worker;
grant select on plan.generation to daybreak_web, daybreak_analyst;
