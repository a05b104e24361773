package org.collegium.launcher.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code version}: which Collegium this is, on which Java. */
@Command(name = "version", description = "Says which version this is, and on which Java it runs.",
    footerHeading = "%nExample:%n", footer = "  ./collegium version")
public final class Version implements Callable<Integer> {

  private final Front front;

  /** @param front the way in */
  public Version(Front front) {
    this.front = front;
  }

  /** As the jar says; {@code unpacked} where it runs from classes. */
  public static String ofThis() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("unpacked");
  }

  @Override
  public Integer call() {
    front.say("Collegium " + ofThis() + " on Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
        + System.getProperty("os.arch"));
    return Front.DONE;
  }
}
