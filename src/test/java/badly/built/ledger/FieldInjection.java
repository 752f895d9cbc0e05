package badly.built.ledger;

import org.springframework.beans.factory.annotation.Autowired;

class FieldInjection {

  @Autowired Ledgers ledgers;
}
