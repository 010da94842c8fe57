package daybreak.command.learner;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerCommand.ChangeSettings;
import daybreak.schema.learner.LearnerCommand.RegisterLearner;
import daybreak.schema.learner.LearnerCommand.SetUpLearner;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.StudiedSubject;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A learner's settings; the first ones register the learner. */
@AggregateRoot(type = "learner")
@SuppressWarnings("NullAway.Init")
final class Learner {

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private LearnerId id;

  private @Nullable LearnerSettings settings;

  Learner() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SetUpLearner command, BankFacts bank) {
    become(command.learner(), command.settings(), bank);
  }

  @CommandHandler
  void handle(ChangeSettings command, BankFacts bank) {
    become(command.learner(), command.change().of(requireNonNull(settings)), bank);
  }

  private void become(LearnerId learner, LearnerSettings next, BankFacts bank) {
    if (next.equals(settings)) {
      return;
    }
    requireSubjects(next, bank);
    apply(
        settings == null
            ? new LearnerRegistered(learner, next)
            : new LearnerSettingsChanged(learner, next));
  }

  /** What was chosen before may stay, also where it has been retired since. */
  private void requireSubjects(LearnerSettings next, BankFacts bank) {
    bank.requireSubjects(subjects(next));
    subjects(next).stream()
        .filter(subject -> settings == null || !subjects(settings).contains(subject))
        .forEach(bank::requireOpen);
  }

  private static List<SubjectId> subjects(LearnerSettings settings) {
    return settings.subjects().stream().map(StudiedSubject::subject).toList();
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterLearner command) {
    if (settings == null) {
      apply(new LearnerRegistered(command.learner(), command.settings()));
    }
  }

  @EventSourcingHandler
  void on(LearnerEvent event) {
    switch (event) {
      case LearnerRegistered(var learner, var first) -> {
        id = learner;
        settings = first;
      }
      case LearnerSettingsChanged(_, var next) -> settings = next;
    }
  }
}
