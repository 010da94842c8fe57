-- Expanded first: the release before works on beside it, and writes what it knows.
alter table learner.deck add column opened_at timestamptz;

comment on column learner.deck.opened_at is 'When it held cards for the first time; nobody writes it yet.';
