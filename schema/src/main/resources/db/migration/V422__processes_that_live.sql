create table operation.process (
  name text not null,
  tier text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  pools jsonb not null,
  rates jsonb not null,
  constraint process_pkey primary key (name)
) with (fillfactor = 50);

comment on table operation.process is 'A row for each process, which it renews every few seconds for as long as it lives';
comment on column operation.process.name is 'As in owners of tokens, before the slash, and in application_name, after the @';
comment on column operation.process.seen_at is 'Last sign of life, by the server''s clock';
comment on column operation.process.pools is 'A list of {tier, inUse, waiting, limit}';
comment on column operation.process.rates is 'A list of {projection, eventsPerSecond} of what it follows';

grant select, insert, update, delete on operation.process to daybreak_web, daybreak_worker;
grant select on operation.process to daybreak_analyst, daybreak_monitor;
