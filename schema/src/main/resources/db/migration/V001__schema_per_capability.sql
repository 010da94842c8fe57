create schema event_store;
create schema projection;
create schema content;
create schema lesson;
create schema deck;

comment on schema event_store is 'The truth: events, snapshots, and the stored results of commands';
comment on schema projection is 'What projections keep about themselves: tokens and parked events';
comment on schema content is 'Read tables of subjects, topics, questions, flashcards and exercises';
comment on schema lesson is 'Read tables of lessons';
comment on schema deck is 'Read tables of decks';

grant usage on schema event_store, projection, content, lesson, deck
  to daybreak_web, daybreak_worker, daybreak_analyst;
