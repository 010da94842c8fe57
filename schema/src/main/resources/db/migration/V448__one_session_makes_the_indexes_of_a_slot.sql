-- The next index that its table in the slot lacks, and whether there was one. What a worker was at
-- goes on at the server when it dies: who goes on with its replay waits for the index that is being
-- made, and looks for the next one then. The table that is locked is written by folds alone, and
-- there are none while indexes are made.
create or replace function operation.replay_index(slot int, projection text) returns boolean
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
