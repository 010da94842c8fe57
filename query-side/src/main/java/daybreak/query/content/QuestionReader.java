package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.content.ContentState;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads questions, in any state, in the order of their ids. */
@Component
final class QuestionReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  QuestionReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<QuestionView>> find(FindQuestions query) {
    UUID topic = query.topicId();
    UUID tag = query.tag() == null ? null : Tag.id(query.tag());
    PageRequest page = PageRequest.of(query, "questions", FIRST, topic, tag, query.state());
    Call call =
        narrowed(topic, tag)
            .array("states", "text", states(query.state()))
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, QuestionView::of, QuestionView::place).orElseThrow();
  }

  private Call narrowed(@Nullable UUID topic, @Nullable UUID tag) {
    if (topic == null) {
      return tag == null ? call(QuestionSql.ALL) : call(QuestionSql.TAGGED).bind("tag", tag);
    }
    return tag == null
        ? call(QuestionSql.OF_TOPIC).bind("topic", topic)
        : call(QuestionSql.OF_TOPIC_TAGGED).bind("topic", topic).bind("tag", tag);
  }

  private Call call(NamedQuery query) {
    return database.call(query);
  }

  private static List<String> states(@Nullable ContentState only) {
    Stream<ContentState> states = only == null ? Stream.of(ContentState.values()) : Stream.of(only);
    return states.map(ContentState::text).toList();
  }
}
