package org.lianxin.evidence;

import org.lianxin.shared.EvidentRows.Owner;

/**
 * The names of the chains of one kind.
 *
 * @param prefix what each begins with, before the case's number or the login
 * @param from a word before all of them
 * @param below the first word after all of them
 */
record Subjects(String prefix, String from, String below) {

  static Subjects of(Owner owner) {
    return switch (owner) {
      case CASE -> new Subjects("", "XQ-", "XQ.");
      case PERSON -> new Subjects("person:", "person", "person;");
      case DIRECTORY -> new Subjects("directory", "director", "directorz");
      case REPORT -> new Subjects("report:", "report", "report;");
    };
  }

  String subject(String name) {
    return prefix + name;
  }

  /** The case's number or the login; empty for what stands before all. */
  String name(String subject) {
    return subject.equals(from) ? "" : subject.substring(prefix.length());
  }
}
