package daybreak.app.postgres;

import daybreak.app.settings.Settings;
import org.springframework.core.env.Environment;

/** A text made of the settings that {@code --daybreak.print} asks for by its name. */
interface Printed {

  String name();

  String text(Settings settings, Environment environment);
}
