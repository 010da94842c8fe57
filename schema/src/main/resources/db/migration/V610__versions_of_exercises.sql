alter table content.exercise add column version integer not null default 1;

comment on column content.exercise.version is '1, and one more for each revision. What workers of the release before revise is not counted before a rebuild.';
