alter table learner.daily_plan
  add column revising boolean not null default false,
  add column kept uuid[] not null default '{}';

comment on column learner.daily_plan.revising is 'Whether it is to be made again; its content is as before until then.';
comment on column learner.daily_plan.kept is 'The items that were done before it was made again: no work counts for them any more. They are in completed too.';
comment on column learner.daily_plan.content is 'As in the last event plan.plan-made or plan.plan-revised.';
