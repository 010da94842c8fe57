package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a topic as its authors see it. */
record FindAuthoredTopic(UUID id) implements ContentQuery<WholeTopicView> {}
