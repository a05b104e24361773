package org.collegium.core.programme;

import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * A way to talk with each other, step by step, as the catalogue has it.
 *
 * @param id permanent: what was held by it names it for years
 * @param about one line for who chooses one
 * @param roles who is needed; with a presenter among them somebody brings a dilemma of their own
 * @param steps at least two, in order
 */
public record ProtocolScript(String id, Prose title, Prose about, List<ProtocolRole> roles,
    List<ProtocolStep> steps) {

  public ProtocolScript {
    roles = List.copyOf(roles);
    steps = List.copyOf(steps);
  }

  /** The step of that number, from 1; empty where it has fewer. */
  public Optional<ProtocolStep> step(int number) {
    return number >= 1 && number <= steps.size() ? Optional.of(steps.get(number - 1)) : Optional.empty();
  }

  /** Whether somebody brings a dilemma of their own. */
  public boolean hasPresenter() {
    return roles.contains(ProtocolRole.PRESENTER);
  }
}
