create index lesson_unpublished_of_topic on lesson.lesson (topic_id, id) where state <> 'published';

comment on index lesson.lesson_unpublished_of_topic is 'For done lessons that were retired: they no longer count as done.';
comment on column learner.learner_topic_progress.lessons_done is 'Lessons at 100 percent, retired ones too: a retirement does not visit every learner, so who reads takes those off.';
