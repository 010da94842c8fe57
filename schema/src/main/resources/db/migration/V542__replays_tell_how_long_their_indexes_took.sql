alter table operation.replay
  add column indexed_bytes bigint,
  add column indexing_seconds double precision,
  add constraint replay_indexing_is_measured
    check (num_nulls(indexed_bytes, indexing_seconds) in (0, 2) and indexed_bytes > 0);

comment on column operation.replay.indexed_bytes is 'How much disk its tables had when the last of its events had been played, before their indexes were made.';
comment on column operation.replay.indexing_seconds is 'How long it took from then on until its tables were whole; by this the next one of as much is told when it will be.';

grant update (indexed_bytes, indexing_seconds) on operation.replay to daybreak_replay;
