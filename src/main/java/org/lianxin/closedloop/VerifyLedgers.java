package org.lianxin.closedloop;

import org.lianxin.evidence.EvidenceVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar lianxin.jar --verify-ledgers --server.port=0}: verifies the ledgers and the
 * whole record, says what is wrong, and ends with code 0 when all is well and 3 otherwise. It needs
 * the database for itself when that is the embedded one.
 */
@Component
class VerifyLedgers implements ApplicationRunner {

  static final String OPTION = "verify-ledgers";

  private static final Logger LOG = LoggerFactory.getLogger(VerifyLedgers.class);

  private final LedgerVerifier verifier;
  private final EvidenceVerifier evidence;
  private final ConfigurableApplicationContext application;

  VerifyLedgers(
      LedgerVerifier verifier,
      EvidenceVerifier evidence,
      ConfigurableApplicationContext application) {
    this.verifier = verifier;
    this.evidence = evidence;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption(OPTION)) {
      return;
    }
    var report = verifier.verify();
    report
        .heads()
        .forEach(
            (ledger, head) ->
                LOG.info(
                    "ledger {}: {} entries, the last with hash {}",
                    ledger,
                    head.entries(),
                    head.hash()));
    report
        .faults()
        .forEach(
            fault ->
                LOG.error(
                    "ledger {}: {}, entry {}, case {}",
                    fault.ledger(),
                    fault.kind(),
                    fault.seq(),
                    fault.caseNo()));
    var doubles = verifier.doubles();
    doubles.forEach(
        fault -> LOG.error("closed case {} lacks {}", fault.caseNo(), fault.half().orElseThrow()));
    var whole = evidence.verify();
    LOG.info("record: {} chains, {} rows, {} days", whole.chains(), whole.rows(), whole.days());
    whole
        .faults()
        .forEach(
            fault ->
                LOG.error(
                    "record of {}: {} {} {}",
                    fault.subject(),
                    fault.kind(),
                    fault.table(),
                    fault.key()));
    var faults = report.faults().size() + doubles.size() + whole.faults().size();
    if (faults > 0) {
      throw new BadLedgers(faults);
    }
    LOG.info("both ledgers and the record are sound");
    application.close();
  }

  /** Ends the start, and the process with a code of its own. */
  static final class BadLedgers extends RuntimeException implements ExitCodeGenerator {

    BadLedgers(int faults) {
      super("The record is not sound, faults: " + faults);
    }

    @Override
    public int getExitCode() {
      return 3;
    }
  }
}
