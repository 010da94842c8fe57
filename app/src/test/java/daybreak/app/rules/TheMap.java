package daybreak.app.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The table of docs/map.md: the head of a column is the name that its packages begin with, and what
 * is in backticks in a cell is the rest of one.
 */
record TheMap(List<String> heads, List<List<String>> rows) {

  private static final Pattern PREFIX = Pattern.compile("`(daybreak\\.\\w+\\.)`");
  private static final Pattern ROOM = Pattern.compile("`([a-z.]+)`");

  static TheMap read() {
    List<List<String>> lines =
        Sources.text(Sources.ROOT.resolve("docs/map.md"))
            .lines()
            .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
            .map(line -> Arrays.asList(line.split("\\|", -1)))
            .toList();
    return new TheMap(lines.getFirst(), lines.subList(1, lines.size()));
  }

  Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        places.addAll(places(heads.get(column), row.get(column)));
      }
    }
    return places;
  }

  private static List<String> places(String head, String cell) {
    List<String> places = new ArrayList<>();
    PREFIX
        .matcher(head)
        .results()
        .forEach(prefix ->
            ROOM.matcher(cell)
                .results()
                .forEach(room -> places.add(prefix.group(1) + room.group(1))));
    return places;
  }
}
