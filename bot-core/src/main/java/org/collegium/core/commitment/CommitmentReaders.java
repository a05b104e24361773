package org.collegium.core.commitment;

import java.time.Instant;
import java.util.List;
import org.collegium.core.consent.Reader;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.reflection.ReflectionForm;

/** Who reads a commitment: of those who were named, those who still are what they were then. */
record CommitmentReaders(CommitmentBooks books, Instant now) {

  ReaderNames names(Commitment commitment) {
    return ReflectionForm.names(of(commitment), books.people());
  }

  List<Reader> of(Commitment commitment) {
    return commitment.readers().stream()
        .filter(reader -> books.readers().mayRead(reader.person(), commitment.author(), commitment.cohort(),
            commitment.listAt(now)))
        .toList();
  }
}
