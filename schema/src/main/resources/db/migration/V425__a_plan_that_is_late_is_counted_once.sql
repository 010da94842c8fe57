alter table plan.generation add column late boolean not null default false;

comment on column plan.generation.late is 'Whether it has been counted as not ready when its day began: it is counted once.';

-- What was to be prepared and is not counted yet, the oldest first.
create index generation_uncounted on plan.generation (requested_at) where not awaited and not late;
