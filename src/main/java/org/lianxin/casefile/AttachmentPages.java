package org.lianxin.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.NotStored;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 附件: the files of a case, for its page and, as JSON, for the tab in Tasklist. A file always goes
 * out as a download that no browser opens or interprets by itself.
 */
@Controller
@RequestMapping("/demands/{caseNo}/attachments")
class AttachmentPages {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentPages.class);

  private final Attachments attachments;
  private final AttachmentView view;
  private final CaseView cases;
  private final CaseAccess access;
  private final Sentences sentences;
  private final Voters voters;

  AttachmentPages(
      Attachments attachments,
      AttachmentView view,
      CaseView cases,
      CaseAccess access,
      Sentences sentences,
      Voters voters) {
    this.attachments = attachments;
    this.view = view;
    this.cases = cases;
    this.access = access;
    this.sentences = sentences;
    this.voters = voters;
  }

  /**
   * The files for a script.
   *
   * @param header the header that its changes need
   * @param token what goes into it
   */
  record ForScript(AttachmentView.Shown shown, String header, String token) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ForScript list(
      @PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader, CsrfToken csrf) {
    requireAccess(caseNo, reader);
    return new ForScript(view.of(caseNo, reader), csrf.getHeaderName(), csrf.getToken());
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addByScript(
      @PathVariable String caseNo,
      @RequestParam(Attachments.FIELD) MultipartFile file,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestAttribute(Person.READER) Person reader) {
    requireAccess(caseNo, reader);
    add(caseNo, reader, List.of(file), showsVoter);
  }

  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView add(
      @PathVariable String caseNo,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> file,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    return changed(caseNo, reader, language, () -> add(caseNo, reader, file, showsVoter));
  }

  private void add(String caseNo, Person reader, List<MultipartFile> files, boolean showsVoter) {
    var uploads = Upload.chosen(files);
    if (uploads.isEmpty()) {
      throw Refusal.of(Attachments.FIELD, "attachment.missing");
    }
    try {
      attachments.add(caseNo, reader, uploads, showsVoter);
    } catch (ConcurrencyFailureException met) {
      throw met;
    } catch (DataAccessException | TransactionException | UncheckedIOException full) {
      throw new NotStored(full);
    }
  }

  @GetMapping("/{id}")
  void download(
      @PathVariable String caseNo,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    var file = file(caseNo, id, reader);
    if (file.showsVoter()) {
      voters.openedByFile(caseNo, reader.login());
    }
    LOG.info("attachment {} of {} read by {}", id, caseNo, reader.login());
    Download.begin(response, file.name());
    response.setContentType(file.type().mediaType());
    response.setContentLengthLong(file.size());
    attachments.write(caseNo, file, response.getOutputStream());
  }

  @PostMapping(path = "/{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawByScript(
      @PathVariable String caseNo,
      @PathVariable long id,
      @RequestParam(required = false) String reason,
      @RequestAttribute(Person.READER) Person reader) {
    attachments.withdraw(caseNo, file(caseNo, id, reader), reader, reason);
  }

  @PostMapping(path = "/{id}/withdrawal", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView withdraw(
      @PathVariable String caseNo,
      @PathVariable long id,
      @RequestParam(required = false) String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var file = file(caseNo, id, reader);
    return changed(
        caseNo, reader, language, () -> attachments.withdraw(caseNo, file, reader, reason));
  }

  private ModelAndView changed(String caseNo, Person reader, Locale language, Runnable change) {
    try {
      change.run();
      return new ModelAndView("redirect:/demands/%s#attachments".formatted(caseNo));
    } catch (Refusal refusal) {
      var page =
          cases
              .page(caseNo, reader, language)
              .addObject("unattached", sentences.of(refusal, language));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  private Attachment file(String caseNo, long id, Person reader) {
    return attachments.find(caseNo, id, reader).orElseThrow(AttachmentPages::notFound);
  }

  private void requireAccess(String caseNo, Person reader) {
    if (!access.mayRead(caseNo, reader)) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
