comment on column learner.work_done.about_id is 'The same, but for a test one of the topics of the questions answered in it.';
comment on column learner.work_done.amount is 'One, but for a test the questions of the topic that were answered. Of tests of before the release that says so it is all of them, until a rebuild.';
