-- None was ever stored: aggregates are read from their beginning.
drop table event_store.snapshot;

comment on schema event_store is 'The truth: events, and the stored results of commands';
