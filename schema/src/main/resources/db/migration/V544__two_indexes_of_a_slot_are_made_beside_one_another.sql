-- The next index that its table in the slot lacks and that nobody is making, the largest first, and
-- whether there is any left to look for: one at a time in each session, so that each is kept by
-- itself. What a worker was at goes on at the server when it dies: who goes on with its replay makes
-- the others, and waits for the one that is being made.
create or replace function operation.replay_index(slot int, projection text) returns boolean
language plpgsql security definer set search_path = '' set lock_timeout = 0 as $$
declare
  made text := operation.replay_schema(slot, projection);
  lacking record;
  taken bigint;
begin
  for lacking in
    select i.relname as name, pg_get_indexdef(i.oid) as says,
           obj_description(i.oid, 'pg_class') as comment,
           hashtextextended('replay_index ' || made || '.' || i.relname, 0) as lock
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
     order by pg_catalog.pg_relation_size(i.oid) desc, i.relname
  loop
    if pg_try_advisory_xact_lock(lacking.lock) then
      if to_regclass(format('%I.%I', made, lacking.name)) is null then
        execute overlay(
          lacking.says placing format(' ON %I.', made)
          from position(format(' ON %I.', projection) in lacking.says)
          for length(format(' ON %I.', projection)));
        execute format('comment on index %I.%I is %L', made, lacking.name, lacking.comment);
      end if;
      return true;
    end if;
    taken := coalesce(taken, lacking.lock);
  end loop;
  if taken is null then
    return false;
  end if;
  perform pg_advisory_xact_lock(taken);
  return true;
end $$;
