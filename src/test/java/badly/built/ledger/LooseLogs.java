package badly.built.ledger;

import java.util.logging.Logger;

class LooseLogs {

  void write() {
    System.out.println("lost");
    Logger.getLogger("other").info("elsewhere");
  }
}
