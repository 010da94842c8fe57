create table quiz.question_number (
  number integer not null,
  question_id uuid not null,
  constraint question_number_pkey primary key (number) include (question_id),
  constraint question_number_is_given_once unique (question_id) include (number)
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table quiz.question_number is 'The number that stands for a question in every pool: given when the log first names the question, from 0, without gaps, and kept for ever.';

grant select, insert, update, delete on quiz.question_number to daybreak_worker;
grant select on quiz.question_number to daybreak_web, daybreak_analyst;
