package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks for the questions of a running test as shown, without what is right. */
record FindTestQuestions(UUID test, Paging paging)
    implements LearnerQuery<Page<AskedQuestionView>> {}
