create table content.question_tag (
  tag_id uuid not null,
  question_id uuid not null,
  topic_id uuid not null,
  state text not null,
  constraint question_tag_pkey primary key (tag_id, question_id) include (topic_id, state)
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.question_tag is 'The questions of each tag, with what a page of them may be narrowed by.';
comment on column content.question_tag.state is 'The question''s state, repeated here so that one index answers the page.';

create index question_tag_by_state on content.question_tag (tag_id, state, question_id);
create index question_tag_of_topic_by_state on content.question_tag (tag_id, topic_id, state, question_id);

grant select, insert, update, delete on content.question_tag to daybreak_worker;
grant select on content.question_tag to daybreak_web, daybreak_analyst;
