package org.quarterday.review;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.evidence.Evidence;
import org.quarterday.evidence.EvidenceFile;
import org.quarterday.page.Download;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Opens the files beside a section for whoever may read it (C10). */
@Controller("reviewEvidenceController")
class EvidenceController {

	private final Evidence evidence;

	private final DecisionRules rules;

	private final Cycles cycles;

	EvidenceController(Evidence evidence, DecisionRules rules, Cycles cycles) {
		this.evidence = evidence;
		this.rules = rules;
		this.cycles = cycles;
	}

	@GetMapping("/review/{section}/evidence/{file}")
	ResponseEntity<byte[]> open(@PathVariable UUID section, @PathVariable UUID file, Principal reader) {
		if (!this.rules.mayRead(section(section), reader.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		EvidenceFile found = this.evidence.find(section, file)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Download.of(found.name(), this.evidence.content(found));
	}

	private Section section(UUID id) {
		try {
			return this.cycles.section(id);
		}
		catch (Refusal refusal) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
