package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registration;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Tries;
import org.lianxin.voter.Doorway.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我要反映: a voter hands a demand in by the printed code of a station, a mailbox or a deputy. */
@Controller
@RequestMapping("/hand-in")
class HandInPages {

  /** Demands of one address before it waits; a station has one address for all who come. */
  static final int MOST = 20;

  private static final String WHAT = "hand-in";
  private static final String RECEIPT = "receipt";
  private static final Logger LOG = LoggerFactory.getLogger(HandInPages.class);

  private final Doorway doorway;
  private final Challenges challenges;
  private final RepeatableRegistration registrations;
  private final Attachments attachments;
  private final Tries tries;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  HandInPages(
      Doorway doorway,
      Challenges challenges,
      RepeatableRegistration registrations,
      Attachments attachments,
      Tries tries,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.doorway = doorway;
    this.challenges = challenges;
    this.registrations = registrations;
    this.attachments = attachments;
    this.tries = tries;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * The form behind a printed code.
   *
   * @param place rides in the code of an object, such as a lamp post; it can be changed
   * @param category the same of the kind of matter
   */
  @GetMapping("/{code}")
  ModelAndView show(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String category) {
    return doorway
        .find(code)
        .map(door -> page(door, HandInForm.empty(door, place, category), Map.of(), HttpStatus.OK))
        .orElseGet(HandInPages::closed);
  }

  /**
   * Registers it, and attaches the photos afterwards: what befalls them costs nobody his number.
   */
  @PostMapping("/{code}")
  ModelAndView handIn(
      @PathVariable String code,
      HandInForm form,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String sum,
      HttpServletRequest request,
      Locale language,
      RedirectAttributes later) {
    var door = doorway.find(code).orElse(null);
    if (door == null) {
      return closed();
    }
    try {
      var registration = form.registration(door, LocalDate.now(clock));
      var uploads = Upload.chosen(files);
      var key = check(registration, uploads, challenge, sum, request);
      var answer = registrations.handIn(key, registration);
      if (!answer.isRepeated()) {
        var hides = showsVoter || registration.accusation() || registration.confidential();
        later.addFlashAttribute("unattached", attach(answer.receipt(), uploads, hides));
      }
      later.addFlashAttribute(RECEIPT, answer.receipt());
      return new ModelAndView("redirect:/hand-in/receipt");
    } catch (Refusal refusal) {
      return page(
          door, form, sentences.firstByField(refusal, language), HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Conflict formOfAnother) {
      var refusal = Refusal.of("sum", "voter.hand-in.sent-before");
      return page(door, form, sentences.firstByField(refusal, language), HttpStatus.CONFLICT);
    }
  }

  /** The receipt, which is shown once. */
  @GetMapping("/receipt")
  String receipt(Model model) {
    return model.getAttribute(RECEIPT) instanceof Receipt ? "voter/receipt" : "redirect:/follow";
  }

  private String check(
      Registration registration,
      List<Upload> uploads,
      String challenge,
      String sum,
      HttpServletRequest request) {
    var faults = new ArrayList<Reason>();
    var key = challenges.solved(challenge, sum);
    if (key.isEmpty()) {
      faults.add(Reason.of("sum", "voter.hand-in.sum-wrong"));
    }
    faults.addAll(registrations.faults(registration));
    faults.addAll(attachments.faults(uploads));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    var wait = tries.take(WHAT, request.getRemoteAddr(), MOST);
    if (!wait.isZero()) {
      throw Refusal.of("", "voter.hand-in.wait", String.valueOf(wait.plusSeconds(59).toMinutes()));
    }
    return key.get();
  }

  private List<String> attach(Receipt receipt, List<Upload> uploads, boolean showsVoter) {
    var rest = new ArrayList<String>();
    for (var upload : uploads) {
      try {
        attachments.addOfVoter(receipt.caseNo(), List.of(upload), showsVoter);
      } catch (RuntimeException failed) {
        LOG.error("A file handed in with {} was not attached", receipt.caseNo(), failed);
        rest.add(upload.name());
      }
    }
    return rest;
  }

  private ModelAndView page(
      Door door, HandInForm form, Map<String, String> errors, HttpStatus status) {
    return new ModelAndView("voter/hand-in", status)
        .addObject("door", door)
        .addObject("area", words.area(door.area()))
        .addObject("form", form)
        .addObject("errors", errors)
        .addObject("challenge", challenges.fresh())
        .addObject("categories", Category.values())
        .addObject("limits", attachments.limits())
        .addObject("accepted", AttachmentType.accepted())
        .addObject("most", Registration.WORDS);
  }

  /** A station that is closed, or a code that was never printed. */
  private static ModelAndView closed() {
    return new ModelAndView("voter/closed", HttpStatus.NOT_FOUND);
  }
}
