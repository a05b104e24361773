package org.collegium.core.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.collegium.core.text.SpreadsheetFile.Row;
import org.collegium.core.text.SpreadsheetFile.Table;
import org.collegium.core.text.SpreadsheetFile.Torn;

/**
 * How one table is to be read.
 *
 * @param text the table, without Excel's {@code sep=} line
 * @param separator what stands between two cells
 * @param linesBefore how many physical lines were taken off the text
 */
record TableReading(String text, char separator, int linesBefore) {

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\A\"?sep=(.)\"?(\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  static TableReading of(String text) {
    var said = SEPARATOR_LINE.matcher(text);
    return said.find()
        ? new TableReading(text.substring(said.end()), said.group(1).charAt(0), 1)
        : new TableReading(text, separatorOf(text), 0);
  }

  SpreadsheetFile table() {
    var rows = new ArrayList<Row>();
    int line = 1 + linesBefore;
    try {
      for (CsvRecord read : records()) {
        rows.add(new Row(line, read.getFields()));
        line += 1 + breaksWithin(read);
      }
    } catch (CsvParseException torn) {
      return new Torn(line, "a quotation mark here is not closed, or words follow right after it; put the whole cell"
          + " between quotation marks and write a quotation mark inside it twice.");
    }
    rows.removeIf(Row::isBlank);
    return rows.isEmpty()
        ? new Torn(1, "the table holds nothing but separators.")
        : new Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private CsvReader<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .trimWhitespacesAroundQuotes(separator != '\t')
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static int breaksWithin(CsvRecord read) {
    return read.getFields().stream().mapToInt(field -> (int) LINE_BREAK.matcher(field).results().count()).sum();
  }

  private static char separatorOf(String table) {
    var header = table.lines().filter(line -> line.codePoints().anyMatch(Character::isLetter)).findFirst().orElse("");
    return List.of(',', ';', '\t').stream()
        .max(Comparator.comparingLong((Character candidate) -> outsideQuotes(header, candidate)))
        .orElseThrow();
  }

  private static long outsideQuotes(String line, char wanted) {
    long found = 0;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      found += !quoted && line.charAt(at) == wanted ? 1 : 0;
    }
    return found;
  }
}
