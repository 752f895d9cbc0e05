package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lianxin.directory.Person;
import org.lianxin.feedback.OwnAnswer;
import org.lianxin.feedback.VoterAnswer;
import org.lianxin.feedback.VoterAnswers;
import org.lianxin.feedback.VoterAnswers.Asked;
import org.lianxin.feedback.VoterRating;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Tries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 选民评价: the questions, behind the code or behind the link of a slip. Programs open links and even
 * send forms: nothing is chosen beforehand, so what is sent without a choice is refused and keeps
 * nothing.
 */
@Controller
@RequestMapping("/follow/answer")
class AnswerPages {

  /** What the form sends, letter by letter. */
  record AnswerForm(
      String told, String solved, String toThePoint, String rating, String words, String by) {

    OwnAnswer answer() {
      return new OwnAnswer(
          constant(VoterAnswer.class, told),
          constant(VoterAnswer.class, solved),
          constant(VoterAnswer.class, toThePoint),
          constant(VoterRating.class, rating),
          words,
          "HELPER".equals(by));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
      for (var constant : type.getEnumConstants()) {
        if (constant.name().equals(name)) {
          return constant;
        }
      }
      return null;
    }
  }

  private static final String WHAT = "answer";
  private static final String PAGE = "voter/answer";
  private static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null, null);
  private static final List<VoterAnswer> ANSWERS =
      List.of(VoterAnswer.YES, VoterAnswer.PARTLY, VoterAnswer.NO);
  private static final List<VoterRating> RATINGS =
      List.of(VoterRating.SATISFIED, VoterRating.BASICALLY, VoterRating.DISSATISFIED);

  private final VoterAnswers answers;
  private final Followed followed;
  private final Tries tries;
  private final Sentences sentences;

  AnswerPages(VoterAnswers answers, Followed followed, Tries tries, Sentences sentences) {
    this.answers = answers;
    this.followed = followed;
    this.tries = tries;
    this.sentences = sentences;
  }

  /** The questions to who came with the code. */
  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return followed
        .find(request)
        .flatMap(answers::asked)
        .map(asked -> page(asked, "", EMPTY, Map.of(), HttpStatus.OK))
        .orElseGet(() -> new ModelAndView("redirect:/follow"));
  }

  /** The questions behind a link; who opens it has answered nothing. */
  @GetMapping("/{token}")
  ModelAndView open(@PathVariable String token, HttpServletRequest request) {
    return behind(token, request, asked -> page(asked, token, EMPTY, Map.of(), HttpStatus.OK));
  }

  /** Keeps the answer. */
  @PostMapping
  ModelAndView give(
      AnswerForm form,
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request,
      Locale language) {
    if (token.isEmpty()) {
      return followed
          .find(request)
          .flatMap(answers::asked)
          .map(asked -> give(asked, form, token, request, language))
          .orElseGet(() -> new ModelAndView("redirect:/follow"));
    }
    return behind(token, request, asked -> give(asked, form, token, request, language));
  }

  /** What is behind a link; a wrong one is a try, in whichever way it comes. */
  private ModelAndView behind(
      String token, HttpServletRequest request, Function<Asked, ModelAndView> page) {
    if (!tries.take(WHAT, request.getRemoteAddr(), FollowPages.TRIES).isZero()) {
      return gone(HttpStatus.TOO_MANY_REQUESTS);
    }
    var asked = answers.ofLink(token);
    if (asked.isEmpty()) {
      return gone(HttpStatus.NOT_FOUND);
    }
    tries.giveBack(WHAT, request.getRemoteAddr());
    return page.apply(asked.get());
  }

  private ModelAndView give(
      Asked asked, AnswerForm form, String token, HttpServletRequest request, Locale language) {
    try {
      var reader = (Person) request.getAttribute(Person.READER);
      answers.give(asked, form.answer(), !token.isEmpty(), reader);
    } catch (Refusal refusal) {
      return page(
          asked,
          token,
          form,
          sentences.firstByField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return new ModelAndView("voter/answered")
        .addObject("isObjection", form.answer().isObjection())
        .addObject("days", VoterAnswers.DAYS)
        .addObject("token", token);
  }

  private static ModelAndView page(
      Asked asked, String token, AnswerForm form, Map<String, String> errors, HttpStatus status) {
    return new ModelAndView(PAGE, status)
        .addObject("asked", asked)
        .addObject("token", token)
        .addObject("form", form)
        .addObject("errors", errors)
        .addObject("answers", ANSWERS)
        .addObject("ratings", RATINGS)
        .addObject("most", OwnAnswer.WORDS);
  }

  /** A link that leads nowhere says the same whatever it was. */
  private static ModelAndView gone(HttpStatus status) {
    return new ModelAndView("voter/gone", status);
  }
}
