package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.voter.FollowedPage.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 补充、催办、申请撤回: the forms below the progress of a case, for who came with its code. */
@Controller
@RequestMapping("/follow")
class RequestPages {

  private final Followed followed;
  private final VoterRequests requests;
  private final FollowedPage page;
  private final Sentences sentences;

  RequestPages(Followed followed, VoterRequests requests, FollowedPage page, Sentences sentences) {
    this.followed = followed;
    this.requests = requests;
    this.page = page;
    this.sentences = sentences;
  }

  @PostMapping("/addition")
  ModelAndView add(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      HttpServletRequest request,
      Locale language,
      RedirectAttributes later) {
    return ask(
        new Sent(VoterRequestKind.ADDITION, words, request, language, later),
        caseNo -> requests.add(caseNo, key, words, Upload.chosen(files), showsVoter));
  }

  @PostMapping("/urge")
  ModelAndView urge(
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      Locale language,
      RedirectAttributes later) {
    return ask(
        new Sent(VoterRequestKind.URGE, "", request, language, later),
        caseNo -> requests.urge(caseNo, key));
  }

  @PostMapping("/withdrawal")
  ModelAndView wantWithdrawal(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      Locale language,
      RedirectAttributes later) {
    return ask(
        new Sent(VoterRequestKind.WITHDRAWAL, words, request, language, later),
        caseNo -> requests.wantWithdrawal(caseNo, key, words));
  }

  private record Sent(
      VoterRequestKind kind,
      String words,
      HttpServletRequest request,
      Locale language,
      RedirectAttributes later) {}

  private ModelAndView ask(Sent sent, Consumer<String> asking) {
    var caseNo = followed.find(sent.request()).orElse(null);
    if (caseNo == null) {
      return new ModelAndView("redirect:/follow?again");
    }
    try {
      asking.accept(caseNo);
    } catch (Refusal refusal) {
      var errors = sentences.firstByField(refusal, sent.language());
      return page.of(
          caseNo, new Refused(sent.kind(), sent.words(), errors), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    sent.later().addFlashAttribute("done", sent.kind().name());
    return new ModelAndView("redirect:/follow");
  }
}
