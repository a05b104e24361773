package org.collegium.core.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.casestudy.CaseDecision;
import org.collegium.core.casestudy.CaseStudy;
import org.collegium.core.casestudy.OwnCase;
import org.collegium.core.coaching.Agreement;
import org.collegium.core.coaching.AgreementVersion;
import org.collegium.core.coaching.AgreementWords;
import org.collegium.core.coaching.CoachingNote;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.commitment.Commitment.Outcome;
import org.collegium.core.consent.AccessLedger.Reads;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.Reader;
import org.collegium.core.discussion.Turn;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.privacy.Takeout.Several;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.reflection.CycleStep;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/** What a person wrote, sent or not, for whom, and who read it. */
record OwnWords(ExportBooks books, Person owner, Catalogue catalogue, List<Reflection> written,
    Map<ReflectionId, Set<CycleStep>> depths) {

  private static final int ALL = 1_000_000;

  static OwnWords of(ExportBooks books, Person owner, Catalogue catalogue) {
    return new OwnWords(books, owner, catalogue, books.reflections().ofAuthor(owner.id(), ALL),
        books.depths().notedBy(owner.id()));
  }

  Chapter reflections() {
    return new Chapter("reflections", written.stream().map(this::reflection).toList());
  }

  private Entry reflection(Reflection reflection) {
    var entry = Entry.EMPTY.with("reference", reflection.reference())
        .with("cohort", books.cohorts().get(reflection.cohort()).name())
        .with("session", reflection.session())
        .withWords("question", question(reflection))
        .with("words", reflection.words().answer())
        .withWords("deeper", reflection.words().followUp())
        .with("audience", wording().say("audience.word." + reflection.audience().word()))
        .with("named", named(reflection.readers()))
        .with("program", books.machines().namedIn(reflection.id()).map(MachineReader::word).orElse(""))
        .with("written", reflection.writtenAt())
        .withMoment("edited", reflection.editedAt())
        .withWords("held", CycleStep.inWords(depths.getOrDefault(reflection.id(), Set.of()), wording()));
    return reflection.late() ? entry.with("late", wording().say("answer.summary.late")) : entry;
  }

  Chapter wordings() {
    return new Chapter("wordings", written.stream()
        .flatMap(reflection -> books.reflections().earlier(reflection.id(), owner.id()).stream()
            .map(earlier -> Entry.EMPTY.with("reference", reflection.reference())
                .with("words", earlier.words().answer())
                .withWords("deeper", earlier.words().followUp())
                .with("written", earlier.writtenAt())))
        .toList());
  }

  Chapter decisions() {
    return new Chapter("decisions", books.decisions().madeBy(owner.id()).stream().map(this::decision).toList());
  }

  private Entry decision(CaseDecision decision) {
    var study = books.cases().get(decision.study());
    var script = script(study);
    var way = script.flatMap(found -> found.way(decision.view().way())).map(CaseStage.Way::label);
    var entry = Entry.EMPTY.with("case", script.map(CaseScript::title).orElseGet(() -> new Prose(study.script())))
        .with("cohort", books.cohorts().get(study.cohort()).name())
        .with("decided", way.orElseGet(() -> new Prose(decision.view().way())))
        .with("reason", decision.view().reason())
        .with("audience", wording().say("audience.word." + decision.audience().word()))
        .with("named", named(decision.readers()))
        .with("written", decision.decidedAt())
        .withMoment("edited", decision.editedAt());
    return decision.late() ? entry.with("late", wording().say("answer.summary.late")) : entry;
  }

  Chapter turns() {
    return new Chapter("turns", books.turns().saidBy(owner.id()).stream().map(this::turn).toList());
  }

  private Entry turn(Turn turn) {
    var study = books.cases().get(turn.study());
    return Entry.EMPTY.with("reference", turn.reference())
        .with("case", script(study).map(CaseScript::title).orElseGet(() -> new Prose(study.script())))
        .with("cohort", books.cohorts().get(turn.cohort()).name())
        .with("words", turn.words())
        .with("named", named(turn.others()))
        .with("written", turn.saidAt())
        .withMoment("edited", turn.editedAt());
  }

  private Optional<CaseScript> script(CaseStudy study) {
    return catalogue.find(books.cohorts().get(study.cohort()).programme())
        .flatMap(programme -> programme.in(owner.locale()).caseScript(study.script()));
  }

  Chapter ownCases() {
    return new Chapter("ownCases", books.ownCases().by(owner.id()).stream().map(this::ownCase).toList());
  }

  private Entry ownCase(OwnCase own) {
    var words = own.words();
    return Entry.EMPTY.with("reference", own.script())
        .with("cohort", books.cohorts().get(own.cohort()).name())
        .with("title", words.title())
        .with("situation", words.situation())
        .withWords("toKnow", words.questions())
        .with("decision", words.decision())
        .with("ways", new Several(words.ways()))
        .with("reveal", words.reveal())
        .withWords("wrong", words.wrong())
        .withWords("transfer", words.transfer())
        .with("close", words.close())
        .with("named", named(own.readers()))
        .with("written", own.offeredAt());
  }

  Chapter caseNotes() {
    return new Chapter("caseNotes", books.ownCases().notesBy(owner.id()).stream()
        .map(note -> Entry.EMPTY.with("words", note)).toList());
  }

  Chapter commitments() {
    return new Chapter("commitments", books.commitments().ofAuthor(owner.id()).stream().map(this::commitment)
        .toList());
  }

  private Entry commitment(Commitment commitment) {
    var plan = commitment.plan();
    var entry = Entry.EMPTY.with("reference", commitment.reference())
        .with("cohort", books.cohorts().get(commitment.cohort()).name())
        .with("cue", plan.cue())
        .with("act", plan.act())
        .with("because", plan.because())
        .withWords("picture", plan.picture())
        .with("audience", wording().say("audience.word." + commitment.audience().word()))
        .with("named", named(commitment.readers()))
        .with("written", commitment.madeAt())
        .withMoment("edited", commitment.editedAt())
        .with("comesBack", commitment.comesBack().day().toString())
        .withMoment("closed", commitment.closedAt());
    var told = books.commitments().outcomes(commitment).stream().map(Outcome::words).toList();
    return told.isEmpty() ? entry : entry.with("happened", new Several(told));
  }

  Chapter notes() {
    return new Chapter("notes", books.notes().writtenBy(owner.id()).stream().map(this::note).toList());
  }

  private Entry note(CoachingNote note) {
    var thread = books.threads().find(note.thread()).orElseThrow();
    return Entry.EMPTY.with("cohort", books.cohorts().get(thread.pair().cohort()).name())
        .with("to", name(thread.pair().other(owner.id())))
        .withWords("about", thread.reflection().flatMap(books.reflections()::find)
            .map(reflection -> new Prose(reflection.reference())))
        .with("words", note.words())
        .with("written", note.writtenAt())
        .withMoment("edited", note.editedAt());
  }

  Chapter agreements() {
    return new Chapter("agreements", books.agreements().of(owner.id()).stream()
        .flatMap(agreement -> books.agreements().versions(agreement.id()).stream()
            .filter(version -> version.author().equals(owner.id()) || version.agreedAt().isPresent())
            .map(version -> version(agreement, version)))
        .toList());
  }

  /** What the other wrote is not theirs to take along; that they agreed to it is. */
  private Entry version(Agreement agreement, AgreementVersion version) {
    var entry = Entry.EMPTY.with("cohort", books.cohorts().get(agreement.pair().cohort()).name())
        .with("with", name(agreement.pair().other(owner.id())))
        .with("written", version.writtenAt())
        .withMoment("agreed", version.agreedAt());
    var words = version.words();
    return version.author().equals(owner.id())
        ? entry.withWords("goals", words.map(AgreementWords::goals))
            .withWords("rhythm", words.map(AgreementWords::rhythm))
            .withWords("confidential", words.map(AgreementWords::confidential))
        : entry.with("words", words.isPresent() ? wording().say("takeout.agreement.theirs", name(version.author()))
            : wording().say("takeout.agreement.gone"));
  }

  private Several named(List<Reader> readers) {
    return new Several(readers.stream().map(reader -> wording().say("takeout.reader", name(reader.person()),
        wording().say("role." + reader.as().word()))).toList());
  }

  private Optional<Prose> question(Reflection reflection) {
    var programme = catalogue.find(books.cohorts().get(reflection.cohort()).programme())
        .map(found -> found.in(owner.locale()));
    return reflection.asked().flatMap(asked -> programme.flatMap(found -> found.prompt(asked.prompt())))
        .map(prompt -> prompt.ask());
  }

  Chapter drafts() {
    return new Chapter("drafts", books.drafts().allOf(owner.id()).stream()
        .map(draft -> Entry.EMPTY.withTyped("typed", draft.typed()).with("kept", draft.at())).toList());
  }

  Chapter waiting() {
    return new Chapter("waiting", books.pending().allOf(owner.id()).stream().map(OwnWords::waiting).toList());
  }

  private static Entry waiting(Pending pending) {
    var typed = new LinkedHashMap<>(pending.options());
    pending.file().ifPresent(file -> typed.put("file", file.name()));
    return Entry.EMPTY.with("command", "/" + pending.path()).withTyped("typed", typed).with("since", pending.since());
  }

  Chapter announcements() {
    return new Chapter("announcements", books.announcements().madeBy(owner.id()).stream()
        .map(each -> Entry.EMPTY.with("cohort", books.cohorts().get(each.cohort()).name())
            .with("words", each.words()).with("written", each.madeAt()))
        .toList());
  }

  Chapter readers() {
    return new Chapter("readers", books.access().toWordsOf(owner.id(), 0, ALL).stream().map(this::read).toList());
  }

  private Entry read(Reads read) {
    return Entry.EMPTY.with("reader", MachineLines.reader(name(read.reader()), read.through(), wording()))
        .with("reference", read.reference().orElse("–"))
        .with("through", new ThroughInWords(wording()).of(MachineReader.commandIn(read.through())))
        .with("first", read.first())
        .with("last", read.last())
        .with("times", read.times());
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private Wording wording() {
    return Wording.in(owner.locale());
  }
}
