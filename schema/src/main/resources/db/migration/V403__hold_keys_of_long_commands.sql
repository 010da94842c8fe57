create table event_store.held_key (
  principal        uuid        not null,
  idempotency_key  text        not null,
  holder           uuid        not null,
  held_until       timestamptz not null,
  constraint held_key_pk primary key (principal, idempotency_key)
);

create index held_key_held_until_ix on event_store.held_key (held_until);

comment on table event_store.held_key is
  'Idempotency keys whose commands are at work for longer than one commit takes, such as imports.';
comment on column event_store.held_key.holder is
  'Which execution has the key; it renews its hold for as long as it lives.';
comment on column event_store.held_key.held_until is
  'By the server''s clock; afterwards anyone may take the key.';

grant select, insert, update, delete on event_store.held_key to daybreak_web;
grant select, delete on event_store.held_key to daybreak_worker;
