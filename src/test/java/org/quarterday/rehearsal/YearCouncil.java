package org.quarterday.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Stages;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Covers;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.beans.factory.BeanFactory;

/**
 * A council of ten committees with four services each: twenty leads, five deputies, four
 * directors. One lead's mailbox rejects mail, and the committees take late sections in
 * different ways.
 */
record YearCouncil(BeanFactory beans) {

	static final int COMMITTEES = 10;

	private static final int SERVICES = 4;

	private static final int WORKING_DAYS_AFTER_QUARTER = 45;

	void found() {
		person("officer", Role.OFFICER, Role.ADMIN);
		for (int i = 1; i <= 4; i++) {
			person("director-" + i, Role.REVIEWER);
		}
		for (int i = 1; i <= 20; i++) {
			person("lead-" + i, Role.LEAD);
		}
		for (int i = 1; i <= 5; i++) {
			person("deputy-" + i, Role.LEAD);
		}
		for (int i = 0; i < COMMITTEES; i++) {
			committee(i);
		}
	}

	private void committee(int number) {
		String id = "committee-" + number;
		bean(Committees.class).save(new Committee(id, "Committee " + number, Body.COMMITTEE, Outline.NESTED, "officer",
				"{}", "[]", Stages.DEFAULT));
		LatePolicy policy = LatePolicy.values()[number % LatePolicy.values().length];
		bean(RuleBook.class).save(id, new CommitteeRules(Ladder.DEFAULT, policy, null));
		for (int i = 0; i < SERVICES; i++) {
			int all = number * SERVICES + i;
			bean(Committees.class).save(new Service("service-" + all, id, "Service " + all, i + 1,
					"lead-" + (all % 20 + 1), "deputy-" + (all % 5 + 1), "director-" + (all % 4 + 1),
					"director-" + ((all + 1) % 4 + 1), true));
		}
	}

	/** One more service, in the middle of a cycle. */
	String oneMoreService(String committee) {
		bean(Committees.class).save(new Service("late-comer", committee, "Late-comer", 9, "lead-7", "deputy-2",
				"director-1", "director-2", true));
		return "late-comer";
	}

	private void person(String id, Role... roles) {
		String address = id.equals("lead-13") ? "rejects@council.example" : id + "@council.example";
		bean(People.class).save(new Person(id, "The " + id, "", address, "", Set.of(roles), true));
	}

	/** When a committee reads a quarter's paper: two committees a day, from day 45 on. */
	LocalDate meeting(Quarter quarter, int committee) {
		return bean(Calendars.class).current()
			.plusWorkingDays(quarter.lastDay(), WORKING_DAYS_AFTER_QUARTER + committee / 2);
	}

	/** Some people are away for a week or two and set cover before. */
	List<String> holidays(LocalDate from, Random random) {
		List<String> away = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			String person = "lead-" + (random.nextInt(20) + 1);
			String cover = "lead-" + (random.nextInt(20) + 1);
			LocalDate first = from.plusDays(random.nextInt(40));
			if (!person.equals(cover) && !away.contains(person)) {
				bean(Covers.class).add(person, cover, first, first.plusDays(6 + random.nextInt(8)), person);
				away.add(person);
			}
		}
		bean(Covers.class).add("director-3", "director-4", from.plusDays(20), from.plusDays(33), "director-3");
		return away;
	}

	<T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

}
