package org.lianxin.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.attachment.Albums;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The files of an activity, for its page: to whoever sees it, and to nobody else. */
@Controller
@RequestMapping("/activities/{no}/files")
class ActivityFilePages {

  private final ActivityFiles files;
  private final Albums albums;
  private final ActivityView view;
  private final Sentences sentences;

  ActivityFilePages(ActivityFiles files, Albums albums, ActivityView view, Sentences sentences) {
    this.files = files;
    this.albums = albums;
    this.view = view;
    this.sentences = sentences;
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String no,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> chosen,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    view.find(no, reader);
    var kind = Typed.constant(ActivityFileKind.class, sent.get("fileKind"));
    return changed(
        no, sent, reader, language, () -> files.add(no, kind, Upload.chosen(chosen), reader));
  }

  @GetMapping("/{id}")
  void download(
      @PathVariable String no,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    var file = file(no, id, reader);
    Download.begin(response, file.name());
    response.setContentLengthLong(file.size());
    albums.write(no, file, response.getOutputStream());
  }

  @PostMapping("/{id}/withdrawal")
  ModelAndView withdraw(
      @PathVariable String no,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var file = file(no, id, reader);
    return changed(no, Map.of(), reader, language, () -> files.withdraw(no, file, reader));
  }

  private ModelAndView changed(
      String no, Map<String, String> sent, Person reader, Locale language, Runnable change) {
    try {
      change.run();
      return new ModelAndView("redirect:/activities/%s#files".formatted(no));
    } catch (Refusal refusal) {
      return view.page(
          no,
          reader,
          AccountSheet.sent(sent),
          sentences.byField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private Attachment file(String no, long id, Person reader) {
    view.find(no, reader);
    return albums.find(no, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
