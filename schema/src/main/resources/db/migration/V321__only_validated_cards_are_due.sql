drop index deck.card_study_due;
drop index deck.card_study_unfinished;
drop index deck.card_study_due_of_subject;

alter table deck.card_study add column validated boolean not null default false;
alter table deck.card_study alter column validated drop default;

comment on column deck.card_study.validated is 'Whether the card is: no other is due.';

update deck.card_study
   set validated = true
  from deck.card
 where card.id = card_study.card_id and card.validated;

create index card_study_due on deck.card_study (learner_id, due_at, card_id)
  where state = 'review' and validated;
create index card_study_unfinished on deck.card_study (learner_id, due_at, card_id)
  where state <> 'review' and validated;
create index card_study_due_of_subject on deck.card_study (learner_id, subject_id, due_at, card_id)
  where state = 'review' and validated;

comment on index deck.card_study_unfinished is 'For the cards that a plan begins with.';
comment on index deck.card_study_due_of_subject is 'For the due reviews of a plan.';
comment on column deck.deck.card_count is 'Its validated cards.';
comment on column deck.learner_deck.due_at is 'When each studied card that is validated is due, in ascending order: width_bucket(now, due_at) of them are due now.';
comment on table deck.deck_subject is 'How many decks each subject has, and how many validated cards these have together; a card of two decks counts twice.';

update deck.deck
   set card_count = (select count(*)
                       from deck.deck_card in_deck
                       join deck.card on card.id = in_deck.card_id and card.validated
                      where in_deck.deck_id = deck.id);

update deck.deck_subject
   set cards = (select coalesce(sum(card_count), 0)
                  from deck.deck
                 where deck.subject_id = deck_subject.subject_id);

update deck.learner_deck figures
   set learning = counted.learning, review = counted.review, due_at = counted.due_at
  from (
    select study.learner_id,
           in_deck.deck_id,
           count(*) filter (where study.validated and study.state <> 'review') as learning,
           count(*) filter (where study.validated and study.state = 'review') as review,
           coalesce(
             array_agg(study.due_at order by study.due_at) filter (where study.validated),
             '{}') as due_at
      from deck.card_study study
      join deck.deck_card in_deck on in_deck.card_id = study.card_id
     group by study.learner_id, in_deck.deck_id) counted
 where counted.learner_id = figures.learner_id and counted.deck_id = figures.deck_id;
