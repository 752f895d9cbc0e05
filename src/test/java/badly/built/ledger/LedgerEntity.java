package badly.built.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class LedgerEntity {

  @Id Long id;
}
