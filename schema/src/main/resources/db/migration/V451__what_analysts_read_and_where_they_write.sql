-- What is made for analysts to read, and the one place where they may write.
do $$ begin
  if to_regnamespace('analyst') is null then
    create schema analyst;
  end if;
end $$;
create schema scratch;

comment on schema analyst is
  'A view for each kind of event, with typed columns, and figures over them. Read tables are read where they are, in content and learner.';
comment on schema scratch is
  'Analysts'' own tables: no part of the product, not backed up for their sake, and dropped with what they are made of.';

grant usage on schema analyst to daybreak_analyst;
alter default privileges in schema analyst grant select on tables to daybreak_analyst;
grant usage, create on schema scratch to daybreak_analyst;
