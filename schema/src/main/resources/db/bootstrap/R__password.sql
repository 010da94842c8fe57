-- Runs as the administrator whenever a password changes. The values are SCRAM verifiers: a server's
-- log or pg_stat_statements never sees a password.
alter role daybreak_migrator password '${daybreak_migrator}';
alter role daybreak_web password '${daybreak_web}';
alter role daybreak_worker password '${daybreak_worker}';
alter role daybreak_system password '${daybreak_system}';
alter role daybreak_listener password '${daybreak_listener}';
alter role daybreak_replay password '${daybreak_replay}';
alter role daybreak_analyst password '${daybreak_analyst}';
alter role daybreak_monitor password '${daybreak_monitor}';
