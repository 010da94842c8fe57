alter table learner.learner_lesson add column subject_id uuid;
alter table learner.learner_lesson add column topic_id uuid;

comment on column learner.learner_lesson.topic_id is 'The lesson''s, in which it counts as done; null where a release before this column has projected it.';
