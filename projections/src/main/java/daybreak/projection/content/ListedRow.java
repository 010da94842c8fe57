package daybreak.projection.content;

/** A row that admins find in lists, in whatever state it is. */
public interface ListedRow extends ContentRow {

  /** How it stands in them. */
  Listing listing();
}
