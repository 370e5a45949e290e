package org.quarterday.process;

import java.util.List;
import java.util.UUID;

import org.quarterday.compile.Compilation;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.publish.FinalPapers;

import org.springframework.stereotype.Component;

/** Hands what step 4 compiles to step 5. */
@Component
class CompiledPapers implements FinalPapers {

	private final PaperCompiler compiler;

	CompiledPapers(PaperCompiler compiler) {
		this.compiler = compiler;
	}

	@Override
	public FinalPaper of(UUID cycleId) {
		Compilation compilation = this.compiler.compileFinal(cycleId);
		List<String> obstacles = compilation.open()
			.stream()
			.map((finding) -> "%s (%s: %s)".formatted(finding.kind().label(), finding.place(), finding.words()))
			.toList();
		return new FinalPaper(compilation.paper(), obstacles);
	}

}
