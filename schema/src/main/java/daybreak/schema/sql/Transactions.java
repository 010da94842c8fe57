package daybreak.schema.sql;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The transactions of one pool. A rollback that fails tells nothing new: the connection is lost,
 * the server undoes what was not committed, and the caller gets what the transaction failed by.
 */
final class Transactions extends JdbcTransactionManager {

  @java.io.Serial private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  Transactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (DataAccessException | TransactionException lost) {
      LOG.debug("A transaction ended with its connection", lost);
    }
  }
}
