alter table projection.dead_letter add column id uuid not null default gen_random_uuid();
alter table projection.dead_letter add constraint dead_letter_id_is_one unique (id);

comment on column projection.dead_letter.id is 'What an operator names it by.';

-- A page of parked plans begins where the one before ended.
drop index plan.generation_parked;
create index generation_parked on plan.generation (parked_at, plan_id) where parked_at is not null;

comment on column plan.generation.parked_at is 'When it was given up; an operator has it tried again.';
