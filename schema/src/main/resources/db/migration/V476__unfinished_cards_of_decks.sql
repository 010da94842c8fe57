alter table learner.learner_deck add column unfinished_at timestamptz[] not null default '{}';

comment on column learner.learner_deck.unfinished_at is 'Those of due_at whose cards are in their short steps, in ascending order: the deck''s study queue begins with them.';

update learner.learner_deck figures
   set unfinished_at = counted.unfinished_at
  from (
    select study.learner_id, in_deck.deck_id,
           array_agg(study.due_at order by study.due_at) as unfinished_at
      from learner.card_study study
      join learner.deck_card in_deck on in_deck.card_id = study.card_id
     where study.validated and study.state <> 'review'
     group by study.learner_id, in_deck.deck_id) counted
 where counted.learner_id = figures.learner_id and counted.deck_id = figures.deck_id;
