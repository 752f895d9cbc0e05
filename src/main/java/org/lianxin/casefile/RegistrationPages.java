package org.lianxin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registration;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Area;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记诉求: the form, and the receipt that is shown once. */
@Controller
@RequestMapping("/demands")
class RegistrationPages {

  private static final String FORM = "casefile/new";
  private static final String RECEIPT = "receipt";

  /** One key for each page that is shown: a second click on 登记 registers nothing. */
  private static final String KEY = "key";

  private static final String UNATTACHED = "unattached";
  private static final Logger LOG = LoggerFactory.getLogger(RegistrationPages.class);

  private final RegistrationChoices choices;
  private final Registrar registrar;
  private final RepeatableRegistration registrations;
  private final Attachments attachments;
  private final RegistrationDrafts drafts;
  private final Sentences sentences;
  private final Clock clock;

  RegistrationPages(
      RegistrationChoices choices,
      Registrar registrar,
      RepeatableRegistration registrations,
      Attachments attachments,
      RegistrationDrafts drafts,
      Sentences sentences,
      Clock clock) {
    this.choices = choices;
    this.registrar = registrar;
    this.registrations = registrations;
    this.attachments = attachments;
    this.drafts = drafts;
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * The form: empty, or as its writer left it.
   *
   * @param area the area whose deputies, stations and mailboxes are offered; of the draft, or the
   *     person's first, when null
   * @param mailbox the number of the box in which a letter lay, or null
   */
  @GetMapping("/new")
  ModelAndView show(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String mailbox) {
    var areas = choices.areas(reader);
    var begun = drafts.find(reader).map(drafts::form);
    var box = box(mailbox, areas);
    var wanted =
        box.map(Mailbox::area)
            .orElseGet(() -> area == null ? begun.map(RegistrationForm::area).orElse(null) : area);
    var chosen =
        areas.stream()
            .map(Area::code)
            .filter(code -> wanted == null || code.equals(wanted))
            .findFirst()
            .orElse(null);
    var deputies = deputies(reader, chosen);
    var only = deputies.size() == 1 ? choice(deputies.get(0)) : null;
    var form =
        begun
            .map(written -> written.in(chosen, only))
            .or(() -> box.map(found -> letter(found, deputies)))
            .orElseGet(() -> RegistrationForm.empty(LocalDate.now(clock), chosen, only));
    return page(reader, form, areas, Map.of(), HttpStatus.OK)
        .addObject("isDraft", begun.isPresent());
  }

  private Optional<Mailbox> box(String code, List<Area> areas) {
    return areas.stream()
        .flatMap(area -> choices.mailboxes(area.code()).stream())
        .filter(box -> box.code().equals(code))
        .findFirst();
  }

  private RegistrationForm letter(Mailbox box, List<Deputy> deputies) {
    var deputy = deputies.stream().filter(one -> one.login().equals(box.deputy())).findFirst();
    return RegistrationForm.letter(
        LocalDate.now(clock), box, deputy.map(RegistrationPages::choice).orElse(null));
  }

  /**
   * Registers the demand and then attaches the files: what befalls them at the last moment, a full
   * disk or the like, does not cost the voter his number.
   */
  @PostMapping
  ModelAndView register(
      RegistrationForm form,
      @RequestParam(name = Attachments.FIELD, required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean showsVoter,
      @RequestParam(defaultValue = "") String key,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var registration = form.registration();
    var uploads = Upload.chosen(files);
    try {
      refuse(registrar.faults(registration, reader), attachments.faults(uploads));
      var answer = registrations.register(usable(key), registration, reader);
      drafts.delete(reader.login());
      later.addFlashAttribute(RECEIPT, answer.receipt());
      later.addFlashAttribute("mailbox", registration.mailbox());
      if (!answer.isRepeated()) {
        var secret = showsVoter || registration.accusation() || registration.confidential();
        later.addFlashAttribute(
            UNATTACHED, attach(answer.receipt().caseNo(), reader, uploads, secret));
      }
      return new ModelAndView("redirect:/demands/registered");
    } catch (Refusal refusal) {
      return again(reader, form, refusal, language, HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("filesAreGone", !uploads.isEmpty())
          .addObject("showsVoter", showsVoter);
    } catch (Conflict usedForAnother) {
      var refusal = Refusal.of(KEY, "casefile.new.key-used");
      return again(reader, form, refusal, language, HttpStatus.CONFLICT)
          .addObject("filesAreGone", !uploads.isEmpty())
          .addObject("showsVoter", showsVoter);
    }
  }

  /** A form that was not sent from our page has no key, or none of ours. */
  private static String usable(String key) {
    var isOurs = !key.isEmpty() && key.length() <= RepeatableRegistration.KEY;
    return isOurs ? key : UUID.randomUUID().toString();
  }

  private ModelAndView again(
      Person reader, RegistrationForm form, Refusal refusal, Locale language, HttpStatus status) {
    return page(reader, form, choices.areas(reader), sentences.byField(refusal, language), status);
  }

  private static void refuse(List<Reason> ofTheForm, List<Reason> ofTheFiles) {
    var all = Stream.concat(ofTheForm.stream(), ofTheFiles.stream()).toList();
    if (!all.isEmpty()) {
      throw new Refusal(all);
    }
  }

  /** Attaches what can be attached; gives the names of the rest. */
  private List<String> attach(
      String caseNo, Person reader, List<Upload> uploads, boolean showVoter) {
    var rest = new ArrayList<String>();
    for (var upload : uploads) {
      try {
        attachments.add(caseNo, reader, List.of(upload), showVoter);
      } catch (RuntimeException failed) {
        LOG.error("A file handed in with {} was not attached", caseNo, failed);
        rest.add(upload.name());
      }
    }
    return rest;
  }

  /** The receipt; gone when the page is asked for again. */
  @GetMapping("/registered")
  String registered(Model model) {
    return model.getAttribute(RECEIPT) instanceof Receipt
        ? "casefile/registered"
        : "redirect:/demands";
  }

  private ModelAndView page(
      Person reader,
      RegistrationForm form,
      List<Area> areas,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var area = form.area();
    var isKnown = areas.stream().anyMatch(one -> one.code().equals(area));
    return new ModelAndView(FORM, status)
        .addObject("form", form)
        .addObject("draft", drafts.find(reader).orElse(null))
        .addObject(KEY, UUID.randomUUID())
        .addObject("limits", attachments.limits())
        .addObject("accepted", AttachmentType.accepted())
        .addObject("errors", errors)
        .addObject("areas", areas)
        .addObject("deputies", deputies(reader, isKnown ? area : null))
        .addObject("stations", isKnown ? choices.stations(area) : List.of())
        .addObject("mailboxes", isKnown ? choices.mailboxes(area) : List.of())
        .addObject("units", isKnown ? choices.units(area) : List.of())
        .addObject("channels", Channel.values())
        .addObject("groups", VoterGroup.values())
        .addObject("categories", Category.values())
        .addObject("urgencies", Urgency.values())
        .addObject(
            "most",
            Map.of(
                "place", Registration.PLACE,
                "subject", Registration.SUBJECT,
                "words", Registration.WORDS,
                "name", Registration.NAME,
                "address", Registration.ADDRESS));
  }

  private List<Deputy> deputies(Person reader, String area) {
    return Optional.ofNullable(area).map(code -> choices.deputies(reader, code)).orElse(List.of());
  }

  private static String choice(Deputy deputy) {
    return deputy.login() + " " + deputy.name();
  }
}
