-- What a role may do with a table made later, unless that table's own migration says otherwise.
-- Nobody but the migrator gets UPDATE, DELETE or TRUNCATE in event_store from here.
alter default privileges in schema event_store
  grant select on tables to daybreak_web, daybreak_worker, daybreak_analyst;
alter default privileges in schema event_store
  grant insert on tables to daybreak_web;

alter default privileges in schema projection, content, lesson, deck
  grant select on tables to daybreak_web, daybreak_worker, daybreak_analyst;
alter default privileges in schema projection, content, lesson, deck
  grant insert, update, delete on tables to daybreak_worker;
alter default privileges in schema projection, content, lesson, deck
  grant usage on sequences to daybreak_worker;
