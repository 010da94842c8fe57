-- Analysts ask for the events of one kind, page by page. An append adds one entry, mostly to the
-- last leaf of its kind.
create index event_type_position_ix on event_store.event (event_type, position);
