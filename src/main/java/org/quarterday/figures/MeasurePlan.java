package org.quarterday.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.cycle.Quarter;

/** Compares an imported file with what is stored and collects what it would change. */
final class MeasurePlan {

	private final Map<String, String> services;

	private final Map<String, Measure> stored;

	private final List<ImportFault> faults = new ArrayList<>();

	private final List<MeasureLine> lines = new ArrayList<>();

	private final List<Measure> added = new ArrayList<>();

	private final List<Measure> changed = new ArrayList<>();

	private final List<MeasureTarget> targets = new ArrayList<>();

	private final List<MeasureTarget> removedTargets = new ArrayList<>();

	private final List<Result> results = new ArrayList<>();

	MeasurePlan(Map<String, String> services, Map<String, Measure> stored) {
		this.services = services;
		this.stored = stored;
	}

	void fault(ImportFault fault) {
		this.faults.add(fault);
	}

	/** Reads every row and returns the codes that are there already. */
	Set<String> read(List<List<String>> rows) {
		MeasureHeadings headings = new MeasureHeadings(rows.get(0));
		this.faults.addAll(headings.faults());
		if (!this.faults.isEmpty()) {
			return Set.of();
		}
		Map<String, Integer> positions = new HashMap<>();
		this.stored.values().forEach((it) -> positions.merge(it.serviceId(), it.position(), Math::max));
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 1; i < rows.size(); i++) {
			if (!rows.get(i).isEmpty()) {
				read(new MeasureLine(i + 1, rows.get(i), headings), positions, seen);
			}
		}
		return this.lines.stream().map(MeasureLine::code).filter(this.stored::containsKey).collect(Collectors.toSet());
	}

	private void read(MeasureLine line, Map<String, Integer> positions, Map<String, Integer> seen) {
		this.lines.add(line);
		String code = line.code();
		Measure old = this.stored.get(code);
		line.read(old, this.services, positions);
		if (code.isEmpty() && line.measure() == null) {
			line.fault(MeasureColumn.CODE.heading(), "This cell is empty. Every measure needs a code");
		}
		Integer before = seen.putIfAbsent(code.toLowerCase(Locale.ROOT), line.row());
		if (before != null && !code.isEmpty()) {
			line.fault(MeasureColumn.CODE.heading(), "“" + code + "” is already in row " + before);
		}
		this.stored.keySet()
			.stream()
			.filter((it) -> it.equalsIgnoreCase(code) && !it.equals(code))
			.forEach((it) -> line.fault(MeasureColumn.CODE.heading(),
					"There is already a measure “" + it + "”: write it with the same capitals"));
		if (old != null && !this.services.containsKey(old.serviceId())) {
			line.fault(MeasureColumn.CODE.heading(), "“" + code + "” belongs to a service of another committee");
		}
		if (line.measure() != null) {
			positions.merge(line.measure().serviceId(), line.measure().position(), Math::max);
		}
	}

	/** Compares the rows with stored targets and results. */
	void compare(Map<String, List<MeasureTarget>> storedTargets, Map<String, List<Result>> storedResults) {
		for (MeasureLine line : this.lines) {
			if (line.measure() != null) {
				Map<Quarter, MeasureTarget> targetsNow = storedTargets.getOrDefault(line.code(), List.of())
					.stream()
					.collect(Collectors.toMap(MeasureTarget::quarter, (it) -> it));
				measure(line, storedResults.getOrDefault(line.code(), List.of()));
				targets(line, targetsNow);
				results(line, targetsNow, storedResults.getOrDefault(line.code(), List.of()));
			}
			this.faults.addAll(line.faults());
		}
		this.faults.sort(Comparator.comparingInt(ImportFault::row));
	}

	private void measure(MeasureLine line, List<Result> history) {
		Measure old = this.stored.get(line.code());
		if (old == null) {
			this.added.add(line.measure());
		}
		else if (!old.equals(line.measure())) {
			this.changed.add(line.measure());
			MeasureRules.changeOfUnit(old, line.measure(), !history.isEmpty())
				.ifPresent((it) -> line.fault(MeasureColumn.UNIT.heading(), it.getMessage()));
		}
	}

	private void targets(MeasureLine line, Map<Quarter, MeasureTarget> now) {
		line.targets().forEach((quarter, target) -> {
			MeasureTarget old = now.get(quarter);
			if (target.isEmpty() && old != null) {
				this.removedTargets.add(old);
				now.remove(quarter);
			}
			else if (target.isPresent() && !target.get().sameAs(old)) {
				this.targets.add(target.get());
				now.put(quarter, target.get());
			}
		});
		MeasureRules.changeOfPolarity(line.measure(), now.values())
			.filter((it) -> line.faults().isEmpty())
			.ifPresent((it) -> line.fault(MeasureColumn.POLARITY.heading(), it.getMessage()));
	}

	private void results(MeasureLine line, Map<Quarter, MeasureTarget> targetsNow, List<Result> history) {
		line.results().forEach((quarter, cell) -> {
			Optional<Result> old = history.stream().filter((it) -> it.quarter().equals(quarter)).findFirst();
			result(line, quarter, cell, targetsNow.get(quarter)).filter((it) -> !same(it, old)).ifPresent((it) -> {
				if (old.isPresent() && old.get().sectionId() != null) {
					line.fault("Result " + quarter,
							"This figure was sent with a section. It can only be changed there");
				}
				this.results.add(it);
			});
		});
	}

	private static boolean same(Result result, Optional<Result> old) {
		if (old.isEmpty() || result.value() == null || old.get().value() == null) {
			return old.isPresent() && old.get().state() == result.state();
		}
		return old.get().value().compareTo(result.value()) == 0;
	}

	private Optional<Result> result(MeasureLine line, Quarter quarter, String cell, MeasureTarget target) {
		Optional<ResultState> state = Arrays.stream(ResultState.values())
			.filter((it) -> !it.hasValue() && it.label().equalsIgnoreCase(cell))
			.findFirst();
		if (state.isPresent()) {
			return Optional.of(Result.history(line.code(), quarter, state.get(), "", null, ""));
		}
		TypedNumber number = TypedNumber.parse(cell, line.measure().unit());
		if (!number.isRead()) {
			line.fault("Result " + quarter, number.isEmpty() ? "This is not a number" : number.question());
			return Optional.empty();
		}
		return Optional.of(Result.history(line.code(), quarter,
				(target != null) ? ResultState.REPORTED : ResultState.DATA_ONLY, cell, number.value(), ""));
	}

	/** Targets whose cell is empty now. */
	List<MeasureTarget> removedTargets() {
		return this.removedTargets;
	}

	MeasureImport.Plan plan() {
		int known = (int) this.lines.stream().filter((it) -> this.stored.containsKey(it.code())).count();
		return new MeasureImport.Plan(List.copyOf(this.added), List.copyOf(this.changed), known - this.changed.size(),
				List.copyOf(this.targets), List.copyOf(this.results), List.copyOf(this.faults));
	}

}
