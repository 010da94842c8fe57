alter table learner.running_test add column deadline_at timestamptz;

comment on column learner.running_test.deadline_at is 'The last moment at which it can be answered; null where it may take any time.';
