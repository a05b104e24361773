package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;

/** What people have typed into forms that they have not sent. Nobody but themselves ever sees it. */
public interface FormDrafts {

  /** Keeps it in place of what was kept of that form, and forgets those older than two months. */
  void keep(FormDraft draft);

  /** What that person has typed into that form; empty when nothing is kept. */
  Optional<FormDraft> of(ReplyTo form, PersonId by);

  /** All that person has typed into forms and not sent, the latest first. */
  List<FormDraft> allOf(PersonId by);

  /** Forgets it. */
  void remove(ReplyTo form, PersonId by);

  /**
   * A form that is not sent yet.
   *
   * @param form what would come back with it
   * @param typed by field name
   */
  record FormDraft(ReplyTo form, PersonId by, Map<String, String> typed, Instant at) {
    public FormDraft {
      typed = Map.copyOf(typed);
    }
  }
}
