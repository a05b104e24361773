package org.collegium.launcher.doctor;

import java.util.List;
import org.collegium.core.summary.Summariser.Why;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.SummariserSettings;
import org.collegium.launcher.summariser.AskAfter;

/** Whether the program that shortens summaries lets the bot in. It is sent nobody's words. */
final class SummariserExam {

  private static final String SUMMARISER = "summariser";

  private SummariserExam() {}

  static List<Finding> findings(Settings settings) {
    return settings.summariser().map(SummariserExam::finding).stream().toList();
  }

  private static Finding finding(SummariserSettings settings) {
    var who = settings.reader().host();
    return switch (new AskAfter(settings).state()) {
      case AskAfter.Well _ -> Finding.ok(SUMMARISER, "The program at " + who + " lets the bot in and answers as "
          + settings.model() + ". It is sent something only in cohorts that switch it on");
      case AskAfter.Unlisted _ -> Finding.warn(SUMMARISER, "The program at " + who + " lets the bot in, and does not"
          + " list the model " + settings.model(), "Is SUMMARISER_MODEL mistyped?");
      case AskAfter.Ill ill -> Finding.fail(SUMMARISER, sentence(who, ill), mend(ill.why()));
    };
  }

  private static String sentence(String who, AskAfter.Ill ill) {
    var status = ill.status() == 0 ? "" : " (HTTP " + ill.status() + ")";
    return "The program at " + who + switch (ill.why()) {
      case UNREACHED -> " is not to be reached";
      case TOO_SLOW -> " does not answer in time";
      case BUSY -> " takes nothing more for now" + status;
      case REFUSED -> " does not take the key, the model or the request" + status;
      case FAULTY -> " fails" + status;
      case UNREADABLE -> " answers in a way that is none of its kind" + status;
    };
  }

  private static String mend(Why why) {
    return switch (why) {
      case UNREACHED, UNREADABLE -> "Is SUMMARISER_URL the address under which chat/completions is found?";
      case TOO_SLOW, FAULTY -> "Ask whoever runs it; mentors have their whole summaries meanwhile.";
      case BUSY -> "Ask whoever runs it whether what was paid for is used up.";
      case REFUSED -> "Set SUMMARISER_KEY and SUMMARISER_MODEL anew; docs/summariser.md tells what they are.";
    };
  }
}
