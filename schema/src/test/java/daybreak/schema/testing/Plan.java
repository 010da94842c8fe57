package daybreak.schema.testing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one execution did, from the server's own account of it.
 *
 * @param root the uppermost node
 * @param sent what making the rows ready for the client took, values stored out of line included
 */
record Plan(JsonNode root, JsonNode sent) {

  private static final String INDEX_ONLY = "Index Only Scan";
  private static final String BITMAP = "Bitmap Index Scan";
  private static final String WRITE = "ModifyTable";

  /** Every read looks at the tokens' row, whose table is one page: there is no index to prefer. */
  private static final String TOKENS = "token";

  static Plan parse(String json) {
    JsonNode account = JsonMapper.shared().readTree(json).get(0);
    return new Plan(account.get("Plan"), account.path("Serialization"));
  }

  /** Rows returned, or written by a statement that returns none. */
  long rows() {
    JsonNode counted = isWrite(root) && root.has("Plans") ? root.get("Plans").get(0) : root;
    return counted.get("Actual Rows").asLong() * counted.get("Actual Loops").asLong();
  }

  /** Shared pages touched, in memory or not. */
  long buffers() {
    return buffers(root) + buffers(sent);
  }

  private static long buffers(JsonNode account) {
    return account.path("Shared Hit Blocks").asLong(0)
        + account.path("Shared Read Blocks").asLong(0);
  }

  /** Whether it wrote rows, or found some in a table; or answered some, where it does neither. */
  boolean hits() {
    if (writes()) {
      return nodes(root).filter(Plan::isWrite).flatMap(Plan::children).anyMatch(Plan::hasRows);
    }
    return nodes(root).anyMatch(Plan::readsTable)
        ? nodes(root).filter(Plan::readsTable).anyMatch(Plan::hasRows)
        : hasRows(root);
  }

  /** Whether it changes tables, or would if there were rows. */
  boolean writes() {
    return nodes(root).anyMatch(Plan::isWrite);
  }

  private static boolean isWrite(JsonNode node) {
    return node.get("Node Type").asString().equals(WRITE);
  }

  private static boolean readsTable(JsonNode node) {
    return node.has("Relation Name") && !node.get("Relation Name").asString().equals(TOKENS);
  }

  /** As a mean of all loops, with two decimals. */
  private static boolean hasRows(JsonNode node) {
    return node.path("Actual Rows").asDouble(0) > 0;
  }

  /** The rows that indexes have put into bitmaps, looked at or not. */
  long mapped() {
    return nodes(root)
        .filter(node -> node.get("Node Type").asString().equals(BITMAP))
        .mapToLong(node -> node.get("Actual Rows").asLong() * node.get("Actual Loops").asLong())
        .sum();
  }

  /** The tables that are not answered by an index alone, whatever is vacuumed. */
  SortedSet<String> tables() {
    SortedSet<String> tables = new TreeSet<>();
    nodes(root)
        .filter(node -> node.has("Relation Name"))
        .filter(node -> !node.get("Node Type").asString().equals(INDEX_ONLY))
        .forEach(node -> tables.add(node.get("Relation Name").asString()));
    return tables;
  }

  /** The tables whose rows were fetched, rather than found whole in an index. */
  List<String> heapVisits() {
    return nodes(root)
        .filter(Plan::readsTable)
        .filter(Plan::visitsHeap)
        .map(node ->
            node.get("Node Type").asString() + " on " + node.get("Relation Name").asString())
        .toList();
  }

  private static boolean visitsHeap(JsonNode node) {
    return !node.get("Node Type").asString().equals(INDEX_ONLY)
        || node.get("Heap Fetches").asLong() > 0;
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    return Stream.concat(Stream.of(node), children(node).flatMap(Plan::nodes));
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return node.has("Plans")
        ? StreamSupport.stream(node.get("Plans").spliterator(), false)
        : Stream.empty();
  }

  @Override
  public String toString() {
    return root.toPrettyString();
  }
}
