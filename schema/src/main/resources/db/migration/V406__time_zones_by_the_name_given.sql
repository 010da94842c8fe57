alter table learner.learner add time_zone_name text;

comment on column learner.learner.time_zone_name is
  'The name by which the learner chose it; null in rows of before: the zone''s own.';
