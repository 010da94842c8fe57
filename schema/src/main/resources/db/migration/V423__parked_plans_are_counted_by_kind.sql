-- However many plans of the other kind are parked, those of one are counted without them.
create index generation_parked_of_kind on plan.generation (awaited) where parked_at is not null;
