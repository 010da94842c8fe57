-- A pair of schemas for each slot, with the rights of the schemas that readers see: a swap exchanges
-- the names of two schemas, and nobody may notice by anything but the rows. A third keeps what could
-- not be applied, and is never swapped.
do $$
declare
  slot text;
  projection text;
  made text;
begin
  foreach slot in array array['replay_1', 'replay_2', 'replay_3'] loop
    foreach projection in array array['content', 'learner'] loop
      made := slot || '_' || projection;
      execute format('create schema %I', made);
      execute format('grant usage on schema %I to daybreak_web, daybreak_worker, daybreak_analyst', made);
      execute format('alter default privileges in schema %I grant select on tables to daybreak_web, daybreak_worker, daybreak_analyst', made);
      execute format('alter default privileges in schema %I grant insert, update, delete on tables to daybreak_worker', made);
      execute format('alter default privileges in schema %I grant usage on sequences to daybreak_worker', made);
      execute format('comment on schema %I is %L', made, 'What a replay makes again of the tables in ' || projection || ', or what it has taken out of there');
    end loop;
    execute format('create schema %I', slot);
    execute format('create table %I.dead_letter (like projection.dead_letter including all)', slot);
    execute format('grant usage on schema %I to daybreak_replay, daybreak_analyst', slot);
    execute format('grant select, insert, update, delete on %I.dead_letter to daybreak_replay', slot);
    execute format('grant select on %I.dead_letter to daybreak_analyst', slot);
    execute format('comment on schema %I is %L', slot, 'What could not be applied to the tables of ' || slot || '_content and ' || slot || '_learner');
    execute format('comment on table %I.dead_letter is %L', slot, 'As projection.dead_letter; a swap exchanges their rows');
  end loop;
end $$;

grant usage on schema
  event_store, content, learner, replay_1_content, replay_1_learner, replay_2_content,
  replay_2_learner, replay_3_content, replay_3_learner
  to daybreak_replay;
grant select on event_store.event to daybreak_replay;
