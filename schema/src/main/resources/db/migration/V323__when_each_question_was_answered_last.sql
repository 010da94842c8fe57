create table quiz.learner_answer (
  learner_id uuid not null,
  number integer not null,
  answered_at timestamptz not null,
  position bigint not null,
  constraint learner_answer_pkey primary key (learner_id, number)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table quiz.learner_answer is 'When each learner last answered each question in a completed test, so that an answer of the past that is heard of later changes nothing. Only the projection reads it.';
comment on column quiz.learner_answer.number is 'The question''s, as in quiz.question_number.';
comment on column quiz.learner_answer.position is 'Where the test''s end is in the event store: of two answers of one instant, the later counts.';
comment on column quiz.learner_pool.incorrect is 'Those answered wrongly the last time, by the time of answering.';

grant select, insert, update, delete on quiz.learner_answer to daybreak_worker;
grant select on quiz.learner_answer to daybreak_web, daybreak_analyst;

insert into quiz.learner_answer
select distinct on (slot.learner_id, question.number)
       slot.learner_id, question.number, test.completed_at, 0
  from pasttest.past_test test
  join pasttest.test_slot slot on slot.test_id = test.test_id
  join quiz.question_number question on question.question_id = slot.question_id
 where slot.chosen is not null
 order by slot.learner_id, question.number, test.completed_at desc;
