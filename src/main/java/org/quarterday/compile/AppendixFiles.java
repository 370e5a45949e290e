package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.compile.SectionAppendices.Attached;

import org.springframework.stereotype.Component;

/**
 * The files that are a paper's appendices: the officer's, and those of its sections; in
 * the place of each, the one that replaced it (DL9).
 */
@Component
class AppendixFiles {

	private final Appendices appendices;

	private final SectionAppendices attached;

	private final ReplacementStore replacements;

	AppendixFiles(Appendices appendices, SectionAppendices attached, ReplacementStore replacements) {
		this.appendices = appendices;
		this.attached = attached;
		this.replacements = replacements;
	}

	/**
	 * A file.
	 *
	 * @param original the id of what was there first
	 * @param service the name of the section that it belongs to; null for the officer's
	 * @param content nothing for one that the system makes
	 */
	record Filed(UUID original, String service, AppendixFile file, Supplier<byte[]> content) {
	}

	/** The officer's, in the order of their letters. */
	List<Filed> own(UUID cycleId) {
		Map<UUID, Replacement> current = this.replacements.current(cycleId);
		return this.appendices.of(cycleId)
			.stream()
			.map((file) -> filed(current, null, file, () -> this.appendices.content(cycleId, file.id())))
			.toList();
	}

	/** Those that are published with these sections, in their order. */
	List<Filed> attached(UUID cycleId, Set<UUID> sections) {
		return filed(cycleId, this.attached.listed(cycleId, sections));
	}

	/** Every one. */
	List<Filed> all(UUID cycleId) {
		List<Filed> all = new ArrayList<>(own(cycleId));
		all.addAll(filed(cycleId, this.attached.of(cycleId)));
		return all;
	}

	/** The section that a file belongs to; empty for the officer's. */
	Set<UUID> sections(UUID cycleId, UUID fileId) {
		return this.attached.of(cycleId)
			.stream()
			.filter((each) -> each.file().id().equals(fileId))
			.map((each) -> each.section().id())
			.collect(java.util.stream.Collectors.toSet());
	}

	private List<Filed> filed(UUID cycleId, List<Attached> attached) {
		Map<UUID, Replacement> current = this.replacements.current(cycleId);
		return attached.stream()
			.map((each) -> filed(current, each.section().serviceName(), each.appendix(),
					() -> this.attached.content(each)))
			.toList();
	}

	private Filed filed(Map<UUID, Replacement> current, String service, AppendixFile file, Supplier<byte[]> content) {
		Replacement replacement = current.get(file.id());
		return (replacement == null) ? new Filed(file.id(), service, file, content) : new Filed(file.id(), service,
				replacement.file().insteadOf(file), () -> this.replacements.content(replacement.id()));
	}

}
