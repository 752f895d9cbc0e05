package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxin.casefile.CaseDocuments.Offered;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseEvidence;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.evidence.EvidenceProof;
import org.lianxin.shared.Download;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * 证据包: a case as a ZIP that proves itself: timeline, papers, diagrams, signatures, chain and day
 * sheets, and the program that checks them (rule whole-record). For officers of the case's office
 * and supervisors who may read the case. What identifies the voter is not in it.
 */
@Controller
class EvidencePack {

  private static final List<String> SHIPPED = List.of("Verify.java", "README.txt");

  private final CaseAccess access;
  private final Demands demands;
  private final CaseView view;
  private final CaseDocuments documents;
  private final CaseDiagrams diagrams;
  private final List<CaseEvidence> sources;
  private final EvidenceProof proof;

  EvidencePack(
      CaseAccess access,
      Demands demands,
      CaseView view,
      CaseDocuments documents,
      CaseDiagrams diagrams,
      List<CaseEvidence> sources,
      EvidenceProof proof) {
    this.access = access;
    this.demands = demands;
    this.view = view;
    this.documents = documents;
    this.diagrams = diagrams;
    this.sources = sources;
    this.proof = proof;
  }

  /** Whether the person gets it: a supervisor, or an officer of the office that answers. */
  static boolean isFor(Person reader, String office) {
    return reader.is(Role.SUPERVISOR) || reader.posts().contains(new Post(office, Role.OFFICER));
  }

  @GetMapping("/demands/{caseNo}/evidence.zip")
  ResponseEntity<byte[]> download(
      @PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader) {
    if (!access.mayRead(caseNo, reader) || !isFor(reader, demands.get(caseNo).office())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Download.of(caseNo + "-evidence.zip", zip(caseNo, files(caseNo, reader)));
  }

  private Map<String, byte[]> files(String caseNo, Person reader) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var shipped : SHIPPED) {
      files.put(shipped, shipped(shipped));
    }
    files.put("timeline.txt", timeline(caseNo).getBytes(UTF_8));
    for (var offered : documents.of(caseNo, reader)) {
      if (!offered.paper().showsVoter()) {
        paper(offered, files);
      }
    }
    diagrams.of(caseNo).forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    sources.forEach(
        source ->
            source.files(caseNo).forEach((name, text) -> files.put(name, text.getBytes(UTF_8))));
    proof.of(caseNo).forEach((name, text) -> files.put("proof/" + name, text.getBytes(UTF_8)));
    files.put("manifest.txt", manifest(files).getBytes(UTF_8));
    return files;
  }

  /** With a letter that no font here can write it goes as DOCX; the pack leaves nothing out. */
  private void paper(Offered offered, Map<String, byte[]> files) {
    var name = "papers/" + offered.paper().name();
    try {
      files.put(name + ".pdf", documents.write(offered, Format.PDF));
    } catch (Refusal unprintable) {
      files.put(name + ".docx", documents.write(offered, Format.DOCX));
    }
  }

  private String timeline(String caseNo) {
    var lines = new StringBuilder(caseNo).append('\n');
    view.timeline(caseNo, Locale.CHINESE)
        .forEach(
            entry ->
                lines
                    .append(entry.at())
                    .append('\t')
                    .append(entry.actor())
                    .append('\t')
                    .append(entry.sentence())
                    .append('\n'));
    return lines.toString();
  }

  /** As {@code sha256sum -c} reads it. */
  private static String manifest(Map<String, byte[]> files) {
    var lines = new StringBuilder();
    files.forEach(
        (name, content) -> lines.append(sha256(content)).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] shipped(String name) {
    try (var in = new ClassPathResource("evidence/" + name).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(String caseNo, Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(caseNo + "/" + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
