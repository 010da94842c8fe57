-- What has ever been put in a topic, by being authored there or moved to it, is found by its place;
-- a subject or topic is retired only where nothing live is left of that. Only appends of these
-- kinds add an entry.
create index event_place_ix on event_store.event (
    ((payload ->> 'subject')::uuid), ((payload ->> 'topic')::uuid), position, aggregate_type)
  where event_type in (
    'content.question-authored', 'content.question-moved', 'content.flashcard-authored',
    'content.flashcard-moved', 'content.exercise-added', 'content.exercise-moved',
    'lesson.lesson-authored', 'lesson.lesson-moved');
