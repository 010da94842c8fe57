package daybreak.app;

import daybreak.app.settings.Tier;
import java.util.stream.Stream;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the sides of the house that the tier runs. */
final class TierImports implements ImportSelector {

  private final Tier tier;

  TierImports(Environment environment) {
    this.tier = Tier.chosenIn(environment);
  }

  @Override
  public String[] selectImports(AnnotationMetadata importing) {
    Stream<Class<?>> sides =
        Stream.concat(
            tier.answersHttp() ? Stream.of(WebTier.class) : Stream.empty(),
            tier.followsEvents() ? Stream.of(WorkerTier.class) : Stream.empty());
    return sides.map(Class::getName).toArray(String[]::new);
  }
}
