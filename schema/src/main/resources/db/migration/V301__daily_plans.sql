create table plan.daily_plan (
  learner_id uuid not null,
  date date not null,
  plan_id uuid not null,
  awaited boolean not null,
  time_zone text,
  day_starts_at timestamptz,
  day_ends_at timestamptz,
  content jsonb,
  completed uuid[] not null,
  sequence_number bigint not null,
  constraint daily_plan_pkey primary key (learner_id, date),
  constraint daily_plan_is_one unique (plan_id),
  constraint daily_plan_is_made_as_a_whole
    check (num_nulls(time_zone, day_starts_at, day_ends_at, content) in (0, 4))
);

comment on table plan.daily_plan is 'The one plan of each learner and local date, as it is read; without content it is still to be made.';
comment on column plan.daily_plan.awaited is 'Whether someone waited for it, or waits.';
comment on column plan.daily_plan.time_zone is 'Where the learner was when it was made.';
comment on column plan.daily_plan.content is 'As in the event plan.plan-made.';
comment on column plan.daily_plan.completed is 'The items that are done.';
comment on column plan.daily_plan.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on plan.daily_plan to daybreak_worker;
grant select on plan.daily_plan to daybreak_web, daybreak_analyst;
