alter table content.subject add column retired boolean not null default false;
alter table content.topic add column retired boolean not null default false;

comment on column content.subject.retired is 'It is in no list, and its topics are in none.';
comment on column content.topic.retired is 'It is in no list.';

-- The release before lists all of them by the indexes that there are.
create index subject_listed on content.subject (title, id) where not retired;
create index subject_that_is_not_retired on content.subject (id) where not retired;
create index topic_listed on content.topic (subject_id, title, id) where not retired;
