-- Written by Axon's JdbcTokenStore: names and the order of meaning are its TokenSchema.
create table projection.token (
  processor_name text not null,
  segment int not null,
  token text,
  token_type text,
  "timestamp" text,
  owner text,
  position bigint not null generated always as (
    coalesce(
      ((token::jsonb) -> 'currentToken' ->> 'globalIndex')::bigint,
      ((token::jsonb) ->> 'globalIndex')::bigint,
      0)) stored,
  constraint token_pk primary key (processor_name, segment)
) with (fillfactor = 50);

comment on table projection.token is 'How far each segment of each event processor has come, and which node holds it';
comment on column projection.token.token is 'JSON of the token; a replay''s keeps its own place as currentToken';
comment on column projection.token."timestamp" is 'Last sign of life of the owner, ISO-8601';
comment on column projection.token.position is 'Position of the last event the read tables include; 0 before the first';
