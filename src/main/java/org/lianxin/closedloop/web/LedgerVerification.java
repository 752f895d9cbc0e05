package org.lianxin.closedloop.web;

import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 核对台账: reads both ledgers and all chains of evidence from end to end. A supervisor's business, for
 * it takes its time.
 */
@Controller
class LedgerVerification {

  private final LedgerVerifier verifier;
  private final EvidenceVerifier evidence;

  LedgerVerification(LedgerVerifier verifier, EvidenceVerifier evidence) {
    this.verifier = verifier;
    this.evidence = evidence;
  }

  @PostMapping("/ledgers/verification")
  ModelAndView verify(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return new ModelAndView("closedloop/verification")
        .addObject("report", verifier.verify())
        .addObject("doubles", verifier.doubles())
        .addObject("evidence", evidence.verify());
  }
}
