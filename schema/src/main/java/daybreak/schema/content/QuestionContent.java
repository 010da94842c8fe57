package daybreak.schema.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a question says.
 *
 * @param choices in the order shown; empty for a question answered in words
 * @param difficulty 0 (easy) to 1 (hard), if known
 */
public record QuestionContent(
    QuestionType type,
    String text,
    List<String> choices,
    Answer answer,
    @Nullable String explanation,
    @Nullable Double difficulty) {

  public QuestionContent {
    choices = List.copyOf(choices);
  }
}
