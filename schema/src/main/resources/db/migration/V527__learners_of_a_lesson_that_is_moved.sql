create index learner_lesson_of_lesson on learner.learner_lesson (lesson_id);

comment on index learner.learner_lesson_of_lesson is 'For the learners of a lesson that is moved.';
