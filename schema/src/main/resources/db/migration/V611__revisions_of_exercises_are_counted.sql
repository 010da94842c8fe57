update content.exercise
   set version = 1 + revised.number
  from (
    select shown.id, count(*) as number
      from event_store.event
      join content.exercise shown
        on shown.id = event.aggregate_id and event.sequence_number <= shown.sequence_number
     where event.event_type = 'content.exercise-revised'
     group by shown.id) revised
 where revised.id = exercise.id;
