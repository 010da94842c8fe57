package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks for the topics of a subject in the order of their titles. */
record FindTopics(UUID subject, Paging paging) implements ContentQuery<Page<TitleView>> {}
