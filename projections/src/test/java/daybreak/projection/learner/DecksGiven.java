package daybreak.projection.learner;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of decks and of their study are given. */
final class DecksGiven {

  static final List<Given> ALL =
      List.of(
          Given.columns("deck.load", "select id as ids from learner.deck"),
          Given.columns(
              "deck.load-cards",
              "select id as ids from learner.card order by md5(id::text) limit 1000"),
          Given.columns(
              "deck.load-studies",
              """
              select study_id as ids from learner.card_study
              order by md5(study_id::text) limit 1000
              """),
          Given.columns(
              "deck.load-figures",
              """
              select learner_id, deck_id from learner.learner_deck
              order by md5(learner_id::text || deck_id) limit 1000
              """),
          Given.columns(
              "deck.decks-of-cards",
              """
              select card_id as cards from learner.deck_card
              order by md5(deck_id::text || card_id) limit 1000
              """),
          Given.columns(
              "deck.places-of-moved-cards",
              """
              select id as ids from learner.card where topic_id is not null
              order by md5(id::text) limit 1000
              """),
          new Given(
              "deck.write",
              """
              select id, subject_id, title, sequence_number,
                timestamptz '2026-01-01T00:00Z' as changed_at, subject_id as changed_by
              from learner.deck
              """,
              "select 'simple' as language"),
          Given.columns(
              "deck.write-cards", "select * from learner.card order by md5(id::text) limit 1000"),
          Given.columns(
              "deck.write-studies",
              "select * from learner.card_study order by md5(study_id::text) limit 1000"),
          Given.columns(
              "deck.write-figures",
              """
              select *, due_at as due_texts, unfinished_at as unfinished_texts
              from learner.learner_deck
              order by md5(learner_id::text || deck_id) limit 1000
              """),
          Given.columns(
              "deck.give-numbers",
              "select md5('new card ' || n)::uuid as card_id from generate_series(1, 1000) n"),
          Given.columns(
              "deck.turn-cards-of-decks",
              """
              select card_id, false as validated from learner.deck_card
              order by md5(deck_id::text || card_id) limit 1000
              """),
          Given.columns(
              "deck.write-card-blocks",
              """
              select id as card_id, subject_id, false as validated from learner.card
              order by md5(id::text) limit 1000
              """),
          Given.columns(
              "deck.write-learner-card-blocks",
              """
              select learner_id, card_id, true as known from learner.card_study
              order by md5(study_id::text) limit 1000
              """),
          Given.columns(
              "deck.add-to-subjects",
              "select subject_id, 1 as decks, 1 as cards from learner.deck_subject"),
          new Given(
              "deck.change-studies",
              """
              select card_id, false as validated from learner.deck_card studied
              where ordinal <= 4
                and deck_id in (select id from learner.deck order by id limit 10)
                and not exists (
                  select from learner.deck_card other
                  where other.card_id = studied.card_id and other.deck_id <> studied.deck_id)
              """,
              "select '{}'::uuid[] as recomputed"),
          Given.columns(
              "deck.move-studies",
              """
              select card_id, md5('elsewhere')::uuid as subject_id, md5('elsewhere')::uuid as topic_id
              from learner.deck_card
              where ordinal <= 4 and deck_id in (select id from learner.deck order by id limit 10)
              """),
          new Given(
              "deck.add-to-decks",
              """
              select card_id, 1 as difference from learner.deck_card
              order by md5(deck_id::text || card_id) limit 1000
              """,
              "select '{}'::uuid[] as recounted"),
          Given.row("deck.recount-decks", "select array_agg(id) as decks from learner.deck"),
          Given.columns(
              "deck.put-cards",
              """
              select deck_id, card_id, ordinal + 5000 as ordinal from learner.deck_card
              where deck_id = md5('d7')::uuid
              """),
          new Given(
              "deck.remove-other-cards",
              """
              select deck_id, card_id from learner.deck_card
              where deck_id = md5('d7')::uuid and ordinal <= 2500
              """,
              "select array[md5('d7')::uuid] as decks"),
          Given.row(
              "deck.remove-figures",
              """
              select array_agg(id) as decks
              from (select id from learner.deck order by id limit 10) studied
              """),
          Given.columns(
              "deck.last-studied",
              """
              select learner_id, deck_id from learner.learner_deck
              order by md5(learner_id::text || deck_id) limit 100
              """),
          Given.row(
              "deck.recompute-figures",
              """
              select array_agg(id) as decks
              from (select id from learner.deck order by id offset 10 limit 100) without_figures
              """));

  private DecksGiven() {}
}
