package org.collegium.launcher;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command was typed wrongly: one sentence, what was meant perhaps, and where the help is. */
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException misuse, String[] words) {
    var line = misuse.getCommandLine();
    var err = line.getErr();
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      err.println(tooMuch(unmatched));
    } else if (line.getSubcommands().isEmpty()) {
      err.println(String.valueOf(misuse.getMessage()).replaceFirst("^Error: ", ""));
    } else {
      line.usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    UnmatchedArgumentException.printSuggestions(misuse, err);
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  private static String tooMuch(UnmatchedArgumentException unmatched) {
    var first = unmatched.getUnmatched().getFirst();
    return first.startsWith("-") ? "There is no option '" + first + "' here."
        : unmatched.getCommandLine().getSubcommands().isEmpty()
            ? "'" + first + "' is one word too many; names with spaces "
                + "stand in quotes."
            : "There is no command '" + first + "'.";
  }
}
