package org.lianxin.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Person;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Drafts.Begun;
import org.lianxin.shared.Drafts.Draft;
import org.lianxin.shared.Drafts.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What somebody has begun to write on 登记诉求, kept while it is typed: see written.js. */
@RestController
@RequestMapping("/demands/new/draft")
class RegistrationDrafts {

  private static final Set<String> FIELDS =
      Stream.of(RegistrationForm.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toSet());

  private final Drafts drafts;
  private final RegistrationChoices choices;
  private final ObjectMapper json;

  RegistrationDrafts(Drafts drafts, RegistrationChoices choices, ObjectMapper json) {
    this.drafts = drafts;
    this.choices = choices;
    this.json = json;
  }

  /** What a change needs that comes from this session. */
  record Token(String header, String token) {}

  /** For a page that was open before its person signed in again. */
  @GetMapping
  Token token(CsrfToken csrf) {
    return new Token(csrf.getHeaderName(), csrf.getToken());
  }

  @PutMapping
  ResponseEntity<Kept> keep(
      @RequestBody Begun begun, @RequestAttribute(Person.READER) Person writer) {
    if (choices.areas(writer).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (begun.answers() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var answers = begun.answers();
    answers.keySet().retainAll(FIELDS);
    try {
      return ResponseEntity.ok(
          Kept.of(drafts.save(writer.login(), Drafts.REGISTRATION, begun.seen(), answers)));
    } catch (Drafts.Overtaken told) {
      return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).body(Kept.of(told.newer()));
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@RequestAttribute(Person.READER) Person writer) {
    delete(writer.login());
  }

  void delete(String writer) {
    drafts.delete(writer, Drafts.REGISTRATION);
  }

  Optional<Draft> find(Person writer) {
    return drafts.find(writer.login(), Drafts.REGISTRATION);
  }

  /** What was written; an answer that is no value of its field is left out. */
  RegistrationForm form(Draft draft) {
    var answers = new HashMap<>(draft.answers());
    answers.keySet().removeIf(field -> !fits(field, answers.get(field)));
    return json.convertValue(answers, RegistrationForm.class);
  }

  private boolean fits(String field, Object answer) {
    try {
      json.convertValue(Collections.singletonMap(field, answer), RegistrationForm.class);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
