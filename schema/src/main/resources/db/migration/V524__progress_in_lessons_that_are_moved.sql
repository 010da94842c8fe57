alter table learner.learner_lesson add column subject_id uuid;
alter table learner.learner_lesson add column topic_id uuid;

comment on column learner.learner_lesson.topic_id is 'The lesson''s, in which it counts as done; null where a release before this column has projected it.';

update learner.learner_lesson
   set subject_id = (event.payload ->> 'subject')::uuid,
       topic_id = (event.payload ->> 'topic')::uuid
  from event_store.event
 where event.aggregate_type = 'lesson'
   and event.aggregate_id = learner_lesson.lesson_id
   and event.event_type = 'lesson.lesson-authored';

create index learner_lesson_of_lesson on learner.learner_lesson (lesson_id);

comment on index learner.learner_lesson_of_lesson is 'For the learners of a lesson that is moved.';
