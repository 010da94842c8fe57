package daybreak.app.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports {@link Misconfigured} without a stack trace. */
final class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, Misconfigured cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
