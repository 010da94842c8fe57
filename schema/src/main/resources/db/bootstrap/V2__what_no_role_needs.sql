-- Runs as the administrator. What every role may do from the start, needs no right to any table, and
-- can use up what the whole server shares: locks, of which a few thousand fit, and disk.
do $$
declare
  routine text;
begin
  execute format('revoke temporary on database %I from public', current_database());

  if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    raise notice 'every role may take advisory locks and make large objects: a superuser may revoke it';
    return;
  end if;

  for routine in
    select oid::regprocedure
      from pg_catalog.pg_proc
     where pronamespace = 'pg_catalog'::regnamespace
       and proname in ('lo_creat', 'lo_create', 'lo_from_bytea')
  loop
    execute format('revoke execute on function %s from public', routine);
  end loop;

  -- Migrations wait for one another with these.
  for routine in
    select oid::regprocedure
      from pg_catalog.pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and proname like '%advisory%'
  loop
    execute format('revoke execute on function %s from public', routine);
    execute format('grant execute on function %s to daybreak_migrator', routine);
  end loop;
end $$;
