-- Each read schema belongs to one projection and is named as it, so that a projection can be played
-- again into another schema, and one statement serves both. Nothing is rewritten.

-- All at once or not at all, after four seconds of waiting at most: who holds a table up is met here
-- and not half-way, and who comes later waits no longer than that.
set local statement_timeout = '4s';

lock table
  deck.card, deck.card_study, deck.deck, deck.deck_card, deck.deck_subject, deck.learner_deck,
  lesson.learner_lesson, lesson.lesson,
  pasttest.past_test, pasttest.running_test, pasttest.test_figures, pasttest.test_slot,
  plan.daily_plan,
  projection.pool_writer,
  quiz.learner_answer, quiz.learner_pool, quiz.pool, quiz.question, quiz.question_number,
  -- What the next migrations change, so that they are not held up half-way.
  plan.generation, plan.saga, plan.saga_association, plan.deadline, event_store.snapshot
  in access exclusive mode;

alter table lesson.lesson set schema content;

alter table deck.card set schema learner;
alter table deck.card_study set schema learner;
alter table deck.deck set schema learner;
alter table deck.deck_card set schema learner;
alter table deck.deck_subject set schema learner;
alter table deck.learner_deck set schema learner;
alter table lesson.learner_lesson set schema learner;
alter table pasttest.past_test set schema learner;
alter table pasttest.running_test set schema learner;
alter table pasttest.test_figures set schema learner;
alter table pasttest.test_slot set schema learner;
alter table plan.daily_plan set schema learner;
alter table projection.pool_writer set schema learner;
alter table quiz.learner_answer set schema learner;
alter table quiz.learner_pool set schema learner;
alter table quiz.pool set schema learner;
alter table quiz.question_number set schema learner;

alter table quiz.question rename to pooled_question;
alter table quiz.pooled_question rename constraint question_pkey to pooled_question_pkey;
alter table quiz.pooled_question set schema learner;

-- They are empty by now; what was granted by default in them goes with them.
drop schema deck;
drop schema lesson;
drop schema pasttest;
drop schema quiz;

comment on schema content is 'What the content projection writes, and nobody else: subjects, topics, questions, flashcards, exercises and lessons';
comment on schema learner is 'What the learner projection writes, and nobody else: learners, their decks, lessons, tests, quizzes and plans';
comment on schema plan is 'What is still to be done for daily plans: queues, lanes and sagas; never replayed';
comment on column learner.learner_answer.number is 'The question''s, as in learner.question_number.';
comment on table learner.learner_pool is 'The questions that each learner has answered in completed tests. A Roaring bitmap of their numbers, as in learner.pool.';
