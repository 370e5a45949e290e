package org.quarterday.sample;

import java.util.List;
import java.util.Set;

import org.quarterday.compile.Glossary;
import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Stages;
import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.StandingText;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;

/**
 * The people, the committee and the services of a fictional borough; people are named by
 * their role.
 */
@Component
class SampleCouncil {

	static final String COMMITTEE = "housing-and-community";

	static final String OFFICER = "officer";

	/** In the order of the paper; the lead of the n-th is {@code lead-n}. */
	static final List<String> SERVICES = List.of("libraries", "leisure", "contact-centre", "housing-repairs", "parks");

	private static final List<String> NAMES = List.of("Libraries and Archives", "Leisure and Wellbeing",
			"Customer Contact Centre", "Housing Repairs", "Parks and Open Spaces");

	private static final List<String> REVIEWERS = List.of("director-1", "director-1", "director-2", "director-2",
			"director-1");

	private final People people;

	private final Committees committees;

	private final Glossary glossary;

	SampleCouncil(People people, Committees committees, Glossary glossary) {
		this.glossary = glossary;
		this.people = people;
		this.committees = committees;
	}

	void create() {
		people();
		glossary();
		this.committees.save(new Committee(COMMITTEE, "Housing and Community", Body.COMMITTEE, Outline.NESTED, OFFICER,
				standingText().toJson(), "[{\"name\":\"Background papers\",\"lines\":[\"None\"]}]", Stages.DEFAULT));
		for (int i = 0; i < SERVICES.size(); i++) {
			String reviewer = REVIEWERS.get(i);
			this.committees.save(new Service(SERVICES.get(i), COMMITTEE, NAMES.get(i), i + 1, "lead-" + (i + 1),
					"deputy-" + (i + 1), reviewer, reviewer.equals("director-1") ? "director-2" : "director-1", true));
		}
	}

	private void glossary() {
		this.glossary.save(List.of(new Term("ASB", "anti-social behaviour"),
				new Term("void", "a council home that stands empty between two tenancies"),
				new Term("Green Flag", "the national award for well-kept parks")));
	}

	private void people() {
		save("officer", "Democratic Services Officer", "Democratic Services", "officer@larkmere.example", Role.OFFICER);
		save("director-1", "Assistant Director, Neighbourhoods", "Neighbourhoods", "director-1@larkmere.example",
				Role.REVIEWER);
		save("director-2", "Assistant Director, Housing and Contact", "Housing and Contact",
				"director-2@larkmere.example", Role.REVIEWER);
		save("admin", "System Administrator", "Digital", "admin@larkmere.example", Role.ADMIN);
		for (int i = 0; i < SERVICES.size(); i++) {
			String mailbox = SERVICES.get(i).equals("parks") ? "rejects@larkmere.example"
					: "lead-" + (i + 1) + "@larkmere.example";
			save("lead-" + (i + 1), "Service Lead, " + NAMES.get(i), NAMES.get(i), mailbox, Role.LEAD);
			save("deputy-" + (i + 1), "Deputy Lead, " + NAMES.get(i), NAMES.get(i),
					"deputy-" + (i + 1) + "@larkmere.example", Role.LEAD);
		}
	}

	private void save(String id, String name, String jobTitle, String email, Role role) {
		String phone = "01632 960%03d".formatted(Math.floorMod(id.hashCode(), 1000));
		this.people.save(new Person(id, name, jobTitle, email, phone, Set.of(role), true));
	}

	private static StandingText standingText() {
		Content introduction = ContentParser.fromTyped("""
				This paper reports how the services of the {committee} committee performed in {period} ({quarter} of \
				{year}), and what they achieved.""");
		Content performance = ContentParser.fromTyped(
				"""
						Each service’s measures stand at the head of its section, with the target, the previous quarter and the \
						same quarter of the year before.""");
		Content achievements = ContentParser.fromTyped("> The following are the services’ own reports.");
		return new StandingText(List.of(new StandingText.OwnSection("Introduction", introduction),
				new StandingText.OwnSection("Performance", performance),
				new StandingText.OwnSection("Achievements in {quarter}", achievements)), false);
	}

}
