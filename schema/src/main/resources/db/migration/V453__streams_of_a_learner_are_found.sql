-- The streams that are one learner's, by what the first event of each says. An append adds an entry
-- only where it begins such a stream.
create index event_learner_ix on event_store.event ((payload ->> 'learner'))
  where sequence_number = 0 and payload ->> 'learner' is not null;
