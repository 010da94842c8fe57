create table learner.learner (
  learner_id uuid not null,
  time_zone text not null,
  minutes_per_day integer not null,
  exam_date date,
  subjects jsonb not null,
  sequence_number bigint not null,
  constraint learner_pkey primary key (learner_id),
  constraint learner_minutes_are_possible check (minutes_per_day between 5 and 600)
);

comment on table learner.learner is 'Registered learners with their settings.';
comment on column learner.learner.time_zone is 'A zone of the IANA database.';
comment on column learner.learner.subjects is 'A list of {subjectId, weight}, weights 1 to 10.';
comment on column learner.learner.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on learner.learner to daybreak_worker;
grant select on learner.learner to daybreak_web, daybreak_analyst;
