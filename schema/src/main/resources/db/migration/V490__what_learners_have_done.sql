create table learner.work_done (
  learner_id uuid not null,
  at timestamptz not null,
  work_id uuid not null,
  about_id uuid not null,
  amount integer not null,
  position bigint not null,
  constraint work_done_pkey primary key (learner_id, at, work_id, about_id)
    include (amount, position)
) with (
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table learner.work_done is 'What learners have done that an item of a plan may ask for: cards reviewed, lessons finished, tests completed. A rebuild fills it with what was done before it was there.';
comment on column learner.work_done.at is 'When it was done. A review that was undone is not here.';
comment on column learner.work_done.work_id is 'The card, the lesson, or the test.';
comment on column learner.work_done.about_id is 'The same, but for a test one of the topics of its questions.';
comment on column learner.work_done.amount is 'One, but for a test its questions of the topic.';
comment on column learner.work_done.position is 'Where the log tells of it.';

grant select, insert, update, delete on learner.work_done to daybreak_worker;
grant select on learner.work_done to daybreak_web, daybreak_analyst;
