create table quiz.learner_pool (
  learner_id uuid not null,
  answered bytea not null,
  incorrect bytea not null,
  constraint learner_pool_pkey primary key (learner_id)
) with (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.02
);

alter table quiz.learner_pool alter column answered set storage external;
alter table quiz.learner_pool alter column incorrect set storage external;

comment on table quiz.learner_pool is 'The questions that each learner has answered in completed tests. A Roaring bitmap of their numbers, as in quiz.pool.';
comment on column quiz.learner_pool.incorrect is 'Those answered wrongly the last time, in the order of the log.';

grant select, insert, update, delete on quiz.learner_pool to daybreak_worker;
grant select on quiz.learner_pool to daybreak_web, daybreak_analyst;
