create table deck.learner_deck (
  learner_id uuid not null,
  deck_id uuid not null,
  subject_id uuid not null,
  learning integer not null,
  review integer not null,
  due_at timestamptz[] not null,
  last_studied_at timestamptz not null,
  constraint learner_deck_pkey primary key (learner_id, deck_id),
  constraint learner_deck_counts_its_cards check (learning + review = cardinality(due_at))
) with (fillfactor = 80);

alter table deck.learner_deck alter column due_at set storage main;

comment on table deck.learner_deck is 'What each learner has studied of each deck; a deck without a row is new to the learner.';
comment on column deck.learner_deck.learning is 'Cards in short steps, learned for the first time or again.';
comment on column deck.learner_deck.due_at is 'When each studied card is due, in ascending order: width_bucket(now, due_at) of them are due now.';

create index learner_deck_of_deck on deck.learner_deck (deck_id);
create index learner_deck_of_subject on deck.learner_deck (learner_id, subject_id, deck_id);

grant select, insert, update, delete on deck.learner_deck to daybreak_worker;
grant select on deck.learner_deck to daybreak_web, daybreak_analyst;
