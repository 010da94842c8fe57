-- Who answers requests, and who keeps the read tables, appends nothing: a process does that as
-- daybreak_system, over connections that nobody else can take.
grant usage on schema event_store to daybreak_system;
grant select, insert on event_store.event, event_store.command_result to daybreak_system;
grant update on event_store.appender to daybreak_system;
grant execute on function event_store.lock_appender() to daybreak_system;

revoke insert on event_store.event from daybreak_web, daybreak_worker;
revoke insert on event_store.command_result from daybreak_web, daybreak_worker;
revoke update on event_store.appender from daybreak_web;
revoke execute on function event_store.lock_appender() from daybreak_web;

alter default privileges in schema event_store revoke insert on tables from daybreak_web;
