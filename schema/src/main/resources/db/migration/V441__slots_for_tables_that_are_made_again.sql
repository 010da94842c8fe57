-- A pair of schemas for each slot, with the rights of the schemas that readers see: a swap exchanges
-- the names of two schemas, and nobody may notice by anything but the rows.
do $$
declare
  slot int;
  projection text;
  name text;
begin
  for slot in 1..3 loop
    foreach projection in array array['content', 'learner'] loop
      name := format('replay_%s_%s', slot, projection);
      execute format('create schema %I', name);
      execute format('comment on schema %I is %L', name,
        format('What replay %s makes again of the schema %s, or has taken out of it', slot, projection));
    end loop;
    execute format('create schema %I', format('replay_%s', slot));
    execute format('comment on schema %I is %L', format('replay_%s', slot),
      format('What could not be applied to the tables of replay %s', slot));
    execute format(
      'grant usage on schema %I to daybreak_worker, daybreak_replay, daybreak_analyst, daybreak_web',
      format('replay_%s', slot));
    execute format(
      'create table %I.dead_letter (like projection.dead_letter including all)',
      format('replay_%s', slot));
    execute format(
      'grant select, insert, update, delete on %I.dead_letter to daybreak_replay',
      format('replay_%s', slot));
    execute format('grant select on %I.dead_letter to daybreak_analyst', format('replay_%s', slot));
  end loop;
end $$;
