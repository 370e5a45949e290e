package org.quarterday.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.compile.AppendixBinding;
import org.quarterday.compile.AppendixCorrections;
import org.quarterday.compile.Compilation;
import org.quarterday.compile.ExemptMarks;
import org.quarterday.compile.Gap;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.paper.Paper;
import org.quarterday.publish.FinalPapers;

import org.springframework.stereotype.Component;

/** Hands what step 4 compiles to step 5. */
@Component
class CompiledPapers implements FinalPapers {

	private final PaperCompiler compiler;

	private final Cycles cycles;

	private final ExemptMarks exempt;

	private final AppendixBinding binding;

	private final AppendixCorrections replaced;

	CompiledPapers(PaperCompiler compiler, Cycles cycles, ExemptMarks exempt, AppendixBinding binding,
			AppendixCorrections replaced) {
		this.replaced = replaced;
		this.binding = binding;
		this.exempt = exempt;
		this.compiler = compiler;
		this.cycles = cycles;
	}

	@Override
	public FinalPaper of(UUID cycleId) {
		Compilation compilation = this.compiler.compileFinal(cycleId);
		List<Printed> sections = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				sections.add(new Printed(section.id(), null));
			}
		}
		compilation.gaps()
			.stream()
			.filter((gap) -> gap.kind().keepsNumber())
			.forEach((gap) -> sections.add(new Printed(gap.sectionId(), gap.kind())));
		return new FinalPaper(compilation.paper(), obstacles(compilation), sections);
	}

	@Override
	public FinalPaper supplement(UUID cycleId, SupplementPlan plan) {
		Compilation compilation = this.compiler.compileSupplement(cycleId, plan, false);
		return new FinalPaper(compilation.paper(), obstacles(compilation),
				plan.late().stream().map((id) -> new Printed(id, null)).toList());
	}

	@Override
	public Paper again(UUID cycleId, List<Printed> sections) {
		Map<UUID, GapKind> gaps = new HashMap<>();
		sections.forEach((printed) -> gaps.put(printed.sectionId(), printed.gap()));
		return this.compiler.compileAgain(cycleId, gaps);
	}

	@Override
	public List<Appendix> appendices(UUID cycleId, Paper paper) {
		return this.compiler.appendices(cycleId, paper)
			.stream()
			.map((file) -> new Appendix(file.name(), file.title(), file.mediaType(), file.content()))
			.toList();
	}

	@Override
	public Map<String, byte[]> bound(UUID cycleId, Paper paper) {
		return this.binding.bound(cycleId, paper);
	}

	@Override
	public List<String> appendixReasons(UUID cycleId) {
		return this.replaced.reasons(cycleId);
	}

	@Override
	public void appendicesReplaced(UUID cycleId) {
		this.replaced.close(cycleId);
	}

	@Override
	public Optional<Paper> partTwo(UUID cycleId) {
		return this.exempt.ofCycle(cycleId).isEmpty() ? Optional.empty()
				: Optional.of(this.compiler.compilePartTwo(cycleId, false));
	}

	private static List<String> obstacles(Compilation compilation) {
		List<String> obstacles = new ArrayList<>();
		compilation.gaps()
			.stream()
			.filter(Gap::blocks)
			.forEach((gap) -> obstacles.add("You chose to wait for " + gap.serviceName()));
		compilation.open()
			.forEach((finding) -> obstacles
				.add("%s (%s: %s)".formatted(finding.kind().label(), finding.place(), finding.words())));
		return obstacles;
	}

}
