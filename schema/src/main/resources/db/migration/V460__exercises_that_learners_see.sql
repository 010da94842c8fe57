drop index content.exercise_of_topic;

create index exercise_of_topic on content.exercise (topic_id, id) include (asset_count) where not retired;
create index exercise_in_use on content.exercise (id) where not retired;

comment on index content.exercise_of_topic is 'For a page of a topic''s exercises, and for the recount that statistics are compared with.';
comment on index content.exercise_in_use is 'For a page of all exercises but those that are retired.';
