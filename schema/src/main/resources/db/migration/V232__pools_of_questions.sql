create table quiz.pool (
  kind text not null,
  id uuid not null,
  size integer not null,
  numbers bytea not null,
  constraint pool_pkey primary key (kind, id),
  constraint pool_kind_is_known check (kind in ('all', 'subject', 'topic', 'tag')),
  constraint pool_is_not_empty check (size > 0)
) with (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.02
);

alter table quiz.pool alter column numbers set storage external;

comment on table quiz.pool is 'The validated questions of everything a quiz can be drawn from: all, a subject, a topic, a tag. A pool without questions has no row.';
comment on column quiz.pool.id is 'Of the subject, topic or tag; zeros for all.';
comment on column quiz.pool.numbers is 'A Roaring bitmap, in the portable format, of the questions'' numbers. Compressed as it is, so it is stored as it comes: in its row up to 2 kB.';

grant select, insert, update, delete on quiz.pool to daybreak_worker;
grant select on quiz.pool to daybreak_web, daybreak_analyst;
