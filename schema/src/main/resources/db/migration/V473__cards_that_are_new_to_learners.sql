create table learner.card_block (
  subject_id uuid not null,
  block integer not null,
  validated bit(1024) not null,
  constraint card_block_pkey primary key (subject_id, block)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02
);

comment on table learner.card_block is 'The validated flashcards of each subject, a bit for each of 1,024 numbers.';
comment on column learner.card_block.block is 'Bit n of block b stands for the card of number 1,024 b + n in learner.card_number.';

grant select, insert, update, delete on learner.card_block to daybreak_worker;
grant select on learner.card_block to daybreak_web, daybreak_analyst;

create table learner.learner_card_block (
  learner_id uuid not null,
  block integer not null,
  known bit(1024) not null,
  constraint learner_card_block_pkey primary key (learner_id, block)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02
);

comment on table learner.learner_card_block is 'The flashcards that are not new to each learner: reviewed, or put aside. Blocks are as in learner.card_block; one without a row has no such card.';

grant select, insert, update, delete on learner.learner_card_block to daybreak_worker;
grant select on learner.learner_card_block to daybreak_web, daybreak_analyst;

comment on table learner.pool_writer is 'Always empty: its lock is held by the one batch that gives numbers to questions and cards, and changes pools and blocks of them.';

create index card_study_unfinished_of_subject
  on learner.card_study (learner_id, subject_id, due_at, card_id)
  where state <> 'review' and validated;

comment on index learner.card_study_unfinished_of_subject is 'For the cards that a subject''s queue begins with.';

insert into learner.card_block
select card.subject_id, number / 1024,
       bit_or(set_bit(0::bit(1024), number % 1024, card.validated::int))
  from learner.card
  join learner.card_number on card_number.card_id = card.id
 where card.subject_id is not null
 group by card.subject_id, number / 1024;

insert into learner.learner_card_block
select learner_id, number / 1024,
       bit_or(set_bit(0::bit(1024), number % 1024, (suspended or state <> 'new')::int))
  from learner.card_study
  join learner.card_number using (card_id)
 group by learner_id, number / 1024;
