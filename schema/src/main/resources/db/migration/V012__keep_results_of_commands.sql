create table event_store.command_result (
  principal        uuid        not null,
  idempotency_key  text        not null,
  fingerprint      bytea       not null,
  status           int         not null,
  body             jsonb,
  position         bigint      not null,
  attempt          uuid        not null,
  completed_at     timestamptz not null,
  constraint command_result_pk primary key (principal, idempotency_key)
);

create index command_result_completed_at_ix on event_store.command_result (completed_at);

comment on table event_store.command_result is
  'What a command answered under its idempotency key, stored in the commit of its events.';
comment on column event_store.command_result.principal is
  'Whose key it is: keys of two callers never meet.';
comment on column event_store.command_result.fingerprint is
  'SHA-256 of the payload; another payload under the same key is refused.';
comment on column event_store.command_result.position is
  'The position of the command''s last event, or of the last event there was if it had none.';
comment on column event_store.command_result.attempt is
  'Which execution stored the row: tells a commit whose answer was lost from a competitor''s.';

grant select, insert on event_store.command_result to daybreak_web;
grant select, insert, delete on event_store.command_result to daybreak_worker;
