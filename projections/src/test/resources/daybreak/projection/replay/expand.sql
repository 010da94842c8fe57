alter table content.question add column beginning text;
create index question_beginning_ix on content.question (beginning, id);
comment on column content.question.beginning is 'The first letters of the text; null where a release of before has written the row.';
