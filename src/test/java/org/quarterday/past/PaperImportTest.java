package org.quarterday.past;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.PastPaper;
import org.quarterday.paper.StandingText;
import org.quarterday.paper.TextWriter;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Taking a past paper over, on a real database. */
class PaperImportTest {

	private static final Quarter QUARTER = new Quarter(2025, 3);

	private final TestCouncil council = new TestCouncil(Saves.class, PastCycle.class, PaperImport.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void servicesComeInTheOrderOfThePaper() {
		TakenOver taken = take(paper(), "Leisure and Contact");
		List<Service> services = this.council.get(Committees.class).services("leisure-and-contact");
		assertThat(services).extracting(Service::name)
			.containsExactly("Young People and Safer Neighbourhoods", "The Corn Exchange", "Contact Centre",
					"Community Partnerships", "Communications");
		assertThat(services).isEqualTo(taken.services());
		assertThat(services.get(1).id()).isEqualTo("the-corn-exchange");
	}

	@Test
	void whatWasSaidIsKeptWordForWordAndLabelForLabel() {
		PastPaper paper = paper();
		ReportingCycle cycle = take(paper, "Leisure and Contact").cycle();
		assertThat(cycle.state()).isEqualTo(CycleState.CLOSED);
		List<Section> sections = this.council.get(Cycles.class).sections(cycle.id());
		assertThat(sections).extracting(Section::state).containsOnly(SectionState.PUBLISHED);
		PaperSource kept = new PaperSource("", cycle.committeeName(), cycle.quarter(), cycle.meeting(), false,
				cycle.outline(), StandingText.fromJson(cycle.standingText()), List.of(),
				sections.stream().map(this::kept).toList());
		assertThat(TextWriter.write(Outliner.outline(kept)))
			.isEqualTo(TextWriter.write(Outliner.outline(new PaperSource("", cycle.committeeName(), cycle.quarter(),
					cycle.meeting(), false, Outline.AS_IS, paper.standing(), List.of(),
					paper.services()
						.stream()
						.map((service) -> new ServiceSection(service.name(), service.content()))
						.toList()))));
	}

	private ServiceSection kept(Section section) {
		Save save = this.council.get(Saves.class).latest(section.id(), Save.Kind.APPROVED).orElseThrow();
		assertThat(save.via()).isEqualTo("command line");
		return new ServiceSection(section.serviceName(), ContentParser.fromTyped(save.words()));
	}

	@Test
	void aRegularOutlineIsRecognised() {
		assertThat(take(paper(), "Nested").committee().outline()).isEqualTo(Outline.NESTED);
		assertThat(take(read("1. Introduction\n\n1.1 Purpose.\n\n2. Achievements\n\n3. Parks\n\n3.1 Trees.\n\n"
				+ "4. Pools\n\n4.1 Water.\n"), "Flat")
			.committee()
			.outline()).isEqualTo(Outline.FLAT);
		TakenOver odd = take(read("1. Introduction\n\n1.1 Purpose.\n\n2. Achievements\n\n2.1 Parks\n\n2.1.2 Trees.\n\n"
				+ "2.1.5 Ponds.\n"), "Odd");
		assertThat(odd.committee().outline()).isEqualTo(Outline.AS_IS);
		assertThat(odd.lines("odd.txt")).contains("Label: Label 2.1.5 stands after 2.1.2");
	}

	@Test
	void nobodyIsInvented() {
		TakenOver taken = take(paper(), "Leisure and Contact");
		assertThat(taken.officer().id()).isEqualTo("officer");
		assertThat(taken.nobody()).hasSize(6).allMatch(Person::notNamedYet).allMatch(Person::active);
		assertThat(taken.lines("paper.txt")).contains("  Service Lead, The Corn Exchange (lead-the-corn-exchange)");
		assertThat(this.council.get(People.class).passwordHash("lead-the-corn-exchange")).isEmpty();
	}

	@Test
	void servicesWaitForTheirPeople() {
		take(paper(), "Leisure and Contact");
		Committees committees = this.council.get(Committees.class);
		assertThat(committees.notNamedYet("leisure-and-contact")).hasSize(5);
		for (Service each : committees.services("leisure-and-contact")) {
			committees.save(new Service(each.id(), each.committeeId(), each.name(), each.position(), "lead-1", null,
					"director-1", null, true));
		}
		assertThat(committees.notNamedYet("leisure-and-contact")).isEmpty();
		assertThat(committees.notNamedYet("housing-and-community")).isEmpty();
	}

	@Test
	void aCommitteeWithServicesIsLeftAlone() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> take(paper(), "housing and community committee"))
			.withMessage("Housing and Community Committee has services already (5): "
					+ "a past paper is taken over only by a committee without");
	}

	@Test
	void aCommitteeWithoutServicesKeepsItsOfficerAndName() {
		Committee before = this.council.get(Committees.class).committee("housing-and-community");
		this.council.get(Committees.class)
			.save(new Committee("culture", "Culture", before.body(), Outline.FLAT, "officer", "{}", "[]",
					before.stages()));
		Committee after = take(paper(), "CULTURE").committee();
		assertThat(after.name()).isEqualTo("Culture");
		assertThat(after.outline()).isEqualTo(Outline.NESTED);
	}

	@Test
	void thePaperMustBeOfAKnownQuarterThatIsOver() {
		PastPaper silent = read("1. Introduction\n\n2. Achievements\n\n2.1 Parks\n\n2.1.1 Trees.\n");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.council.get(PaperImport.class).take(silent, "Silent", null))
			.withMessageContaining("--quarter 2026-27-q1");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.council.get(PaperImport.class).take(silent, "Early", new Quarter(2026, 1)))
			.withMessage("Q1 2026/27 is not over: this is not a past paper");
	}

	private TakenOver take(PastPaper paper, String committee) {
		return this.council.get(PaperImport.class).take(paper, committee, QUARTER);
	}

	private static PastPaper paper() {
		try (InputStream in = PaperImportTest.class.getResourceAsStream("/paper/invented-2026-27-q1.txt")) {
			return PastPaper.read(in.readAllBytes(), "paper.txt");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PastPaper read(String text) {
		return PastPaper.read(text.getBytes(StandardCharsets.UTF_8), "paper.txt");
	}

}
