package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement of the tags that a subject or the whole bank has. */
final class TagSql {

  /// `tag_count_pkey`, then a row for each tag.
  static final NamedQuery TAGS =
      NamedQuery.of(
          "content.tags",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select scope_id as id, tag, questions, flashcards
            from content.tag_count
            where scope_id = :scope and tag > :beyond and tag >= :least and tag < :below
            order by tag
            limit :size) p on true
          order by p.tag
          """,
          Budget.page(101, 220));

  private TagSql() {}
}
