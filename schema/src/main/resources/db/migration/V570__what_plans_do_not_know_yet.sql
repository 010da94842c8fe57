alter table learner.learner
  add column settings_position bigint,
  add column settings_at timestamptz;

comment on column learner.learner.settings_position is 'Where the log tells of the settings; null in rows of before this was kept: no plan is held against them.';
comment on column learner.learner.settings_at is 'When they were set; null with their position.';

alter table learner.daily_plan add column refills integer;

comment on column learner.daily_plan.refills is 'How often it was to be made again for something in the log, and not because its learner asked. A makeshift is filled ten times at most. Null in rows of before this was counted.';
