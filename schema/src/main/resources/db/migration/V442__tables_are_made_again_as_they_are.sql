-- What only who owns the tables may do, for whoever plays the log again: no name or definition of a
-- table stands here, all are taken from the tables that readers see.
create function operation.replay_schema(slot int, projection text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if slot not between 1 and 3 or projection not in ('content', 'learner') then
    raise exception 'There is no slot % for %', slot, projection;
  end if;
  return format('replay_%s_%s', slot, projection);
end $$;

-- The slot is written by who fills it, what readers see by the worker.
create function operation.replay_grant(schema_name text, filled boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  tables text;
begin
  select string_agg(format('%I.%I', n.nspname, c.relname), ', ')
    into tables
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
   where n.nspname = schema_name and c.relkind = 'r';
  if tables is null then
    return;
  end if;
  if filled then
    execute 'grant select, insert, update, delete, maintain on ' || tables || ' to daybreak_replay';
  else
    execute 'revoke all on ' || tables || ' from daybreak_replay';
  end if;
end $$;

create function operation.replay_drop(slot int, projection text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  made text;
begin
  for made in
    select format('%I.%I', n.nspname, c.relname)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = operation.replay_schema(slot, projection) and c.relkind = 'r'
     order by c.relname
  loop
    execute 'drop table ' || made || ' cascade';
  end loop;
  execute format('delete from %I.dead_letter where projection = %L', 'replay_' || slot, projection);
end $$;

-- The tables with their keys, since rows are merged by these; other indexes come last.
create function operation.replay_make(slot int, projection text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  made text := operation.replay_schema(slot, projection);
  live record;
  part record;
begin
  perform operation.replay_drop(slot, projection);
  for live in
    select c.oid, c.relname, c.reloptions, c.relacl, obj_description(c.oid, 'pg_class') as says
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = projection and c.relkind = 'r'
     order by c.relname
  loop
    execute format(
      'create table %I.%I (like %s including all excluding indexes)', made, live.relname, live.oid::regclass);
    if live.reloptions is not null then
      execute format('alter table %I.%I set (%s)', made, live.relname, array_to_string(live.reloptions, ', '));
    end if;
    execute format('comment on table %I.%I is %L', made, live.relname, live.says);
    for part in
      select a.attname, a.attstattarget from pg_catalog.pg_attribute a
       where a.attrelid = live.oid and a.attnum > 0 and a.attstattarget >= 0
    loop
      execute format('alter table %I.%I alter column %I set statistics %s', made, live.relname, part.attname, part.attstattarget);
    end loop;
    for part in
      select con.conname, pg_get_constraintdef(con.oid) as says,
             obj_description(con.oid, 'pg_constraint') as comment
        from pg_catalog.pg_constraint con
       where con.conrelid = live.oid and con.contype in ('p', 'u')
       order by con.conname
    loop
      execute format('alter table %I.%I add constraint %I %s', made, live.relname, part.conname, part.says);
      execute format('comment on constraint %I on %I.%I is %L', part.conname, made, live.relname, part.comment);
    end loop;
    for part in
      select distinct acl.grantee::regrole as role
        from pg_catalog.pg_class c, aclexplode(c.relacl) acl
       where c.oid = to_regclass(format('%I.%I', made, live.relname)) and acl.grantee <> c.relowner
    loop
      execute format('revoke all on %I.%I from %s', made, live.relname, part.role);
    end loop;
    for part in
      select acl.grantee::regrole as role, string_agg(acl.privilege_type, ', ') as privileges
        from aclexplode(live.relacl) acl
       where acl.grantee <> (select oid from pg_catalog.pg_roles where rolname = current_user)
         and acl.grantee <> 'daybreak_replay'::regrole
       group by acl.grantee
    loop
      execute format('grant %s on %I.%I to %s', part.privileges, made, live.relname, part.role);
    end loop;
  end loop;
  perform operation.replay_grant(made, true);
end $$;

-- The next index that its table in the slot lacks, and whether there was one: one at a time, so that
-- each is kept by itself. What a worker was at goes on at the server when it dies: who goes on with
-- its replay waits for the index that is being made, and looks for the next one then. The table that
-- is locked is written by folds alone, and there are none while indexes are made.
create function operation.replay_index(slot int, projection text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  made text := operation.replay_schema(slot, projection);
  lacking record;
begin
  execute format('lock table %I.dead_letter in share row exclusive mode', 'replay_' || slot);
  select i.relname as name, pg_get_indexdef(i.oid) as says, obj_description(i.oid, 'pg_class') as comment
    into lacking
    from pg_catalog.pg_index x
    join pg_catalog.pg_class i on i.oid = x.indexrelid
    join pg_catalog.pg_namespace n on n.oid = i.relnamespace
    join pg_catalog.pg_class live on live.oid = x.indrelid
   where n.nspname = projection
     and exists (
       select from pg_catalog.pg_class filled
         join pg_catalog.pg_namespace m on m.oid = filled.relnamespace
        where m.nspname = made and filled.relname = live.relname)
     and not exists (
       select from pg_catalog.pg_class other
         join pg_catalog.pg_namespace m on m.oid = other.relnamespace
        where m.nspname = made and other.relname = i.relname)
   order by i.relname
   limit 1;
  if not found then
    return false;
  end if;
  execute overlay(
    lacking.says placing format(' ON %I.', made)
    from position(format(' ON %I.', projection) in lacking.says)
    for length(format(' ON %I.', projection)));
  execute format('comment on index %I.%I is %L', made, lacking.name, lacking.comment);
  return true;
end $$;

create function operation.replay_rows(slot int, projection text) returns table (name text, number bigint)
language plpgsql security definer set search_path = '' as $$
begin
  for name in
    select c.relname
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = operation.replay_schema(slot, projection) and c.relkind = 'r'
     order by c.relname
  loop
    execute format('select count(*) from %I.%I', operation.replay_schema(slot, projection), name) into number;
    return next;
  end loop;
end $$;

revoke execute on function
  operation.replay_schema(int, text), operation.replay_grant(text, boolean),
  operation.replay_drop(int, text), operation.replay_make(int, text),
  operation.replay_index(int, text), operation.replay_rows(int, text)
  from public;
grant execute on function
  operation.replay_drop(int, text), operation.replay_make(int, text),
  operation.replay_index(int, text), operation.replay_rows(int, text)
  to daybreak_replay;
