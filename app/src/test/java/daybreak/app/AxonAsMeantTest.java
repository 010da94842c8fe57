package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.gateway.UnitBus;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.junit.jupiter.api.Test;

final class AxonAsMeantTest {

  @Test
  void finds_what_would_work_without_transactions() {
    assertThat(AxonAsMeant.strangers(List.of(NoTransactionManager.instance(), "a bean")))
        .containsExactly(NoTransactionManager.class.getName());
  }

  @Test
  void takes_what_was_chosen() {
    assertThat(AxonAsMeant.strangers(List.of(new UnitBus()))).isEmpty();
  }
}
