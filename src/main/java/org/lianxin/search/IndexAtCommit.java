package org.lianxin.search;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the list's rows when all else is written: they are locked no longer than the commit takes,
 * and a case that changed often is written once.
 */
@Component
class IndexAtCommit implements TransactionExecutionListener {

  private final ObjectProvider<EntityManager> entities;
  private final ObjectProvider<CaseIndex> index;

  IndexAtCommit(ObjectProvider<EntityManager> entities, ObjectProvider<CaseIndex> index) {
    this.entities = entities;
    this.index = index;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (!transaction.isReadOnly()) {
      TouchedCases.ofThisTransaction()
          .ifPresent(
              touched -> {
                entities.getObject().flush();
                index.getObject().write(touched);
              });
    }
  }
}
