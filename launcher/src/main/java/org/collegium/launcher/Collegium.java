package org.collegium.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.collegium.launcher.door.Surroundings;

/** Where the program begins. */
public final class Collegium {

  private Collegium() {}

  /** Runs one command and ends with its exit code: 0 done, 1 refused, 2 misused. */
  public static void main(String... words) {
    var stopping = new StopSignal();
    var surroundings = new Surroundings(System.getenv(), Path.of(""), InstantSource.system(), new SystemTerminal(),
        stopping, printer(FileDescriptor.out), printer(FileDescriptor.err));
    var code = Commands.of(surroundings, words).execute(words);
    surroundings.out().flush();
    surroundings.err().flush();
    stopping.done(code);
    System.exit(code);
  }

  /** In UTF-8 whatever the locale says, so that files made of it are whole; only Windows' consoles think otherwise. */
  private static PrintWriter printer(FileDescriptor to) {
    var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    var charset = windows ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8")) : StandardCharsets.UTF_8;
    return new PrintWriter(new FileOutputStream(to), true, charset);
  }
}
