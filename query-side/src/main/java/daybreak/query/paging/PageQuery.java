package daybreak.query.paging;

import daybreak.schema.document.Field;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered page by page. It is a record whose components are the request's
 * parameters, by name and type; those left out are null.
 */
public interface PageQuery {

  /** The most items of a page, 1 to 100; 20 if left out. */
  @Field(least = 1, most = 100, standard = "20")
  @Nullable Integer limit();

  /** The {@code next} of the page before; left out for the first. */
  @Nullable String cursor();
}
