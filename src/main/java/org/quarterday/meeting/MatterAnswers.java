package org.quarterday.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors answer in their forms (I1, N1). */
@Service
@Transactional
public class MatterAnswers {

	private static final int MOST_CHARACTERS = 20_000;

	private final JdbcClient jdbc;

	private final Matters matters;

	private final People people;

	private final Clock clock;

	MatterAnswers(JdbcClient jdbc, Matters matters, People people, Clock clock) {
		this.jdbc = jdbc;
		this.matters = matters;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Keeps what an author answered in a section's form, by id; what the form did not
	 * show stays, and so does what somebody else answered since the form was opened.
	 * @return why some answers were not kept, each with the field {@code answer-ID}
	 */
	public List<Refusal> keep(Section section, Map<UUID, Typed> answers, String author) {
		List<Refusal> unkept = new ArrayList<>();
		Map<UUID, Typed> left = new HashMap<>(answers);
		this.jdbc.sql("select id from matter where service_id = ? order by id for no key update")
			.param(section.serviceId())
			.query()
			.listOfRows();
		for (Matter matter : this.matters.of(section)) {
			Typed typed = left.remove(matter.id());
			if (typed != null && typed.changed() && !typed.words().equals(matter.answer())) {
				refused(matter, typed, author).ifPresentOrElse(unkept::add,
						() -> store(matter, section, typed, author));
			}
		}
		left.values()
			.stream()
			.filter((typed) -> typed.changed() && !typed.words().isEmpty())
			.forEach((typed) -> unkept.add(new Refusal(
					"A question was taken back or corrected meanwhile, and your answer to it is not kept: “%s”"
						.formatted(typed.words()))));
		return unkept;
	}

	private Optional<Refusal> refused(Matter matter, Typed typed, String author) {
		String field = "answer-" + matter.id();
		if (typed.words().length() > MOST_CHARACTERS) {
			return Optional.of(new Refusal(field, "The answer is too long: a few sentences are enough"));
		}
		if (matter.answer().equals(typed.before())) {
			return Optional.empty();
		}
		return Optional.of(new Refusal(field,
				"%s %s meanwhile. Your words are still in the box: save again to use them".formatted(
						author.equals(matter.answeredBy()) ? "You, in another window," : name(matter.answeredBy()),
						matter.answered() ? "answered this" : "took the answer away")));
	}

	private String name(String person) {
		return this.people.find(person).map(Person::name).orElse("Somebody else");
	}

	private void store(Matter matter, Section section, Typed typed, String author) {
		this.jdbc.sql("update matter set answer = ?, answered_in = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(Arrays.asList(typed.words(), typed.words().isEmpty() ? null : section.id(), author,
					Time.toDb(Time.now(this.clock)), matter.id()))
			.update();
	}

	/**
	 * An answer as a form posts it.
	 *
	 * @param words in the box
	 * @param before in the box when the form was opened
	 */
	public record Typed(String words, String before) {

		public Typed {
			words = plain(words);
			before = plain(before);
		}

		private static String plain(String typed) {
			return (typed != null) ? typed.replace("\r\n", "\n").strip() : "";
		}

		private boolean changed() {
			return !this.words.equals(this.before);
		}

	}

}
