alter table plan.generation add column late boolean not null default false;

comment on column plan.generation.late is 'Whether it has been counted as not ready when its day began: it is counted once.';

-- The oldest that may be made now, and the oldest that is not counted, are found in the index alone, however many others there are.
drop index plan.generation_oldest;
create index generation_oldest on plan.generation (awaited, requested_at, try_at, late) where parked_at is null;
