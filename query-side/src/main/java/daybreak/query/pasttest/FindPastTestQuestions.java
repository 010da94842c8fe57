package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks for the questions of a past test as they were shown, and how they went. */
record FindPastTestQuestions(UUID test, Paging paging)
    implements LearnerQuery<Page<ReviewedQuestionView>> {}
