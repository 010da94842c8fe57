-- A page of a read table that the caller names, in the order of its primary key: which columns that
-- has, the catalogue says. Nothing that was sent becomes a part of a statement: names are looked up
-- and quoted, values are parameters. It runs with the caller's rights.
create function operation.rows_of(
    read_schema text, read_table text, after text[], most integer, most_bytes bigint)
  returns table (place integer, key text[], columns text)
  language plpgsql
  stable
  set search_path = ''
as $$
declare
  key_columns text;
  key_texts text;
  key_values text;
  page refcursor;
  bytes bigint := 0;
begin
  select string_agg(format('t.%I', a.attname), ', ' order by k.place),
         string_agg(format('t.%I::text', a.attname), ', ' order by k.place),
         string_agg(format('$1[%s]::%s', k.place, format_type(a.atttypid, a.atttypmod)), ', ' order by k.place)
    into key_columns, key_texts, key_values
    from pg_catalog.pg_namespace n
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = read_table
    join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
   cross join lateral unnest(i.indkey) with ordinality k (attribute, place)
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attribute
   where n.nspname = read_schema and k.place <= i.indnkeyatts;

  if key_columns is null then
    return;
  end if;

  open page no scroll for execute
    format(
      'select array[%s], row_to_json(t)::text from %I.%I t %s order by %s limit $2',
      key_texts, read_schema, read_table,
      case when after is not null then format('where (%s) > (%s)', key_columns, key_values) end,
      key_columns)
    using after, most + 1;

  place := 0;
  loop
    fetch page into key, columns;
    exit when not found;
    place := place + 1;
    if place > most or bytes >= most_bytes then
      columns := null;
      return next;
      exit;
    end if;
    bytes := bytes + octet_length(columns);
    return next;
  end loop;
  close page;
end $$;

comment on function operation.rows_of(text, text, text[], integer, bigint) is
  'A page of a table by its primary key, after the values given, each row as JSON with its columns as in the table; it ends after so many rows or bytes. One row more without columns says that others follow.';

revoke execute on function operation.rows_of(text, text, text[], integer, bigint) from public;
grant execute on function operation.rows_of(text, text, text[], integer, bigint) to daybreak_web;
