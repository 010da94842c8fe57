package daybreak.load.alarm;

import daybreak.load.crowd.AdminsDay;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.HttpAnswer;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** An event that a read table refuses, for a constraint that somebody has added by hand. */
final class RefusedEvent implements Trouble {

  private static final String LETTERS = "/api/dead-letters";
  private static final String REASON = "{\"reason\":\"The constraint is gone.\"}";

  @Override
  public void begin(Scene scene) throws Exception {
    scene.execute(List.of(AlarmSql.REFUSE_A_TEXT));
    HttpAnswer _ =
        scene.answered(
            scene.anybody(Principal.ADMIN),
            AdminsDay.authoring(scene.material(), AlarmSql.REFUSED_TEXT));
  }

  /** As the operators' page has it: the cause first, then each event once more. */
  @Override
  public void end(Scene scene) throws Exception {
    scene.execute(List.of(AlarmSql.REFUSE_NO_MORE));
    Principal operator = scene.anybody(Principal.OPERATOR);
    for (String letter : letters(scene, operator)) {
      HttpAnswer _ =
          scene.answered(operator, Call.command("POST", LETTERS + "/" + letter + "/retry", REASON));
    }
  }

  private static List<String> letters(Scene scene, Principal operator) throws IOException {
    HttpAnswer answer = scene.answered(operator, Call.read(LETTERS + "?projection=content"));
    return JsonMapper.shared()
        .readTree(answer.body())
        .path("items")
        .valueStream()
        .map(letter -> letter.path("id").asString())
        .toList();
  }
}
