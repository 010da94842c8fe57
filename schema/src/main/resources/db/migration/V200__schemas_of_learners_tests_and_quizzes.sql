create schema learner;
create schema pasttest;
create schema quiz;

comment on schema learner is 'Read tables of learners: their settings and their progress';
comment on schema pasttest is 'Read tables of tests, running and completed';
comment on schema quiz is 'What quizzes are drawn from';

grant usage on schema learner, pasttest, quiz to daybreak_web, daybreak_worker, daybreak_analyst;

alter default privileges in schema learner, pasttest, quiz
  grant select on tables to daybreak_web, daybreak_worker, daybreak_analyst;
alter default privileges in schema learner, pasttest, quiz
  grant insert, update, delete on tables to daybreak_worker;
alter default privileges in schema learner, pasttest, quiz
  grant usage on sequences to daybreak_worker;
