-- Runs as the administrator. Every process appends as one role and listens as another, so that a
-- tier's role is its own, and a limit is one use's.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['daybreak_system', 'daybreak_listener']
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
    execute format('grant connect on database %I to %I', current_database(), role_name);
  end loop;
end $$;

alter role daybreak_system set statement_timeout = '5s';
alter role daybreak_system set lock_timeout = '750ms';
alter role daybreak_system set transaction_timeout = '10s';
alter role daybreak_system set idle_in_transaction_session_timeout = '5s';
alter role daybreak_system set search_path = '';

alter role daybreak_listener set statement_timeout = '5s';
alter role daybreak_listener set lock_timeout = '750ms';
alter role daybreak_listener set transaction_timeout = '10s';
alter role daybreak_listener set idle_in_transaction_session_timeout = '5s';
alter role daybreak_listener set default_transaction_read_only = on;
alter role daybreak_listener set search_path = '';

-- A request waits for several things, and its patience is one.
alter role daybreak_web set lock_timeout = '750ms';
