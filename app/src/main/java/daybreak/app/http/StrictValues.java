package daybreak.app.http;

import daybreak.schema.input.Values;
import daybreak.schema.problem.InvalidInput;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How a handler's ids, dates and numbers are read from paths and parameters. They are editors,
 * since the framework tries its own lenient ones where a converter refuses.
 */
@ControllerAdvice
final class StrictValues {

  /** Stands for the parameter, whose name the framework tells where it is refused. */
  private static final String VALUE = "value";

  @InitBinder
  void read(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new Editor(Values::uuid));
    binder.registerCustomEditor(LocalDate.class, new Editor(Values::date));
    binder.registerCustomEditor(Integer.class, new Editor(Values::number));
  }

  private static final class Editor extends PropertyEditorSupport {

    private final BiFunction<String, String, ?> reader;

    Editor(BiFunction<String, String, ?> reader) {
      this.reader = reader;
    }

    @Override
    public void setAsText(String text) {
      try {
        setValue(reader.apply(VALUE, text));
      } catch (InvalidInput invalid) {
        throw new IllegalArgumentException(invalid);
      }
    }
  }
}
