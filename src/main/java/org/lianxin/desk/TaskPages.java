package org.lianxin.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Desk.Opened;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.KnownSubjects;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.TaskUnavailable.Why;
import org.lianxin.shared.process.AsPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A task of the reader as a page: what its form shows and asks, made for a phone. What is sent goes
 * to the task's class as it does from Tasklist. Who begins to write takes the task, without having
 * to say so.
 */
@Controller
@RequestMapping("/desk/tasks/{id}")
class TaskPages {

  /** Where the deputy has just been at the place. */
  private static final Set<String> WITH_PHOTOS = Set.of("Task_VerifyDemand");

  private final Desk desk;
  private final TaskSheet sheet;
  private final DeskView view;
  private final Attachments attachments;
  private final KnownSubjects subjects;
  private final AsPerson asPerson;
  private final Words words;

  TaskPages(
      Desk desk,
      TaskSheet sheet,
      DeskView view,
      Attachments attachments,
      KnownSubjects subjects,
      AsPerson asPerson,
      Words words) {
    this.desk = desk;
    this.sheet = sheet;
    this.view = view;
    this.attachments = attachments;
    this.subjects = subjects;
    this.asPerson = asPerson;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id, @RequestAttribute(Person.READER) Person reader) {
    return orRefused(
        () -> {
          var task = open(id, reader);
          return page(id, task, reader, task.values(), Map.of(), HttpStatus.OK);
        });
  }

  /** Files first: a refusal of the answers doesn't cost the photos that were just taken. */
  @PostMapping
  ModelAndView submit(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return orRefused(
        () -> {
          var task = open(id, reader);
          var answers = sheet.answers(task, QuickAnswer.in(sent));
          try {
            take(id, reader);
            var photos = Upload.chosen(files);
            if (!photos.isEmpty()) {
              attachments.add(task.caseNo(), reader, photos, showsVoter);
            }
            as(reader, () -> desk.complete(id, reader.login(), answers));
          } catch (Refusal refusal) {
            return again(id, task, reader, answers, refusal);
          }
          later.addFlashAttribute("done", words.text("desk.done", view.name(task), task.caseNo()));
          return new ModelAndView("redirect:" + back(task, reader));
        });
  }

  private ModelAndView again(
      String id, Opened task, Person reader, Map<String, Object> answers, Refusal refusal) {
    var values = new HashMap<>(task.values());
    values.putAll(answers);
    values.remove(ProofOfIdentity.FIELD);
    var errors =
        refusal.reasons().stream()
            .collect(groupingBy(Reason::field, mapping(this::sentence, toList())));
    return page(id, task, reader, values, errors, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private String sentence(Reason reason) {
    return words.text(reason.code(), reason.values().toArray());
  }

  private ModelAndView page(
      String id,
      Opened task,
      Person reader,
      Map<String, Object> values,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var page =
        new ModelAndView("desk/task", status)
            .addObject("id", id)
            .addObject("name", view.name(task))
            .addObject("back", back(task, reader))
            .addObject("caseNo", task.caseNo())
            .addObject("subject", subjects.find(task.caseNo()).orElse(null))
            .addObject("limit", view.limit(task))
            .addObject("facts", sheet.facts(task))
            .addObject("questions", sheet.questions(task, values))
            .addObject("quick", QuickAnswer.of(task.element(), task.values()))
            .addObject("voter", task.values().get("voterName"))
            .addObject("phone", QuickAnswer.phone(task.values()))
            .addObject("draft", task.draft().orElse(null))
            .addObject("errors", errors);
    return WITH_PHOTOS.contains(task.element()) && attachments.areOpenTo(task.caseNo(), reader)
        ? page.addObject("largest", attachments.limits().largest().toBytes())
            .addObject("files", attachments.of(task.caseNo(), reader).shown())
            .addObject("showsVoter", attachments.showVoterUnlessSaid(task.caseNo(), reader))
        : page;
  }

  /** Who is too late, or may only look, hears so. */
  private static ModelAndView orRefused(Supplier<ModelAndView> page) {
    try {
      return page.get();
    } catch (TaskUnavailable told) {
      if (told.why() == Why.NOT_FOUND) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      throw new Conflict(Reason.of("", told.code()));
    }
  }

  /** Where its reader goes on: a deputy at his desk, who helps him at what it is about. */
  private String back(Opened task, Person reader) {
    return reader.is(Role.DEPUTY) ? "/desk" : subjects.page(task.caseNo());
  }

  /** What a change needs that comes from this session: for a page that was open before it. */
  @GetMapping("/draft")
  @ResponseBody
  Token token(CsrfToken csrf) {
    return new Token(csrf.getHeaderName(), csrf.getToken());
  }

  /** A header and what goes into it. */
  record Token(String header, String token) {}

  @PutMapping("/draft")
  ResponseEntity<Drafts.Kept> keep(
      @PathVariable String id,
      @RequestBody Drafts.Begun begun,
      @RequestAttribute(Person.READER) Person reader) {
    if (begun.answers() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      if (begun.seen() == 0) {
        take(id, reader);
      }
      return ResponseEntity.ok(
          Drafts.Kept.of(desk.keep(id, reader.login(), begun.seen(), begun.answers())));
    } catch (Drafts.Overtaken told) {
      return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
          .body(Drafts.Kept.of(told.newer()));
    } catch (TaskUnavailable told) {
      throw new ResponseStatusException(
          told.why() == Why.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT);
    }
  }

  @DeleteMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveUp(@PathVariable String id, @RequestAttribute(Person.READER) Person reader) {
    desk.giveUp(id, reader.login());
  }

  private Opened open(String id, Person reader) {
    return asPerson.get(reader.login(), reader.groups(), () -> desk.open(id, reader.login()));
  }

  private void take(String id, Person reader) {
    as(reader, () -> desk.claim(id, reader.login()));
  }

  private void as(Person reader, Runnable step) {
    asPerson.get(
        reader.login(),
        reader.groups(),
        () -> {
          step.run();
          return null;
        });
  }
}
