alter table content.question add column letter text;
comment on column content.question.letter is 'The first letter of the text.';
