-- Runs as the administrator. The server's own statistics of statements, for whoever watches it; they
-- need shared_preload_libraries = 'pg_stat_statements' too, which only the server's owner can set.
do $$
begin
  if exists (select from pg_catalog.pg_available_extensions where name = 'pg_stat_statements') then
    create extension if not exists pg_stat_statements with schema public;
  end if;
exception when insufficient_privilege or invalid_schema_name then
  raise notice 'statistics of statements are not there: a superuser may create pg_stat_statements';
end $$;
