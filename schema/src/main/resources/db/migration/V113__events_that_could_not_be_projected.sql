create table projection.dead_letter (
  projection text not null,
  aggregate_id uuid not null,
  position bigint not null,
  sequence_number bigint not null,
  event_type text not null,
  cause text not null,
  attempts integer not null,
  parked_at timestamptz not null,
  tried_at timestamptz not null,
  constraint dead_letter_pkey primary key (projection, aggregate_id, position)
);

comment on table projection.dead_letter is 'Events that a projection could not apply, and those of the same aggregate that came after: they wait here, in order, until they are tried again. The events themselves stay in the event store.';
comment on column projection.dead_letter.position is 'Where the event is in the event store.';
comment on column projection.dead_letter.cause is 'Why it was parked, in plain words.';
comment on column projection.dead_letter.attempts is 'How often it was tried; 0 for one that only waits behind another.';

grant select, insert, update, delete on projection.dead_letter to daybreak_worker;
grant select on projection.dead_letter to daybreak_web, daybreak_analyst;
