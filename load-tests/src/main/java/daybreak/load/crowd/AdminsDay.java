package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a content admin does: writes questions, validates them, looks at what there is. */
public final class AdminsDay implements Day {

  private static final List<String> PAGES =
      List.of("/api/content-stats/subjects", "/api/questions?state=draft", "/api/subjects");

  private final Caller caller;
  private final Material material;
  private final Random random;

  AdminsDay(Caller caller, Material material, Random random) {
    this.caller = caller;
    this.material = material;
    this.random = random;
  }

  @Override
  public void next() throws InterruptedException, Unexpected {
    if (random.nextInt(3) == 0) {
      write();
    } else {
      caller.look(PAGES.get(random.nextInt(PAGES.size())));
    }
  }

  private void write() throws InterruptedException, Unexpected {
    HttpAnswer authored = author();
    UUID question = UUID.fromString(authored.field("id"));
    String path = "/api/content/questions/" + question;
    HttpAnswer _ = caller.ask(Call.readSince(path, authored.position()));
    if (random.nextBoolean()) {
      HttpAnswer _ =
          caller.tell(
              Call.command("POST", path + "/validation", ""),
              Events.QUESTION_VALIDATED,
              _ -> question);
    }
  }

  private HttpAnswer author() throws InterruptedException, Unexpected {
    return caller.tell(
        authoring(material),
        Events.QUESTION_AUTHORED,
        authored -> UUID.fromString(authored.field("id")));
  }

  /** A new question, without an id of its own: only its key keeps it from being written twice. */
  public static Call authoring(Material material) {
    return authoring(material, "What holds, whatever breaks?");
  }

  /** The same with a text of its own. */
  public static Call authoring(Material material, String text) {
    String json =
        """
        {"topicId":"%s","type":"mcq","text":"%s",\
        "choices":["The log","The page"],"answer":0,"tags":["drill"]}\
        """
            .formatted(material.topic(), text);
    return Call.command("POST", "/api/content/questions", json);
  }
}
