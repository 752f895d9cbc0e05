package org.lianxin.voter;

import java.util.Map;
import java.util.UUID;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Attachments;
import org.lianxin.feedback.VoterAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case that is followed, with what its voter may do there. */
@Component
class FollowedPage {

  /**
   * What a form sent that was refused.
   *
   * @param kind which form
   * @param words what was typed there
   * @param errors sentences by field, {@code ""} for the whole
   */
  record Refused(VoterRequestKind kind, String words, Map<String, String> errors) {

    private static final Refused NOTHING = new Refused(null, "", Map.of());

    /** What was typed into this form. */
    public String words(String form) {
      return is(form) ? words : "";
    }

    /** Whether it is this form. */
    public boolean is(String form) {
      return kind != null && kind.name().equals(form);
    }
  }

  private final ProgressView progress;
  private final VoterAnswers answers;
  private final VoterRequests requests;
  private final VoterSettings settings;
  private final Attachments attachments;

  FollowedPage(
      ProgressView progress,
      VoterAnswers answers,
      VoterRequests requests,
      VoterSettings settings,
      Attachments attachments) {
    this.progress = progress;
    this.answers = answers;
    this.requests = requests;
    this.settings = settings;
    this.attachments = attachments;
  }

  ModelAndView of(String caseNo) {
    return of(caseNo, Refused.NOTHING, HttpStatus.OK);
  }

  ModelAndView of(String caseNo, Refused refused, HttpStatus status) {
    return new ModelAndView("voter/progress", status)
        .addObject("progress", progress.of(caseNo))
        .addObject("asked", answers.asked(caseNo))
        .addObject("requests", requests.of(caseNo))
        .addObject("refused", refused)
        .addObject("key", UUID.randomUUID().toString())
        .addObject("between", settings.daysBetweenUrges())
        .addObject("limits", attachments.limits())
        .addObject("accepted", AttachmentType.accepted())
        .addObject("mostWords", VoterRequests.WORDS)
        .addObject("mostReason", VoterRequests.REASON);
  }
}
