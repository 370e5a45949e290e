package org.quarterday.compile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.evidence.Evidence;
import org.quarterday.evidence.EvidenceFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that authors attached to be published (C10, G5): they follow the officer's own
 * appendices, in the order of the sections. Those of a section with an exempt part stay
 * inside, since nobody has said that they are not exempt (PA10).
 */
@Service
@Transactional
public class SectionAppendices {

	private final Evidence evidence;

	private final Cycles cycles;

	private final ExemptMarks exempt;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	SectionAppendices(Evidence evidence, Cycles cycles, ExemptMarks exempt, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		this.evidence = evidence;
		this.cycles = cycles;
		this.exempt = exempt;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** What becomes of such a file. */
	public enum Fate {

		/** It is published with the paper. */
		LISTED,
		/** The officer left it out. */
		LEFT_OUT,
		/** A part of its section is exempt. */
		EXEMPT

	}

	/**
	 * A file that its author wants published.
	 */
	public record Attached(Section section, EvidenceFile file, Fate fate) {

		AppendixFile appendix() {
			String name = this.file.name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_-]+", " ").strip();
			FileKind kind = FileKind.ofType(this.file.type());
			return new AppendixFile(this.file.id(), this.section.serviceName() + ": " + name, false, false,
					this.file.name(), kind, this.file.look().pages(), this.file.look().tagged() && !kind.picture(),
					this.file.size(), this.file.fingerprint().substring(0, 8));
		}

	}

	/** Those of the approved sections of a cycle, whatever becomes of them. */
	@Transactional(readOnly = true)
	public List<Attached> of(UUID cycleId) {
		Set<UUID> leftOut = leftOut(cycleId);
		List<Attached> found = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				boolean exempted = !this.exempt.ofSection(section.id()).isEmpty();
				this.evidence.appendices(section.id())
					.forEach((file) -> found.add(new Attached(section, file,
							exempted ? Fate.EXEMPT : leftOut.contains(file.id()) ? Fate.LEFT_OUT : Fate.LISTED)));
			}
		}
		return found;
	}

	/** Those that are published with these sections, in their order. */
	@Transactional(readOnly = true)
	List<Attached> listed(UUID cycleId, Set<UUID> sections) {
		return of(cycleId).stream()
			.filter((each) -> each.fate() == Fate.LISTED && sections.contains(each.section().id()))
			.toList();
	}

	byte[] content(Attached attached) {
		return this.evidence.content(attached.file());
	}

	/** The paper goes out without it; its author's section stays as it is. */
	public void leaveOut(UUID cycleId, UUID fileId, String officer) {
		Attached attached = find(cycleId, fileId);
		this.jdbc.sql("insert into appendix_left_out (evidence_id, at, by) values (?, ?, ?) on conflict do nothing")
			.params(fileId, Time.toDb(Time.now(this.clock)), officer)
			.update();
		this.audit.record(officer, "sign-in", "compile.appendix-left-out", cycleId, attached.section().id(),
				attached.file().name());
	}

	/** It is published after all. */
	public void takeIn(UUID cycleId, UUID fileId, String officer) {
		Attached attached = find(cycleId, fileId);
		this.jdbc.sql("delete from appendix_left_out where evidence_id = ?").param(fileId).update();
		this.audit.record(officer, "sign-in", "compile.appendix-taken-in", cycleId, attached.section().id(),
				attached.file().name());
	}

	private Attached find(UUID cycleId, UUID fileId) {
		this.cycles.get(cycleId).requireInMaking("its appendices can no longer be changed");
		return of(cycleId).stream()
			.filter((each) -> each.file().id().equals(fileId))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such file any more"));
	}

	private Set<UUID> leftOut(UUID cycleId) {
		return new HashSet<>(this.jdbc.sql("""
				select l.evidence_id from appendix_left_out l join evidence e on e.id = l.evidence_id
				join section s on s.id = e.section_id where s.cycle_id = ?""").param(cycleId).query(UUID.class).list());
	}

}
