-- Analysts read the log by type: in its one order, a page at the cost of the page.
create index event_type_position_ix on event_store.event (event_type, position);
