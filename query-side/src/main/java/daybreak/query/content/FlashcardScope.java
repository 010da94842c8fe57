package daybreak.query.content;

import daybreak.schema.sql.Call;
import daybreak.schema.sql.NamedQuery;

/** Where in the bank flashcards are looked for, with the statements for it. */
enum FlashcardScope {
  ANYWHERE(FlashcardSql.ALL, FlashcardSql.TAGGED) {
    @Override
    Call bind(Call call, FindFlashcards query) {
      return call;
    }
  },
  SUBJECT(FlashcardSql.OF_SUBJECT, FlashcardSql.OF_SUBJECT_TAGGED) {
    @Override
    Call bind(Call call, FindFlashcards query) {
      return call.bind("subject", query.subjectId());
    }
  },
  TOPIC(FlashcardSql.OF_TOPIC, FlashcardSql.OF_TOPIC_TAGGED) {
    @Override
    Call bind(Call call, FindFlashcards query) {
      return call.bind("topic", query.topicId()).bind("subject", query.subjectId());
    }
  };

  final NamedQuery untagged;
  final NamedQuery tagged;

  FlashcardScope(NamedQuery untagged, NamedQuery tagged) {
    this.untagged = untagged;
    this.tagged = tagged;
  }

  static FlashcardScope of(FindFlashcards query) {
    if (query.topicId() != null) {
      return TOPIC;
    }
    return query.subjectId() != null ? SUBJECT : ANYWHERE;
  }

  abstract Call bind(Call call, FindFlashcards query);
}
