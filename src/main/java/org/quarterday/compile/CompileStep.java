package org.quarterday.compile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.PaperNotices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The compile date has come, or every section is settled: the officer has a paper to
 * check.
 */
@Service
class CompileStep implements Compiling {

	private final PaperCompiler compiler;

	private final Cycles cycles;

	private final PaperNotices notices;

	private final AuditTrail audit;

	private final Clock clock;

	CompileStep(PaperCompiler compiler, Cycles cycles, PaperNotices notices, AuditTrail audit, Clock clock) {
		this.compiler = compiler;
		this.cycles = cycles;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void compile(UUID cycleId) {
		List<String> gaps = this.compiler.compile(cycleId).gaps().stream().map(Gap::words).toList();
		this.cycles.checking(cycleId);
		this.notices.compiled(cycleId, gaps, Words.moment(Time.now(this.clock)));
		this.audit.record(AuditTrail.SYSTEM, "system", "compile.compiled", cycleId, null,
				gaps.isEmpty() ? "complete" : "without " + String.join("; ", gaps));
	}

}
