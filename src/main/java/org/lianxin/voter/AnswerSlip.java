package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import org.lianxin.demand.CaseAccess;
import org.lianxin.directory.Person;
import org.lianxin.feedback.VoterAnswers;
import org.lianxin.handling.Orders;
import org.lianxin.shared.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 评价单: a paper for the voter, with the same questions as the page and the link to it. The number
 * stands on it, and nothing of the case. Nobody gets it of the units whose work it judges.
 */
@Controller
class AnswerSlip {

  private final VoterAnswers answers;
  private final CaseAccess access;
  private final Orders orders;

  AnswerSlip(VoterAnswers answers, CaseAccess access, Orders orders) {
    this.answers = answers;
    this.access = access;
    this.orders = orders;
  }

  @GetMapping("/demands/{caseNo}/answer-slip")
  ModelAndView print(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletRequest request) {
    if (!access.mayRead(caseNo, reader) || orders.wentTo(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var token =
        answers.token(caseNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var link =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/follow/answer/{token}")
            .build(token)
            .toString();
    return new ModelAndView("voter/slip")
        .addObject("caseNo", caseNo)
        .addObject("link", link)
        .addObject("code", QrCode.of(link))
        .addObject("days", VoterAnswers.DAYS);
  }
}
