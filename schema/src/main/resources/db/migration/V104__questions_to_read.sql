create table content.question (
  id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  state text not null,
  version integer not null,
  type text not null,
  text text not null,
  choices jsonb not null,
  answer jsonb not null,
  explanation text,
  difficulty double precision,
  tags text[] not null,
  untagged boolean not null generated always as (tags = '{}') stored,
  sequence_number bigint not null,
  constraint question_pkey primary key (id),
  constraint question_state_is_known check (state in ('draft', 'validated', 'rejected', 'retired')),
  constraint question_type_is_known check (type in ('mcq', 'text'))
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.question is 'Questions as they are read, each in its last version. Without a state asked for, a page is merged from the four states.';
comment on column content.question.choices is 'The choices'' texts in the order shown; empty for a question answered in words.';
comment on column content.question.answer is 'The right choice''s 0-based index, or the right words.';
comment on column content.question.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index question_by_state on content.question (state, id);
create index question_of_topic_by_state on content.question (topic_id, state, id) include (untagged);

grant select, insert, update, delete on content.question to daybreak_worker;
grant select on content.question to daybreak_web, daybreak_analyst;
