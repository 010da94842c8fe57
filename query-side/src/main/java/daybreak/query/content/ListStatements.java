package daybreak.query.content;

import daybreak.schema.sql.NamedQuery;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one kind's lists come from.
 *
 * @param tagged of those with a tag; null for a kind without tags
 * @param found of those with words, and whatever else is asked for
 */
record ListStatements(
    NamedQuery all,
    NamedQuery ofSubject,
    NamedQuery ofTopic,
    @Nullable NamedQuery tagged,
    NamedQuery found) {}
