package daybreak.saga.plan;

import daybreak.schema.operation.Mended;
import daybreak.schema.operation.Mender;
import daybreak.schema.operation.Mending;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.sql.Database;

/** Lists a parked plan anew: the lanes try it as often as they would a new one. */
public final class PlanRemake implements Mender {

  private final Database database;

  public PlanRemake(Database database) {
    this.database = database;
  }

  @Override
  public MendingAction action() {
    return MendingAction.REMAKE;
  }

  @Override
  public Mended mend(Mending mending) {
    int listed = database.call(LaneSql.UNPARK).bind("plan", mending.aggregate()).update();
    return new Mended(listed, 0, null, true);
  }
}
