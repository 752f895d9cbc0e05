package badly.built.ledger;

import java.util.List;

/** Shows its entities. */
public interface Ledgers {

  /** All that are open. */
  List<LedgerEntity> open();
}
