create table learner.card_number (
  number integer not null,
  card_id uuid not null,
  constraint card_number_pkey primary key (number) include (card_id),
  constraint card_number_is_given_once unique (card_id) include (number)
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table learner.card_number is 'The number that stands for a flashcard in every block: given when the log first names the card, from 0, without gaps, and kept for ever.';

grant select, insert, update, delete on learner.card_number to daybreak_worker;
grant select on learner.card_number to daybreak_web, daybreak_analyst;

alter table learner.card add column subject_id uuid;

comment on column learner.card.subject_id is 'Whose new cards it is among; null where a release before this column has projected it.';

alter table learner.deck_card add column number integer;
alter table learner.deck_card add column validated boolean not null default false;

comment on column learner.deck_card.number is 'The card''s, as in learner.card_number.';
comment on column learner.deck_card.validated is 'Whether the card is: repeated here so that one index tells which cards of a deck are new to a learner.';

-- As far as the learners' tables have come.
insert into learner.card_number
select row_number() over (order by first) - 1, aggregate_id
  from (
    select aggregate_id, min(position) as first
      from event_store.event
     where aggregate_type = 'flashcard'
       and position <= (select coalesce(min(position), 0)
                          from projection.token
                         where processor_name = 'learner')
     group by aggregate_id) mentioned;

update learner.card
   set subject_id = (event.payload ->> 'subject')::uuid
  from event_store.event
 where event.aggregate_type = 'flashcard'
   and event.aggregate_id = card.id
   and event.event_type = 'content.flashcard-authored';

update learner.deck_card in_deck
   set number = card_number.number, validated = coalesce(card.validated, false)
  from learner.card_number
  left join learner.card on card.id = card_number.card_id
 where in_deck.card_id = card_number.card_id;

create index deck_card_to_study on learner.deck_card (deck_id, ordinal) include (card_id, number)
  where validated;

comment on index learner.deck_card_to_study is 'For the cards of a deck that are new to a learner, and for a page of its cards.';
