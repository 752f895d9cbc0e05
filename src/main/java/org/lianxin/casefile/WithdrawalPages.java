package org.lianxin.casefile;

import java.util.List;
import java.util.Map;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.shared.Sentences;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 作废或撤回: who has to do with a case asks for it here; another person confirms it in Tasklist. */
@Controller
@RequestMapping("/demands/{caseNo}/withdrawal")
class WithdrawalPages {

  private final Withdrawals withdrawals;
  private final Demands demands;
  private final Attachments attachments;
  private final CaseAccess access;
  private final Sentences sentences;

  WithdrawalPages(
      Withdrawals withdrawals,
      Demands demands,
      Attachments attachments,
      CaseAccess access,
      Sentences sentences) {
    this.withdrawals = withdrawals;
    this.demands = demands;
    this.attachments = attachments;
    this.access = access;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String caseNo,
      @RequestParam WithdrawalAct act,
      @RequestAttribute(Person.READER) Person reader) {
    requireAccess(caseNo, reader);
    var empty = new WithdrawalWish(act, null, null, null, null, null);
    return page(caseNo, empty, reader, Map.of());
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable String caseNo,
      @RequestParam WithdrawalAct act,
      @ModelAttribute WithdrawalWish wish,
      @RequestAttribute(Person.READER) Person reader) {
    requireAccess(caseNo, reader);
    return sentences.orAgain(
        () -> {
          withdrawals.ask(caseNo, wish, reader);
          return new ModelAndView("redirect:/demands/" + caseNo);
        },
        errors -> page(caseNo, wish, reader, errors));
  }

  private ModelAndView page(
      String caseNo, WithdrawalWish wish, Person reader, Map<String, List<String>> errors) {
    return new ModelAndView("casefile/withdrawal")
        .addObject("demand", demands.get(caseNo))
        .addObject("wish", wish)
        .addObject("errors", errors)
        .addObject("wanters", WithdrawalWish.WantedBy.values())
        .addObject("proofs", WithdrawalWish.Proof.values())
        .addObject("papers", papers(caseNo, reader))
        .addObject("mostReason", WithdrawalWish.REASON);
  }

  private List<Attachment> papers(String caseNo, Person reader) {
    return attachments.of(caseNo, reader).shown().stream()
        .filter(file -> !file.isWithdrawn())
        .toList();
  }

  /** Whoever may not read a case does not learn that there is one. */
  private void requireAccess(String caseNo, Person reader) {
    if (!access.mayRead(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
