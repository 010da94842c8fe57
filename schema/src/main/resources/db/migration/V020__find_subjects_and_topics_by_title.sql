-- An import names subjects and topics by title, and has to see those of a moment ago, which no read
-- table can promise.
create index event_subject_title_ix
  on event_store.event ((payload ->> 'title'), position) include (aggregate_id)
  where event_type = 'content.subject-added';

create index event_topic_title_ix
  on event_store.event ((payload ->> 'subject'), (payload ->> 'title'), position)
  include (aggregate_id)
  where event_type = 'content.topic-added';
