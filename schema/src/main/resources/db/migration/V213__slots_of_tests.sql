create table pasttest.test_slot (
  test_id uuid not null,
  slot integer not null,
  learner_id uuid not null,
  question_id uuid not null,
  version integer not null,
  type text not null,
  text text not null,
  choices jsonb not null,
  right_answer jsonb not null,
  explanation text,
  chosen jsonb,
  correct boolean,
  millis bigint,
  answer_sequence bigint not null,
  constraint test_slot_pkey primary key (test_id, slot)
) with (fillfactor = 80);

comment on table pasttest.test_slot is 'The questions of each test as they were shown, and the answers given.';
comment on column pasttest.test_slot.slot is 'The question''s place in its test, from 1.';
comment on column pasttest.test_slot.right_answer is 'Not to be read by anyone before the test''s mode allows it.';
comment on column pasttest.test_slot.answer_sequence is 'The last answer applied, by its number within the test: an older one delivered again changes nothing.';

grant select, insert, update, delete on pasttest.test_slot to daybreak_worker;
grant select on pasttest.test_slot to daybreak_web, daybreak_analyst;
