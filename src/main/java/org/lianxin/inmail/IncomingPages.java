package org.lianxin.inmail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Download;
import org.lianxin.shared.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待分来信: the mails that wait for somebody of an office, and what becomes of each. */
@Controller
@RequestMapping("/incoming")
class IncomingPages {

  static final int PAGE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(IncomingPages.class);
  private static final String LIST = "redirect:/incoming";

  /** What the list may be narrowed to; what landed stands in its case. */
  private static final Set<MailState> SHOWN =
      EnumSet.of(MailState.WAITING, MailState.AUTOMATIC, MailState.BOUNCED, MailState.ASIDE);

  private final Incoming incoming;
  private final MailboxChannel channel;
  private final Words words;
  private final Sentences sentences;

  IncomingPages(Incoming incoming, MailboxChannel channel, Words words, Sentences sentences) {
    this.incoming = incoming;
    this.channel = channel;
    this.words = words;
    this.sentences = sentences;
  }

  /** A file of a mail, with its place in it. */
  record ShownFile(int place, String name, boolean mayBeAttached) {}

  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "WAITING") MailState state,
      @RequestParam(defaultValue = "0") int page) {
    if (!reader.is(Role.OFFICER) && !reader.is(Role.LIAISON_OFFICER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var shown = SHOWN.contains(state) ? state : MailState.WAITING;
    int at = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE - 1));
    var found = incoming.of(reader, shown, at * PAGE, PAGE);
    return new ModelAndView("inmail/list")
        .addObject("mails", found.mails())
        .addObject("states", SHOWN)
        .addObject("state", shown)
        .addObject("page", at)
        .addObject("hasMore", found.hasMore())
        .addObject("isOn", channel.state().isOn());
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    return page(mail(id, reader), Map.of(), Map.of());
  }

  /** A file as a download that no browser opens by itself; only what a case may have. */
  @GetMapping("/{id}/files/{place}")
  void download(
      @PathVariable long id,
      @PathVariable int place,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    var file =
        incoming
            .content(mail(id, reader))
            .map(IncomingMail::files)
            .filter(files -> place >= 0 && place < files.size())
            .map(files -> files.get(place))
            .filter(incoming::mayBeAttached)
            .orElseThrow(IncomingPages::notFound);
    LOG.info("file {} of incoming mail {} read by {}", place, id, reader.login());
    Download.begin(response, file.name());
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(file.size());
    try (var in = file.content().getInputStream()) {
      in.transferTo(response.getOutputStream());
    }
  }

  @PostMapping("/{id}/case")
  ModelAndView link(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String caseNo,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    var mail = mail(id, reader);
    return sentences.orAgain(
        () -> {
          incoming.link(mail, caseNo, showsVoter, reader);
          later.addFlashAttribute("done", words.text("inmail.link.done", caseNo.strip()));
          return new ModelAndView(LIST);
        },
        errors -> page(mail, Map.of("caseNo", caseNo), errors));
  }

  @PostMapping("/{id}/registration")
  ModelAndView begin(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    var mail = mail(id, reader);
    return sentences.orAgain(
        () -> {
          incoming.begin(mail, reader);
          return new ModelAndView("redirect:/demands/new");
        },
        errors -> page(mail, Map.of(), errors));
  }

  @PostMapping("/{id}/aside")
  ModelAndView setAside(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    var mail = mail(id, reader);
    return sentences.orAgain(
        () -> {
          incoming.setAside(mail, why, reader);
          later.addFlashAttribute("done", words.text("inmail.aside.done"));
          return new ModelAndView(LIST);
        },
        errors -> page(mail, Map.of("why", why), errors));
  }

  private ModelAndView page(
      KeptMail mail, Map<String, String> typed, Map<String, List<String>> errors) {
    var content = incoming.content(mail);
    var parts = content.map(found -> Quotes.cut(found.text()));
    return new ModelAndView("inmail/mail")
        .addObject("mail", mail)
        .addObject("office", words.body(mail.office()))
        .addObject("settledBy", mail.settledBy() == null ? "" : words.person(mail.settledBy()))
        .addObject("parts", parts.orElse(null))
        .addObject("files", content.map(this::files).orElse(List.of()))
        .addObject("typed", typed)
        .addObject("errors", errors)
        .addObject("mostWhy", Incoming.WHY)
        .addObject("mostNumber", Incoming.NUMBER);
  }

  private List<ShownFile> files(IncomingMail content) {
    var files = content.files();
    return IntStream.range(0, files.size())
        .mapToObj(i -> new ShownFile(i, files.get(i).name(), incoming.mayBeAttached(files.get(i))))
        .toList();
  }

  private KeptMail mail(long id, Person reader) {
    return incoming.find(id, reader).orElseThrow(IncomingPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
