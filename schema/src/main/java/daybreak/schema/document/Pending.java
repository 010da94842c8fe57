package daybreak.schema.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;

/** An answer that says that what was asked for is being made: 202, to be asked for again. */
public interface Pending {

  /** Where it will be. */
  @JsonIgnore
  URI location();
}
