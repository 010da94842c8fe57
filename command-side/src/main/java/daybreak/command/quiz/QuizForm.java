package daybreak.command.quiz;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.Tags;
import daybreak.schema.problem.Code;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuizCriteria;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner wants to be asked.
 *
 * @param subjectIds only of these subjects, or of the topics beside them
 * @param topicIds only of these topics, at most 100 together with the subjects
 * @param tagsAny only with at least one of these tags
 * @param tagsAll only with every one of these tags
 * @param tagsNone only without any of these tags
 * @param pool which questions count: all, those never answered, or those last answered wrongly
 * @param count how many questions to draw
 * @param seed what makes the draw; left out, another each time
 */
record QuizForm(
    @Field(as = UUID.class, most = QuizForm.MOST_PLACES, example = "[\"" + Sample.SUBJECT + "\"]")
        @Nullable List<@Nullable String> subjectIds,
    @Field(as = UUID.class, most = QuizForm.MOST_PLACES) @Nullable List<@Nullable String> topicIds,
    @Field(most = FieldReader.TAGS, each = Tags.LONGEST) @Nullable List<@Nullable String> tagsAny,
    @Field(most = FieldReader.TAGS, each = Tags.LONGEST) @Nullable List<@Nullable String> tagsAll,
    @Field(most = FieldReader.TAGS, each = Tags.LONGEST) @Nullable List<@Nullable String> tagsNone,
    @Field(as = QuestionPool.class, standard = "all", example = "all") @Nullable String pool,
    @Field(required = true, least = 1, most = QuizForm.MOST_QUESTIONS, example = "3")
        @Nullable Integer count,
    @Field(example = "7") @Nullable Long seed) {

  static final int MOST_PLACES = 100;
  static final int MOST_QUESTIONS = 100;

  QuizCriteria criteria() {
    FieldReader input = new FieldReader();
    List<UUID> subjects = ids(input, "subjectIds", subjectIds);
    List<UUID> topics = ids(input, "topicIds", topicIds);
    if (subjects.size() + topics.size() > MOST_PLACES) {
      input.refuse(
          "topicIds", Code.COUNT, "must be at most " + MOST_PLACES + " together with subjectIds");
    }
    return input.valid(
        new QuizCriteria(
            subjects.stream().map(SubjectId::new).toList(),
            topics.stream().map(TopicId::new).toList(),
            input.wantedTags("tagsAny", tagsAny),
            input.wantedTags("tagsAll", tagsAll),
            input.wantedTags("tagsNone", tagsNone),
            pool(input),
            input.number("count", count, 1, MOST_QUESTIONS)));
  }

  private QuestionPool pool(FieldReader input) {
    return pool == null
        ? QuestionPool.ALL
        : input.choice("pool", pool, QuestionPool.class).orElse(QuestionPool.ALL);
  }

  /** Sorted, each once, so that the order in which they are given says nothing. */
  private static List<UUID> ids(
      FieldReader input, String field, @Nullable List<@Nullable String> values) {
    return input.list(field, values, MOST_PLACES, input::id).stream().sorted().distinct().toList();
  }
}
