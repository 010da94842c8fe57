update learner.learner_lesson
   set subject_id = (event.payload ->> 'subject')::uuid,
       topic_id = (event.payload ->> 'topic')::uuid
  from event_store.event
 where event.aggregate_type = 'lesson'
   and event.aggregate_id = learner_lesson.lesson_id
   and event.event_type = 'lesson.lesson-authored';
