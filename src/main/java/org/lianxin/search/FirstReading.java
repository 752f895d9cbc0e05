package org.lianxin.search;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the words of the cases that were there before they could be searched: once, in pages,
 * beside what people do. What a node that ends leaves over, the next start goes on with.
 */
@Component
class FirstReading {

  private static final int PAGE = 100;

  private final IndexRows rows;
  private final CaseIndex index;
  private final TransactionTemplate transaction;

  FirstReading(IndexRows rows, CaseIndex index, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.index = index;
    transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var reading = new Thread(this::readAll, "search-first-reading");
    reading.setDaemon(true);
    reading.start();
  }

  void readAll() {
    while (!Thread.currentThread().isInterrupted() && readPage()) {
      // Each page is a transaction of its own
    }
  }

  private boolean readPage() {
    return Boolean.TRUE.equals(
        transaction.execute(
            page -> {
              List<String> unread = rows.unread(PAGE);
              unread.forEach(index::write);
              if (!unread.isEmpty()) {
                rows.read(unread);
              }
              return !unread.isEmpty();
            }));
  }
}
