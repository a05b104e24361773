package org.collegium.core.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.ProtocolScript;

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

  /**
   * One protocol.
   *
   * @param latest how far it was, or is, when it was last opened
   */
  public record Listed(ProtocolScript script, Optional<ProtocolView> latest) {}
}
