package org.lianxin.evidence;

import jakarta.persistence.EntityManager;
import org.lianxin.shared.WrittenRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The last thing that a transaction does: what it wrote of the record gets its links. */
@Component
class SealAtCommit implements TransactionExecutionListener {

  private final ObjectProvider<EntityManager> entities;
  private final ObjectProvider<EvidenceChain> chain;

  SealAtCommit(ObjectProvider<EntityManager> entities, ObjectProvider<EvidenceChain> chain) {
    this.entities = entities;
    this.chain = chain;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (!transaction.isReadOnly()) {
      entities.getObject().flush();
      var written = WrittenRows.ofThisTransaction();
      if (!written.isEmpty()) {
        chain.getObject().seal(written);
      }
    }
  }
}
