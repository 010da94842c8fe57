create table event_store.event (
  position         bigint      not null,
  aggregate_id     uuid        not null,
  sequence_number  bigint      not null,
  aggregate_type   text,
  event_id         uuid        not null,
  event_type       text        not null,
  event_version    int         not null,
  occurred_at      timestamptz not null,
  payload          jsonb       not null,
  metadata         jsonb       not null,
  constraint event_pk primary key (position),
  constraint event_aggregate_sequence_uk
    unique (aggregate_id, sequence_number) include (aggregate_type),
  constraint event_sequence_number_counts_from_zero check (sequence_number >= 0),
  constraint event_version_counts_from_one check (event_version >= 1)
);

-- Events come almost in the order of their times, so a block range index answers "since when".
create index event_occurred_at_ix on event_store.event
  using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

comment on table event_store.event is
  'What happened, for ever: nothing is updated or deleted. Appended under one advisory lock, so that the order of positions is the order of commits.';
comment on column event_store.event.position is
  'The one order of all events, without gaps from 1; a reader needs no other token.';
comment on column event_store.event.sequence_number is
  'The order within one aggregate, from 0.';
comment on column event_store.event.aggregate_type is
  'The capability''s word for the aggregate; null for an event of no aggregate, whose aggregate_id is its event_id.';
comment on column event_store.event.event_type is
  'The wire name: capability.what-happened; never a class name.';
comment on column event_store.event.event_version is
  'The version of the payload''s form; an older one is upcast when it is read.';
comment on column event_store.event.occurred_at is
  'When it happened by the application''s clock.';

grant select, insert on event_store.event to daybreak_web, daybreak_worker;
grant select on event_store.event to daybreak_analyst;
