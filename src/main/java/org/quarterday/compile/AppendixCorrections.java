package org.quarterday.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.audit.AuditTrail;
import org.quarterday.compile.Replacement.State;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.evidence.PdfLook;
import org.quarterday.mail.PaperNotices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other files for published appendices, before they are published themselves: nobody
 * agrees to what they proposed (DL9, N15). A service's file is agreed by the section's
 * reviewer, an officer's own by any reviewer of the paper.
 */
@Service
@Transactional
public class AppendixCorrections {

	private final ReplacementStore store;

	private final AppendixFiles files;

	private final Cycles cycles;

	private final PaperNotices notices;

	private final AuditTrail audit;

	AppendixCorrections(ReplacementStore store, AppendixFiles files, Cycles cycles, PaperNotices notices,
			AuditTrail audit) {
		this.store = store;
		this.files = files;
		this.cycles = cycles;
		this.notices = notices;
		this.audit = audit;
	}

	/** The titles of the appendices that are published, by the ids of their files. */
	@Transactional(readOnly = true)
	public Map<UUID, String> published(UUID cycleId) {
		Map<UUID, String> titles = new LinkedHashMap<>();
		CycleState state = this.cycles.get(cycleId).state();
		if (state == CycleState.PUBLISHED || state == CycleState.CLOSED) {
			Set<UUID> sections = this.cycles.sections(cycleId)
				.stream()
				.filter((section) -> section.state() == SectionState.PUBLISHED)
				.map(Section::id)
				.collect(Collectors.toSet());
			this.files.own(cycleId).forEach((each) -> titles.put(each.original(), each.file().title()));
			this.files.attached(cycleId, sections).forEach((each) -> titles.put(each.original(), each.file().title()));
		}
		return titles;
	}

	/** A cycle's, the newest first. */
	@Transactional(readOnly = true)
	public List<Replacement> ofCycle(UUID cycleId) {
		return this.store.ofCycle(cycleId);
	}

	@Transactional(readOnly = true)
	public Optional<Replacement> find(UUID id) {
		return this.store.find(id);
	}

	private Replacement get(UUID id) {
		return find(id).orElseThrow(() -> new Refusal("There is no such correction"));
	}

	/** The new file. */
	@Transactional(readOnly = true)
	public byte[] content(UUID id) {
		return this.store.content(id);
	}

	/**
	 * Proposes a file; who may agree is asked.
	 * @throws Refusal naming the field: {@code file} or {@code reason}
	 */
	public void propose(UUID cycleId, UUID fileId, String fileName, byte[] content, String reason, String officer) {
		String title = published(cycleId).get(fileId);
		if (title == null) {
			throw new Refusal("file", "There is no such appendix in what is published");
		}
		Refusal.all(() -> requireReason(reason), () -> FileKind.of(fileName, content));
		if (ofCycle(cycleId).stream()
			.anyMatch((each) -> each.fileId().equals(fileId) && each.state() == State.PROPOSED)) {
			throw new Refusal("file", "Another file for this appendix is with its reviewer already");
		}
		FileKind kind = FileKind.of(fileName, content);
		PdfLook look = kind.look(fileName, content);
		UUID id = UUID.randomUUID();
		this.store.add(
				new Replacement(id, cycleId, fileId, new AppendixFile(id, title, false, false, fileName, kind,
						look.pages(), look.tagged(), content.length, ""), reason.strip(), State.PROPOSED, officer, ""),
				content);
		asked(get(id)).forEach((person) -> this.notices.correctionWaits(cycleId, person, "the appendix “" + title + "”",
				reason.strip(), id));
		this.audit.record(officer, "sign-in", "publish.appendix-proposed", cycleId, null, title + ": " + fileName);
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter what went wrong, as the public should read it");
		}
	}

	/** Those who may agree; never who proposed it. */
	@Transactional(readOnly = true)
	public Set<String> asked(Replacement replacement) {
		List<Section> all = this.cycles.sections(replacement.cycleId());
		Set<UUID> ids = this.files.sections(replacement.cycleId(), replacement.fileId());
		List<Section> own = all.stream().filter((section) -> ids.contains(section.id())).toList();
		Set<String> people = new LinkedHashSet<>();
		(own.isEmpty() ? all : own).stream()
			.flatMap((section) -> Stream.of(section.reviewerId(),
					own.isEmpty() ? section.reviewerId() : section.reviewerDeputyId()))
			.filter((person) -> person != null && !person.equals(replacement.proposedBy()))
			.forEach(people::add);
		return people;
	}

	/**
	 * One of them decides.
	 * @throws Refusal when it is not theirs, or decided already
	 */
	public void decide(UUID id, boolean agree, String comment, String person) {
		Replacement replacement = get(id);
		if (!asked(replacement).contains(person)) {
			throw new Refusal("comment", "Only a reviewer can decide, and nobody on what they proposed");
		}
		if (!agree && comment.isBlank()) {
			throw new Refusal("comment", "Say why you do not agree: the officer reads it");
		}
		if (!this.store.decide(id, agree ? State.AGREED : State.REFUSED, comment.strip(), person)) {
			throw new Refusal("comment", "This has been decided already");
		}
		this.audit.record(person, "sign-in", agree ? "publish.appendix-agreed" : "publish.appendix-refused",
				replacement.cycleId(), null, replacement.file().title());
	}

	/** The reasons of what is agreed and not yet published. */
	@Transactional(readOnly = true)
	public List<String> reasons(UUID cycleId) {
		return ofCycle(cycleId).stream()
			.filter((each) -> each.state() == State.AGREED)
			.map(Replacement::reason)
			.distinct()
			.toList();
	}

	/** What is agreed is published now. */
	public void close(UUID cycleId) {
		this.store.published(cycleId);
	}

}
