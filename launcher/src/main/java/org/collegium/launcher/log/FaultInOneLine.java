package org.collegium.launcher.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fault as it may stand in a log. Messages of ours are written down, as they hold facts and no words of people; those
 * of other people's libraries may hold what somebody wrote, and only their kind is told.
 */
public final class FaultInOneLine {

  private static final String OURS = "org.collegium.";
  private static final int MOST_CAUSES = 8;

  private FaultInOneLine() {}

  /** Its kind, where it happened and how one came there, and the same of its causes. */
  public static String of(Throwable fault) {
    return causes(fault).stream().map(FaultInOneLine::one).collect(Collectors.joining(" <- "));
  }

  private static List<Throwable> causes(Throwable fault) {
    var causes = new ArrayList<Throwable>();
    for (var each = fault; each != null && causes.size() < MOST_CAUSES && !causes.contains(each); each =
        each.getCause()) {
      causes.add(each);
    }
    return causes;
  }

  private static String one(Throwable fault) {
    var frames = fault.getStackTrace();
    var thrownByUs = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
    var path = Stream.concat(Arrays.stream(frames).limit(1),
        Arrays.stream(frames).skip(1).filter(frame -> frame.getClassName().startsWith(OURS)))
        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < "));
    return fault.getClass().getName() + (thrownByUs ? ": " + inOneLine(String.valueOf(fault.getMessage())) : "")
        + " at "
        + path;
  }

  /** Whatever it is, it cannot look like a line of its own. */
  static String inOneLine(String words) {
    return words.replaceAll("\\p{Cntrl}+", " ");
  }
}
