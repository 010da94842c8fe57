alter table learner.card_study add column suspended boolean not null default false;
alter table learner.card_study alter column stability drop not null;
alter table learner.card_study alter column difficulty drop not null;
alter table learner.card_study alter column due_at drop not null;
alter table learner.card_study alter column last_reviewed_at drop not null;
alter table learner.card_study drop constraint card_study_state_is_known;
alter table learner.card_study add constraint card_study_state_is_known
  check (state in ('new', 'learning', 'review', 'relearning')) not valid;
alter table learner.card_study add constraint card_study_is_new_or_scheduled
  check ((state = 'new') = (num_nulls(stability, difficulty, due_at, last_reviewed_at) = 4)) not valid;

comment on table learner.card_study is 'How each learner stands with each card reviewed or suspended at least once; a card without a row is new to the learner.';
comment on column learner.card_study.state is 'new where no review counts: of a card that was suspended before it was reviewed, or whose reviews were undone.';
comment on column learner.card_study.validated is 'Whether the card is, and is neither new nor suspended: no other is due.';
comment on column learner.card_study.suspended is 'Whether the learner has put the card aside.';

alter table learner.learner_deck add column suspended integer not null default 0;
alter table learner.learner_deck alter column last_studied_at drop not null;

comment on column learner.learner_deck.suspended is 'Validated cards that the learner has put aside: they are neither new nor due.';
