package org.quarterday.compile;

import java.util.List;
import java.util.UUID;

import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.Paper;
import org.quarterday.paper.SectionProof;

import org.springframework.stereotype.Component;

/** Shows a reviewer beforehand what the proof of the paper will find in a section. */
@Component
class ProofOfSection implements SectionProof {

	private final HouseStyles styles;

	ProofOfSection(HouseStyles styles) {
		this.styles = styles;
	}

	@Override
	public List<Remark> read(UUID cycleId, Paper.Part part) {
		return Proof.read(part, this.styles.fonts(cycleId))
			.stream()
			.map((finding) -> new Remark(finding.place(), finding.kind().label() + ": " + finding.words()))
			.toList();
	}

}
