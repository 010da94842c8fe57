package daybreak.schema.input;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.InputDecorator;

/**
 * Holds what Jackson reads to UTF-8, which it takes laxly by itself, and in which it also looks for
 * UTF-16 and UTF-32. A byte order mark of UTF-8 is left to Jackson, which passes over it.
 */
final class Utf8Only extends InputDecorator {

  private static final long serialVersionUID = 1L;

  @Override
  public InputStream decorate(IOContext context, InputStream in) {
    return new Utf8Stream(in);
  }

  /** Checks the bytes where they are: nothing stands for them. */
  @Override
  @SuppressWarnings("NullAway") // Jackson's own contract: null is "as they are".
  public @Nullable InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
    try {
      Utf8Check check = new Utf8Check();
      check.accept(bytes, offset, length);
      check.end();
      return null;
    } catch (CharacterCodingException malformed) {
      throw JacksonIOException.construct(malformed);
    }
  }

  @Override
  public Reader decorate(IOContext context, Reader characters) {
    return characters;
  }
}
