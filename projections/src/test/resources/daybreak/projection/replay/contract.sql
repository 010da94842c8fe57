alter table content.question drop column letter;
