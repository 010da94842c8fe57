-- The oldest plan that may be made now is found in the index alone, however many are to wait.
drop index plan.generation_oldest;
create index generation_oldest on plan.generation (awaited, requested_at, try_at) where parked_at is null;
