create table quiz.question (
  id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  validated boolean not null,
  tags text[] not null,
  sequence_number bigint not null,
  constraint question_pkey primary key (id)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02
);

comment on table quiz.question is 'Which pools hold a question, so that it can be taken out of them. Only the projection reads it.';
comment on column quiz.question.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on quiz.question to daybreak_worker;
grant select on quiz.question to daybreak_web, daybreak_analyst;
