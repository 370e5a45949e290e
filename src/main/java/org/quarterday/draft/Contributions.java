package org.quarterday.draft;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts of a section that its lead passes to colleagues (C8). A colleague's link opens
 * that part alone (LK2); what comes back changes nothing until the lead takes it over.
 */
@Service
@Transactional
public class Contributions {

	private final ContributionStore store;

	private final Drafts drafts;

	private final Cycles cycles;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	Contributions(ContributionStore store, Drafts drafts, Cycles cycles, Outbox outbox, AuditTrail audit, Clock clock) {
		this.drafts = drafts;
		this.store = store;
		this.cycles = cycles;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Passes a part to a colleague, who gets a mail.
	 * @throws Refusal when nothing is passed, or the section is not with its author
	 */
	void ask(UUID sectionId, Author lead, String personId, Passing passing, LinkKey key) {
		Section section = this.cycles.section(sectionId);
		this.drafts.requireAuthor(section, lead.personId());
		requireOpen(section);
		requireFree(sectionId, passing.items());
		UUID id = UUID.randomUUID();
		Contribution asked = new Contribution(id, sectionId, personId, "", passing.measures(), passing.part().strip(),
				passing.note().strip(), lead.personId(), Time.now(this.clock), 1, Typed.NOTHING, passing.items(), null,
				null, null, null);
		this.store.insert(asked, LinkKey.hash(token(key, id)));
		this.audit.record(lead.personId(), lead.via(), "draft.part-asked", section.cycleId(), sectionId,
				asked.what() + " of " + personId);
		this.outbox.queue("draft-part-asked", personId, section.cycleId(), sectionId, id.toString(),
				Map.of("part", asked.what(), "note", asked.note(), "contribution", id.toString()));
	}

	/** Two colleagues never write one item at a time. */
	private void requireFree(UUID sectionId, List<PassedItem> items) {
		List<String> ids = items.stream().map(PassedItem::id).toList();
		for (Contribution other : current(sectionId)) {
			other.items().stream().filter((item) -> ids.contains(item.id())).findFirst().ifPresent((item) -> {
				throw new Refusal("items", "%s is with %s already: take it over or take it back first"
					.formatted(item.label(), other.name()));
			});
		}
	}

	/** The parts that were passed, oldest first. */
	@Transactional(readOnly = true)
	public List<Contribution> ofSection(UUID sectionId) {
		return this.store.ofSection(sectionId);
	}

	/** Those that are waited for, or back and not taken over. */
	@Transactional(readOnly = true)
	public List<Contribution> current(UUID sectionId) {
		return ofSection(sectionId).stream().filter(Contribution::open).toList();
	}

	@Transactional(readOnly = true)
	Contribution get(UUID sectionId, UUID id) {
		return this.store.find(id)
			.filter((part) -> part.sectionId().equals(sectionId))
			.orElseThrow(NoSuchElementException::new);
	}

	@Transactional(readOnly = true)
	Optional<Contribution> open(String token) {
		return this.store.open(LinkKey.hash(token));
	}

	@Transactional(readOnly = true)
	boolean ended(String token) {
		return this.store.ended(LinkKey.hash(token));
	}

	/** Whether a link to it may still be mailed. */
	@Transactional(readOnly = true)
	Optional<Contribution> live(UUID id) {
		return this.store.find(id).filter(Contribution::open);
	}

	static String token(LinkKey key, UUID id) {
		return key.token("contribution", id.toString(), "1");
	}

	/**
	 * The colleague saves, or sends back; the lead then gets a mail.
	 * @throws Refusal when it is no longer the colleague's to change
	 */
	void save(Contribution part, Typed typed, List<PassedItem> items, boolean back) {
		Section section = this.cycles.section(part.sectionId());
		requireOpen(section);
		if (!this.store.save(part.id(), typed, items, Time.now(this.clock),
				back ? Time.now(this.clock) : part.returnedAt())) {
			throw new Refusal(
					"%s is not waiting for it any more, so it was not changed".formatted(section.serviceName()));
		}
		if (back) {
			this.audit.record(part.personId(), "link to a part", "draft.part-returned", section.cycleId(),
					part.sectionId(), part.what());
			this.outbox.queue("draft-part-returned", part.askedBy(), section.cycleId(), part.sectionId(),
					part.id() + " " + Time.now(this.clock), Map.of("part", part.what(), "by", part.name()));
		}
	}

	/** The lead took it over: it is part of the draft now. */
	void taken(Contribution part, Author lead) {
		this.store.taken(part.id(), Time.now(this.clock));
		record(part, lead, "draft.part-taken");
	}

	/** The lead takes it back: the colleague's link ends (LK2). */
	void revoke(Contribution part, Author lead) {
		this.drafts.requireAuthor(this.cycles.section(part.sectionId()), lead.personId());
		this.store.revoked(part.id(), Time.now(this.clock));
		record(part, lead, "draft.part-revoked");
	}

	private void record(Contribution part, Author lead, String action) {
		Section section = this.cycles.section(part.sectionId());
		this.audit.record(lead.personId(), lead.via(), action, section.cycleId(), part.sectionId(), part.what());
	}

	private static void requireOpen(Section section) {
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is %s: nothing can be changed now".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
	}

	/** What a lead passes on. */
	record Passing(List<String> measures, List<PassedItem> items, String part, String note) {

		boolean nothing() {
			return this.measures.isEmpty() && this.items.isEmpty() && this.part.isBlank();
		}

	}

}
