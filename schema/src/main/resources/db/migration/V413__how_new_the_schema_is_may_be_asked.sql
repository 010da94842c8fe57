-- A process that never migrates waits for a schema that is new enough.
grant usage on schema platform to daybreak_web, daybreak_worker, daybreak_system;
grant select on platform.migration to daybreak_web, daybreak_worker, daybreak_system;
