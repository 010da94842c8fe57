package daybreak.command.imports.bank;

import daybreak.command.gateway.CommandUnit;
import daybreak.command.imports.bank.Titles.OfSubject;
import daybreak.command.imports.bank.Titles.OfTopic;
import daybreak.command.imports.bank.Titles.Title;
import daybreak.schema.command.Command;
import daybreak.schema.command.Intent;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One or many items in one unit of work. A subject or topic that an item names by an unknown title
 * is made by the way, and known to the items after it.
 */
final class BankUnit implements BankPlaces, AutoCloseable {

  private final CommandUnit commands;
  private final Titles.Now titles;
  private final Map<Title, UUID> added = new HashMap<>();

  BankUnit(CommandUnit commands, Titles.Now titles) {
    this.commands = commands;
    this.titles = titles;
  }

  /** Makes an item that is not there yet. */
  void create(BankItem item) {
    add(item.creation().apply(this));
    followUp(item);
  }

  /** Brings an item that is there up to date. */
  void update(BankItem item) {
    commands.handle(Intent.revise(item.creation().apply(this)));
    followUp(item);
  }

  private void followUp(BankItem item) {
    item.then().forEach(command -> commands.handle(Intent.revise(command)));
  }

  /** Makes it all durable, and answers whether anything has changed. */
  boolean commit() {
    boolean changed = commands.commit() > 0;
    titles.remember(added);
    return changed;
  }

  @Override
  public SubjectId subject(SubjectPlace place) {
    return switch (place) {
      case SubjectPlace.ById(SubjectId subject) -> subject;
      case SubjectPlace.ByTitle(String title) -> subject(new OfSubject(title));
    };
  }

  @Override
  public TopicId topic(TopicPlace place) {
    return switch (place) {
      case TopicPlace.ById(TopicId topic) -> topic;
      case TopicPlace.ByTitles(var subject, String title) ->
          topic(new OfTopic(subject(subject), title));
    };
  }

  private SubjectId subject(OfSubject title) {
    UUID known = find(title);
    if (known != null) {
      return new SubjectId(known);
    }
    add(new AddSubject(title.derived(), title.text()));
    return title.derived();
  }

  private TopicId topic(OfTopic title) {
    UUID known = find(title);
    if (known != null) {
      return new TopicId(known);
    }
    add(new AddTopic(title.derived(), title.subject(), title.text()));
    return title.derived();
  }

  private @Nullable UUID find(Title title) {
    UUID here = added.get(title);
    return here == null ? titles.find(title) : here;
  }

  private void add(Command command) {
    commands.handle(Intent.create(command));
    if (command instanceof AddSubject(SubjectId subject, String title)) {
      added.putIfAbsent(new OfSubject(title), subject.value());
    } else if (command instanceof AddTopic(TopicId topic, SubjectId subject, String title)) {
      added.putIfAbsent(new OfTopic(subject, title), topic.value());
    }
  }

  @Override
  public void close() {
    commands.close();
  }
}
