alter table plan.generation add column revision integer not null default 0;

comment on column plan.generation.revision is 'Which revision of the plan is to be made, from 1; 0 for the plan itself.';
