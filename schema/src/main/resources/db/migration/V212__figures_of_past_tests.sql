create table pasttest.test_figures (
  test_id uuid not null,
  by_subject jsonb not null,
  by_topic jsonb not null,
  constraint test_figures_pkey primary key (test_id)
);

comment on table pasttest.test_figures is 'How a completed test went in each of its subjects and topics: lists of {id, title, answered, correct}.';

grant select, insert, update, delete on pasttest.test_figures to daybreak_worker;
grant select on pasttest.test_figures to daybreak_web, daybreak_analyst;
