-- As those of subjects, each within its subject.
drop index event_store.event_topic_title_ix;

create index event_topic_title_ix
  on event_store.event ((payload ->> 'subject'), (payload ->> 'title'), position)
  include (aggregate_id)
  where event_type in ('content.topic-added', 'content.topic-renamed');
