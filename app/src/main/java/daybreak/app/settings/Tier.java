package daybreak.app.settings;

import daybreak.schema.sql.PoolTier;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Which sides of the house a process runs. */
public enum Tier {
  /** Answers HTTP: commands and queries. */
  WEB,
  /** Follows the events: projections. */
  WORKER,
  /** Both, in one process. */
  ALL;

  /** What is set; everything, if nothing is. */
  public static Tier chosenIn(Environment environment) {
    return Binder.get(environment).bind("daybreak.tier", Tier.class).orElse(ALL);
  }

  public boolean answersHttp() {
    return this != WORKER;
  }

  public boolean followsEvents() {
    return this != WEB;
  }

  /** The pools that such a process opens: each appends, and who follows listens and replays. */
  public Set<PoolTier> pools() {
    return switch (this) {
      case WEB -> EnumSet.of(PoolTier.WEB, PoolTier.SYSTEM);
      case WORKER -> EnumSet.of(PoolTier.WORKER, PoolTier.SYSTEM, PoolTier.DIRECT, PoolTier.REPLAY);
      case ALL -> EnumSet.allOf(PoolTier.class);
    };
  }
}
