package badly.built.ledger;

import org.springframework.http.ContentDisposition;

/** Writes the headers of a file itself. */
class OwnHeaders {

  String of(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
