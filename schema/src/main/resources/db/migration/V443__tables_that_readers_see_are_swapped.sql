-- What no batch may straddle: the tokens' rows, parked events and tables of a projection are held as
-- a batch and a retry take them, in this order, until the transaction ends.
create function operation.replay_hold(projections text[], tables boolean)
returns table (projection text, reached bigint)
language plpgsql security definer set search_path = '' as $$
declare
  live text;
begin
  return query
    select token.processor_name, token.position
      from projection.token
     where token.processor_name = any (projections)
     order by token.processor_name
       for update;
  if tables then
    perform from projection.dead_letter letter
      where letter.projection = any (projections)
      order by letter.projection, letter.aggregate_id, letter.position
        for update;
    for live in
      select format('%I.%I', n.nspname, c.relname)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any (projections) and c.relkind = 'r'
       order by n.nspname, c.relname
    loop
      execute 'lock table ' || live || ' in share row exclusive mode';
    end loop;
  end if;
end $$;

-- Exchanges the tables that readers see with those of the slot, and what is parked of each. Views
-- are bound to tables and not to names, so each of ours is made anew by its own text.
create function operation.replay_swap(slot int, projections text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  name text;
  made text;
  says text;
  bound record;
  views text[];
  live_letters projection.dead_letter[];
  own_letters projection.dead_letter[];
begin
  foreach name in array projections loop
    if not exists (
      select from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname = operation.replay_schema(slot, name) and c.relkind = 'r') then
      raise exception 'There are no tables in %', operation.replay_schema(slot, name);
    end if;
  end loop;

  select array_agg(format(
           'create or replace view %s %s as %s', v.oid::regclass,
           'with (' || array_to_string(v.reloptions, ', ') || ')', pg_get_viewdef(v.oid)))
    into views
    from pg_catalog.pg_class v
   where v.relkind = 'v'
     and v.relowner = (select oid from pg_catalog.pg_roles where rolname = current_user)
     and exists (
       select from pg_catalog.pg_rewrite r
         join pg_catalog.pg_depend d
           on d.objid = r.oid and d.classid = 'pg_catalog.pg_rewrite'::regclass
              and d.refclassid = 'pg_catalog.pg_class'::regclass
         join pg_catalog.pg_class t on t.oid = d.refobjid and t.relkind = 'r'
         join pg_catalog.pg_namespace n on n.oid = t.relnamespace
        where r.ev_class = v.oid
          and (n.nspname = any (projections)
               or n.nspname in (
                 select operation.replay_schema(slot, one) from unnest(projections) one)));

  foreach name in array projections loop
    made := operation.replay_schema(slot, name);
    says := obj_description(to_regnamespace(name), 'pg_namespace');
    execute format('comment on schema %I is %L', name, obj_description(to_regnamespace(made), 'pg_namespace'));
    execute format('comment on schema %I is %L', made, says);
    execute format('alter schema %I rename to replay_swapped', made);
    execute format('alter schema %I rename to %I', name, made);
    execute format('alter schema replay_swapped rename to %I', name);
    perform operation.replay_grant(name, false);
    perform operation.replay_grant(made, true);
  end loop;

  foreach says in array coalesce(views, '{}') loop
    execute says;
  end loop;

  execute format(
    'select array_agg(letter) from (select * from %I.dead_letter where projection = any ($1)) letter',
    'replay_' || slot)
    into own_letters using projections;
  select array_agg(letter) into live_letters
    from projection.dead_letter letter where letter.projection = any (projections);
  execute format('delete from %I.dead_letter where projection = any ($1)', 'replay_' || slot)
    using projections;
  delete from projection.dead_letter letter where letter.projection = any (projections);
  insert into projection.dead_letter select (unnest(own_letters)).*;
  execute format('insert into %I.dead_letter select (unnest($1)).*', 'replay_' || slot)
    using live_letters;
end $$;

-- What differs of one table, told by its key: rows of either side that the other lacks as they are.
create function operation.replay_difference(slot int, projection text, table_name text)
returns table (
  live bigint, replayed bigint, only_live bigint, only_replayed bigint, different bigint, keys jsonb)
language plpgsql security definer set search_path = '' as $$
declare
  columns text;
  pairs text;
begin
  select string_agg(format('%I', a.attname), ', ' order by place.n),
         string_agg(format('%L, %I', a.attname, a.attname), ', ' order by place.n)
    into columns, pairs
    from pg_catalog.pg_constraint key
   cross join unnest(key.conkey) with ordinality place (attnum, n)
    join pg_catalog.pg_attribute a on a.attrelid = key.conrelid and a.attnum = place.attnum
   where key.conrelid = to_regclass(format('%I.%I', projection, table_name))
     and key.contype = 'p';
  if columns is null then
    return query select 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, '[]'::jsonb;
    return;
  end if;
  return query execute replace(replace(replace(replace($sql$
    with seen as (
      select true as is_seen, lacking.* from (select * from {live} except select * from {made}) lacking),
    made as (
      select true as is_made, surplus.* from (select * from {made} except select * from {live}) surplus)
    select (select count(*) from {live}), (select count(*) from {made}),
           count(*) filter (where is_made is null),
           count(*) filter (where is_seen is null),
           count(*) filter (where is_seen and is_made),
           coalesce((
             select jsonb_agg(first.key order by first.key)
               from (
                 select jsonb_build_object({pairs}) as key
                   from seen full join made using ({columns})
                  order by key
                  limit 20) first), '[]')
      from seen full join made using ({columns})
    $sql$,
    '{live}', format('%I.%I', projection, table_name)),
    '{made}', format('%I.%I', operation.replay_schema(slot, projection), table_name)),
    '{columns}', columns),
    '{pairs}', pairs);
end $$;

revoke execute on function
  operation.replay_hold(text[], boolean), operation.replay_swap(int, text[]),
  operation.replay_difference(int, text, text)
  from public;
grant execute on function
  operation.replay_hold(text[], boolean), operation.replay_swap(int, text[]),
  operation.replay_difference(int, text, text)
  to daybreak_replay;
grant usage on schema projection to daybreak_replay;
grant select on projection.token to daybreak_replay;
