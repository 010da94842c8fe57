create table deck.card (
  id uuid not null,
  validated boolean not null,
  sequence_number bigint not null,
  constraint card_pkey primary key (id)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02
);

comment on table deck.card is 'Which flashcards are validated, so that no other counts in a deck or is due. Only the projection reads it.';
comment on column deck.card.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on deck.card to daybreak_worker;
grant select on deck.card to daybreak_web, daybreak_analyst;

-- As far as the learners' tables have come.
insert into deck.card
select distinct on (aggregate_id)
       aggregate_id, event_type = 'content.flashcard-validated', sequence_number
  from event_store.event
 where aggregate_type = 'flashcard'
   and position <= (select coalesce(min(position), 0)
                      from projection.token
                     where processor_name = 'learner')
 order by aggregate_id, sequence_number desc;
