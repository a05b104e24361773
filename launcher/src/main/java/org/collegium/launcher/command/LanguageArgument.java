package org.collegium.launcher.command;

import java.util.Locale;
import org.collegium.core.notice.Wording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language the bot speaks, with a country if need be: en, en-GB. */
final class LanguageArgument implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String typed) {
    var locale = Locale.forLanguageTag(typed.strip().replace('_', '-'));
    if (locale.getLanguage().isEmpty() || !Wording.in(locale).locale().equals(locale)) {
      throw new TypeConversionException(
          "'" + typed + "' is no language the bot speaks; it speaks English: en, en-US, en-GB …");
    }
    return locale;
  }
}
