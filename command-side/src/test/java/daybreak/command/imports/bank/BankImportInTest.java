package daybreak.command.imports.bank;

import daybreak.command.imports.Report;
import daybreak.command.testing.CommandSideInTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs imports and reads their reports. */
record BankImportInTest(CommandSideInTest house) {

  Told lines(String... lines) {
    return upload(String.join("\n", lines));
  }

  Told upload(String text) {
    return upload(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Told upload(InputStream upload) {
    var out = new ByteArrayOutputStream();
    run(upload, out);
    return Told.of(out.toString(StandardCharsets.UTF_8));
  }

  void run(InputStream upload, OutputStream out) {
    Report report = new Report(out, house.stores()::headPosition);
    house.bean(BankImportController.class).take(UUID.randomUUID(), upload, report);
  }

  /** What an import told its client. */
  record Told(JsonNode last, List<JsonNode> rejections) {

    static Told of(String report) {
      List<JsonNode> lines =
          report.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
      var rejections = new ArrayList<>(lines);
      rejections.removeIf(line -> !line.has("line"));
      return new Told(lines.getLast(), rejections);
    }

    /** read, accepted, unchanged, rejected. */
    List<Long> counts() {
      return List.of(count("read"), count("accepted"), count("unchanged"), count("rejected"));
    }

    boolean done() {
      return last.path("done").asBoolean();
    }

    String reason(long line) {
      return rejections.stream()
          .filter(rejection -> rejection.path("line").asLong() == line)
          .map(rejection -> rejection.path("reason").asString())
          .findFirst()
          .orElse("not rejected");
    }

    /** The reasons of all rejections, in their order. */
    List<String> reasons() {
      return rejections.stream().map(rejection -> rejection.path("reason").asString()).toList();
    }

    private long count(String name) {
      return last.path(name).asLong();
    }
  }
}
