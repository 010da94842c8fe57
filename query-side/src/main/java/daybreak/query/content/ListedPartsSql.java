package daybreak.query.content;

/**
 * What the statements of admins' lists are made of: a page of ids, the newest change first, and the
 * page's own rows, one by one.
 */
final class ListedPartsSql {

  /** A page of all of a kind, merged from the states asked for. */
  static final String ALL =
      """
      select t.*, false as partial, p.*
      from projection.content_as_of t
      left join lateral (
        select item.*, page.changed_at, page.changed_by
        from (
          select k.id, k.changed_at, k.changed_by
          from unnest(:states) s(state)
          cross join lateral (
            select id, changed_at, changed_by
            from content.listed
            where kind = :kind
              and state = s.state
              and changed_at >= :since
              and (changed_at, id) < (:changed, :after)
            order by changed_at desc, id desc
            limit :size) k
          order by k.changed_at desc, k.id desc
          limit :size) page
        cross join lateral (
      """;

  /** A page of a subject's. */
  static final String OF_SUBJECT =
      """
      select t.*, false as partial, p.*
      from projection.content_as_of t
      left join lateral (
        select item.*, page.changed_at, page.changed_by
        from (
          select k.id, k.changed_at, k.changed_by
          from unnest(:states) s(state)
          cross join lateral (
            select id, changed_at, changed_by
            from content.listed
            where subject_id = :subject and kind = :kind
              and state = s.state
              and changed_at >= :since
              and (changed_at, id) < (:changed, :after)
            order by changed_at desc, id desc
            limit :size) k
          order by k.changed_at desc, k.id desc
          limit :size) page
        cross join lateral (
      """;

  /** A page of a topic's; a topic of another subject than the one given has none. */
  static final String OF_TOPIC =
      """
      select t.*, false as partial, p.*
      from projection.content_as_of t
      left join content.topic topic
        on topic.id = :topic and topic.subject_id = coalesce(:subject, topic.subject_id)
      left join lateral (
        select item.*, page.changed_at, page.changed_by
        from (
          select k.id, k.changed_at, k.changed_by
          from unnest(:states) s(state)
          cross join lateral (
            select id, changed_at, changed_by
            from content.listed
            where topic_id = topic.id and kind = :kind
              and state = s.state
              and changed_at >= :since
              and (changed_at, id) < (:changed, :after)
            order by changed_at desc, id desc
            limit :size) k
          order by k.changed_at desc, k.id desc
          limit :size) page
        cross join lateral (
      """;

  /** Those that have all the terms, one of which is their kind. */
  private static final String TERMED =
      """
        select id, changed_at, changed_by
        from content.listed
        where terms @> :terms and terms && :states
      """;

  /** Those of them that have the words. */
  private static final String WORDED =
      TERMED
          + """
              and words @@ plainto_tsquery(cast(:language as regconfig), :q)
          """;

  /** Those that are looked through. */
  private static final String CANDIDATES =
      """
      with candidate as materialized (
      """;

  /** A page of at most 1,000 of them. */
  private static final String LOOKED_THROUGH =
      """
        limit 1001)
      select t.*, (select count(*) > 1000 from candidate) as partial, p.*
      from projection.content_as_of t
      left join lateral (
        select item.*, page.changed_at, page.changed_by
        from (
          select looked.id, looked.changed_at, looked.changed_by
          from (select id, changed_at, changed_by from candidate limit 1000) looked
          where looked.changed_at >= :since and (looked.changed_at, looked.id) < (:changed, :after)
          order by looked.changed_at desc, looked.id desc
          limit :size) page
        cross join lateral (
      """;

  /** A page of those with a tag. */
  static final String TAGGED =
      CANDIDATES
          + TERMED
          + SamplesSql.FIRST
          + TERMED
          + SamplesSql.SECOND
          + TERMED
          + SamplesSql.THIRD
          + TERMED
          + SamplesSql.REST
          + LOOKED_THROUGH;

  /** A page of those with words. */
  static final String FOUND =
      CANDIDATES
          + WORDED
          + SamplesSql.FIRST
          + WORDED
          + SamplesSql.SECOND
          + WORDED
          + SamplesSql.THIRD
          + WORDED
          + SamplesSql.REST
          + LOOKED_THROUGH;

  private ListedPartsSql() {}
}
