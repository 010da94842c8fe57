create table event_store.snapshot (
  aggregate_id      uuid        not null,
  sequence_number   bigint      not null,
  aggregate_type    text        not null,
  event_id          uuid        not null,
  snapshot_type     text        not null,
  snapshot_version  int         not null,
  occurred_at       timestamptz not null,
  payload           jsonb       not null,
  metadata          jsonb       not null,
  constraint snapshot_pk primary key (aggregate_id)
);

comment on table event_store.snapshot is
  'The latest stored state of an aggregate; a shortcut that can be deleted at any time.';
comment on column event_store.snapshot.sequence_number is
  'The last event that the state includes.';
comment on column event_store.snapshot.snapshot_type is
  'The wire name of the state''s form; never a class name.';

grant select, insert, update, delete on event_store.snapshot to daybreak_web, daybreak_worker;
