package org.collegium.launcher.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The number of a session in its programme. */
final class NumberArgument implements ITypeConverter<Integer> {

  private static final int HIGHEST = 999;

  @Override
  public Integer convert(String typed) {
    try {
      var number = Integer.parseInt(typed.strip());
      if (number >= 1 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, together with numbers that no session has.
    }
    throw new TypeConversionException("'" + typed + "' is not the number of a session; write it like 4.");
  }
}
