package org.collegium.core.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.ProtocolScript;
import org.collegium.core.text.Prose;

/** Lists the protocols of a cohort's programme, and how far each is. */
public final class ListProtocols {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;

  public ListProtocols(Ledger<ProtocolBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  /** By id, in that language. */
  public List<Listed> handle(CohortId cohort, Locale reader) {
    return ledger.read(books -> {
      var opened = books.protocols().of(cohort);
      return catalogue.get(books.cohorts().get(cohort).programme()).in(reader).protocols().values().stream()
          .map(script -> new Listed(script,
              opened.stream().filter(protocol -> protocol.began().script().equals(script.id())).findFirst()
                  .flatMap(protocol -> ProtocolPlan.of(protocol, books, catalogue, reader)
                      .map(plan -> ProtocolView.of(protocol, plan)))))
          .toList();
    });
  }

  /** What leaders offered to talk about, and that facilitator may read: who is kept apart learns nothing of it. */
  public List<Offered> offered(CohortId cohort, PersonId facilitator, Instant now) {
    return ledger.write(books -> books.dilemmas().waiting(cohort).stream()
        .filter(dilemma -> dilemma.isOfferedTo(facilitator, books, now))
        .map(dilemma -> new Offered(books.people().get(dilemma.author()).name(), books.tokens()
            .tokenFor(new Meaning(Subject.DILEMMA, dilemma.id().value(), dilemma.author()))))
        .toList());
  }

  /**
   * Who offers a dilemma.
   *
   * @param read shows it to whoever may read it
   */
  public record Offered(Prose author, ReplyTo read) {}

  /**
   * One protocol.
   *
   * @param latest how far it was, or is, when it was last opened
   */
  public record Listed(ProtocolScript script, Optional<ProtocolView> latest) {}
}
