package org.quarterday.compile;

import java.util.List;

import org.quarterday.paper.Paper;
import org.quarterday.paper.SectionProof;

import org.springframework.stereotype.Component;

/** Shows a reviewer beforehand what the proof of the paper will find in a section. */
@Component
class ProofOfSection implements SectionProof {

	@Override
	public List<Remark> read(Paper.Part part) {
		return Proof.read(part)
			.stream()
			.map((finding) -> new Remark(finding.place(), finding.kind().label() + ": " + finding.words()))
			.toList();
	}

}
