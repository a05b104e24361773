package org.collegium.core.command;

import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;

/** Puts a question to somebody: under the token it has, which only the first time needs the one writer. */
public final class PutQuestion {

  private final Ledger<Tokens> ledger;

  public PutQuestion(Ledger<Tokens> ledger) {
    this.ledger = ledger;
  }

  /** What comes back with the answer: the same each time for the same subject and person. */
  public ReplyTo handle(Meaning meaning) {
    return ledger.read(tokens -> tokens.known(meaning))
        .orElseGet(() -> ledger.write(tokens -> tokens.tokenFor(meaning)));
  }
}
