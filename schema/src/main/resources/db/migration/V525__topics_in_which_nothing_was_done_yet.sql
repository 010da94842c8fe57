alter table learner.learner_topic_progress alter column last_activity_at drop not null;

comment on column learner.learner_topic_progress.last_activity_at is 'When the learner last did something there; null where all that counts there was done before it was moved there.';
