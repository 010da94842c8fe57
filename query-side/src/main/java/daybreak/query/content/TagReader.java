package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the tags that a subject or the whole bank has, in the order of their characters. */
@Component
final class TagReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  /** The scope that is the whole bank. */
  private static final UUID BANK = new UUID(0, 0);

  /** After every character. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Database database;

  TagReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<TagView>> find(FindTags query) {
    UUID scope = query.subjectId() == null ? BANK : query.subjectId();
    String beginning = query.q() == null ? "" : Tag.name("q", query.q());
    PageRequest page = PageRequest.of(query, "tags", FIRST, scope, beginning);
    Call call =
        database
            .call(TagSql.TAGS)
            .bind("scope", scope)
            .bind("beyond", page.after().sort())
            .bind("least", beginning)
            .bind("below", beginning + LAST)
            .bind("size", page.size());
    return PageRows.page(call, page, TagView::of, tag -> tag.place(scope)).orElseThrow();
  }
}
