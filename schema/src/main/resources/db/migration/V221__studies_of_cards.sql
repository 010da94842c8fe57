create table deck.card_study (
  learner_id uuid not null,
  card_id uuid not null,
  study_id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  state text not null,
  step integer,
  stability double precision not null,
  difficulty double precision not null,
  reviews integer not null,
  due_at timestamptz not null,
  last_reviewed_at timestamptz not null,
  sequence_number bigint not null,
  constraint card_study_pkey primary key (learner_id, card_id),
  constraint card_study_is_one unique (study_id),
  constraint card_study_state_is_known check (state in ('learning', 'review', 'relearning'))
) with (fillfactor = 80);

comment on table deck.card_study is 'How each learner stands with each card reviewed at least once; a card without a row is new to the learner.';
comment on column deck.card_study.step is 'The next short step, from 0; NULL in review.';
comment on column deck.card_study.stability is 'Days after which the card is remembered with a probability of 90 %.';
comment on column deck.card_study.difficulty is '1 to 10.';
comment on column deck.card_study.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index card_study_of_card on deck.card_study (card_id);
create index card_study_due on deck.card_study (learner_id, due_at, card_id);

comment on index deck.card_study_of_card is 'For the figures of a deck whose cards change.';

grant select, insert, update, delete on deck.card_study to daybreak_worker;
grant select on deck.card_study to daybreak_web, daybreak_analyst;
