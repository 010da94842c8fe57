-- What a change has changed is told by the last event before it that said the same: one look-up for
-- each type that may have, however long the stream is. Only appends of the bank add an entry.
create index event_bank_ix on event_store.event (aggregate_id, event_type, sequence_number)
  where aggregate_type in (
    'subject', 'topic', 'question', 'flashcard', 'exercise', 'lesson', 'deck');
