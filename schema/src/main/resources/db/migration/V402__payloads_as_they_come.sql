-- Compressing a payload took five times as long as storing it, and all that time the appender's lock
-- was held. What has no room in a page with another row is stored out of line.
alter table event_store.event alter column payload set storage external;
alter table event_store.event set (toast_tuple_target = 4080);

comment on column event_store.event.payload is
  'Stored as it comes, uncompressed: in its row up to 4 kB.';
