package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registration;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.directory.Person;
import org.lianxin.search.DemandQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * 诉求 for programs, by the same rules and for the same readers as the pages. What it promises is in
 * {@code api/openapi.yaml}.
 */
@RestController
@RequestMapping(path = "/api/v1/demands", produces = MediaType.APPLICATION_JSON_VALUE)
class DemandApi {

  private static final Pattern KEY =
      Pattern.compile("[!-~]{1,%d}".formatted(RepeatableRegistration.KEY));

  private final RepeatableRegistration registration;
  private final ListView list;
  private final CaseAccess access;
  private final CaseView view;
  private final ObjectMapper json;

  DemandApi(
      RepeatableRegistration registration,
      ListView list,
      CaseAccess access,
      CaseView view,
      ObjectMapper json) {
    this.registration = registration;
    this.list = list;
    this.access = access;
    this.view = view;
    this.json = json;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> register(
      @RequestHeader(name = RepeatableRegistration.FIELD, required = false) String key,
      @RequestBody Registration given,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletRequest request)
      throws BindException {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Faults.at(
          RepeatableRegistration.FIELD,
          key == null ? "demand.api.key-missing" : "demand.api.key-unreadable",
          String.valueOf(RepeatableRegistration.KEY));
    }
    refuseBrokenTexts(given);
    var answer = registration.register(key, given, reader);
    return ResponseEntity.created(
            URI.create(request.getRequestURI() + "/" + answer.receipt().caseNo()))
        .header("Idempotent-Replayed", String.valueOf(answer.isRepeated()))
        .body(answer.receipt());
  }

  /** Half a character, which JSON can name and no text can hold. */
  private void refuseBrokenTexts(Registration given) throws BindException {
    var encoder = UTF_8.newEncoder();
    var broken =
        json.valueToTree(given).properties().stream()
            .filter(field -> !encoder.canEncode(field.getValue().asText()))
            .map(Entry::getKey)
            .findFirst();
    if (broken.isPresent()) {
      throw Faults.at(broken.get(), "demand.api.broken-text", broken.get());
    }
  }

  @GetMapping
  ListAnswer list(
      @Valid DemandQuery asked,
      @Valid ListQuery slice,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletRequest request)
      throws BindException {
    ListQuery.refuseOthers(request.getParameterMap().keySet());
    return list.answer(reader, slice.narrow(asked), slice.after(asked.sort()), slice.size());
  }

  @GetMapping("/{caseNo}")
  CaseAnswer show(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    if (!access.mayRead(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return view.answer(caseNo, reader, language);
  }
}
