-- A title is found whether its subject was added or renamed with it. The release before looks for
-- additions alone, which this index holds as well.
drop index event_store.event_subject_title_ix;

create index event_subject_title_ix
  on event_store.event ((payload ->> 'title'), position) include (aggregate_id)
  where event_type in ('content.subject-added', 'content.subject-renamed');
