package org.collegium.launcher.door;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.text.Secret;

/**
 * The program that shortens summaries.
 *
 * @param address under which chat completions are asked for, with a slash at its end
 * @param key empty where it needs none, on this machine
 */
public record SummariserSettings(URI address, String model, Optional<Secret> key) {

  private static final Pattern USUAL_END = Pattern.compile("(?:/v1)?/$");

  /** Which program it is: behind one host, another path may lead to somebody else's. */
  public MachineReader reader() {
    return new MachineReader(address.getAuthority() + USUAL_END.matcher(address.getRawPath()).replaceFirst(""), model);
  }
}
