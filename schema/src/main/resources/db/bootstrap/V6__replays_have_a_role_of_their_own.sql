-- Runs as the administrator. What is played again from the log is written by a role of its own, which
-- reaches no table that readers see, and works at length on the few connections that it has.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'daybreak_replay') then
    create role daybreak_replay login;
  end if;
  execute format('grant connect on database %I to daybreak_replay', current_database());
end $$;

alter role daybreak_replay set statement_timeout = '1h';
alter role daybreak_replay set lock_timeout = '5s';
alter role daybreak_replay set transaction_timeout = '2h';
alter role daybreak_replay set idle_in_transaction_session_timeout = '5min';
alter role daybreak_replay set search_path = '';
