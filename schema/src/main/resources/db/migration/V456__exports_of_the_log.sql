create table operation.export (
  id uuid not null,
  format text not null,
  after_position bigint not null,
  until_position bigint not null,
  until_at timestamptz,
  types text[],
  requested_by uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  idempotency_key text,
  fingerprint bytea,
  removed_at timestamptz,
  owner text,
  free_at timestamptz not null default clock_timestamp(),
  failures integer not null default 0,
  position bigint,
  seen_position bigint,
  rate double precision not null default 0,
  parts integer not null default 0,
  rows bigint not null default 0,
  bytes bigint not null default 0,
  cause text,
  started_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz,
  constraint export_pkey primary key (id),
  constraint export_key_is_used_once unique (requested_by, idempotency_key),
  constraint export_format_is_known check (format in ('parquet', 'ndjson')),
  constraint export_goes_forward check (0 <= after_position and after_position <= until_position),
  constraint export_expires_when_it_ends check (ended_at is null or expires_at is not null)
);

create index export_open on operation.export (free_at, id) where ended_at is null and removed_at is null;
create index export_newest on operation.export (requested_at, id);
create index export_expiring on operation.export (expires_at);
create index export_size on operation.export (bytes) where bytes > 0;

comment on table operation.export is 'Exports of the log that analysts have asked for. A web process adds a row or says that it is to be removed; the worker that has it writes its files, part by part, and says how far it is. Another goes on from the last whole part where one dies.';
comment on column operation.export.after_position is 'The events after it are in the export.';
comment on column operation.export.until_position is 'The last that may be in it: where the log ended when it was asked for, or before.';
comment on column operation.export.until_at is 'Where a moment was named: what happened before it is in the export.';
comment on column operation.export.types is 'Wire names of the events that are in it; null for all.';
comment on column operation.export.fingerprint is 'SHA-256 of the request under the key; another request under the same key is refused.';
comment on column operation.export.removed_at is 'When somebody asked for it to be removed: from then on it is shown no more, and its worker gives it up.';
comment on column operation.export.owner is 'The process that has it, or had it last.';
comment on column operation.export.free_at is 'From then on any worker may take it, by the server''s clock; whoever has it puts it off again and again.';
comment on column operation.export.failures is 'How often writing it has failed since its last whole part.';
comment on column operation.export.position is 'Up to here everything is in files that are whole; null before it is begun.';
comment on column operation.export.seen_position is 'Up to here the log has been read.';
comment on column operation.export.rate is 'Positions of the log a second, as of late.';
comment on column operation.export.parts is 'How many parts are whole; a part is one file for each type that it has events of.';
comment on column operation.export.cause is 'What stood in the way; null where nothing did.';
comment on column operation.export.expires_at is 'From then on it is to be removed with its files.';

grant select on operation.export to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;
grant insert (
  id, format, after_position, until_position, until_at, types, requested_by, idempotency_key, fingerprint)
  on operation.export to daybreak_web;
grant update (removed_at, expires_at) on operation.export to daybreak_web;
grant update (
  until_position, owner, free_at, failures, position, seen_position, rate, parts, rows, bytes, cause,
  started_at, ended_at, expires_at)
  on operation.export to daybreak_worker;
grant delete on operation.export to daybreak_worker;
