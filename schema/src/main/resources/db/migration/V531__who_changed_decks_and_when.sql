alter table learner.deck
  add column words tsvector,
  add column changed_at timestamptz,
  add column changed_by uuid;

comment on column learner.deck.words is 'The words of its title, without their places. What workers of the release before write is neither listed nor found before its next change.';
comment on column learner.deck.changed_at is 'The time of its last event.';
comment on column learner.deck.changed_by is 'In whose name that was; null where the event does not say.';

update learner.deck
   set words = strip(to_tsvector('simple', deck.title)),
       changed_at = last.occurred_at,
       changed_by = (last.metadata ->> 'by')::uuid
  from event_store.event last
 where last.aggregate_id = deck.id and last.sequence_number = deck.sequence_number;
