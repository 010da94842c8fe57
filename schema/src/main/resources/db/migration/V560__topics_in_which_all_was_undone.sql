-- Of rows from before it is not known whether a lesson was begun: they stay listed until a rebuild.
alter table learner.learner_topic_progress
  add column lesson_begun boolean not null default true,
  add column listed boolean not null default true;

comment on column learner.learner_topic_progress.lesson_begun is 'Whether more than nothing of a lesson was done there, which nothing undoes. True of rows from before the release that says so, until a rebuild.';
comment on column learner.learner_topic_progress.listed is 'Whether anything of it is left: where all cards that were seen are new again, or were moved away, there is nothing to show.';

-- The release before finds topics of a subject by the primary key.
drop index learner.learner_topic_progress_of_subject;

create index learner_topic_progress_listed
  on learner.learner_topic_progress (learner_id, topic_id) where listed;
create index learner_topic_progress_listed_of_subject
  on learner.learner_topic_progress (learner_id, subject_id, topic_id) where listed;

comment on index learner.learner_topic_progress_listed is 'For a page of a learner''s progress, which passes over nothing.';
comment on index learner.learner_topic_progress_listed_of_subject is 'The same within a subject.';
