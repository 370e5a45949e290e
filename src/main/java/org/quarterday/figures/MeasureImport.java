package org.quarterday.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Quarter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures, targets and past results from a CSV file: one row per measure, the columns of
 * {@link MeasureColumn}, and for any quarter "Target Q1 2026/27" (85, or 80 to 90 for a
 * range; empty: no target) and "Result Q4 2025/26" (a figure, or "not available"; empty:
 * leave as it is). The whole file is checked before anything is written, and the same
 * file may be read again.
 */
@Service
@Transactional
public class MeasureImport {

	private final MeasureStore measures;

	private final ResultStore results;

	MeasureImport(MeasureStore measures, ResultStore results) {
		this.measures = measures;
		this.results = results;
	}

	/**
	 * What a file would do, or did.
	 *
	 * @param faults everything that is wrong with the file, by row; if there is any,
	 * nothing is written
	 */
	public record Plan(List<Measure> added, List<Measure> changed, int unchanged, List<MeasureTarget> targets,
			List<Result> results, List<ImportFault> faults) {

		/** Whether the file can be taken over. */
		public boolean isClean() {
			return this.faults.isEmpty();
		}

		/** "12 measures added, 3 changed, 0 as they were; 60 targets and 48 results". */
		public String summary() {
			return "%d %s added, %d changed, %d as they were; %d %s and %d %s".formatted(this.added.size(),
					(this.added.size() == 1) ? "measure" : "measures", this.changed.size(), this.unchanged,
					this.targets.size(), (this.targets.size() == 1) ? "target" : "targets", this.results.size(),
					(this.results.size() == 1) ? "result" : "results");
		}

	}

	/**
	 * Checks a file and writes nothing.
	 * @param services the services that it may name: id to name
	 */
	@Transactional(readOnly = true)
	public Plan check(byte[] file, Map<String, String> services) {
		return plan(file, services).plan();
	}

	/** Checks a file and, if it has no fault, takes it over in one transaction. */
	public Plan run(byte[] file, Map<String, String> services) {
		MeasurePlan planned = plan(file, services);
		if (planned.plan().isClean()) {
			planned.plan().added().forEach(this.measures::save);
			planned.plan().changed().forEach(this.measures::save);
			planned.removedTargets().forEach((it) -> this.measures.removeTarget(it.measureCode(), it.quarter()));
			planned.plan().targets().forEach(this.measures::save);
			planned.plan().results().forEach(this.results::save);
		}
		return planned.plan();
	}

	/**
	 * Measures and targets of these services as a file that can be edited and read again;
	 * words that a spreadsheet would run as a formula are made harmless.
	 * @param services id to name
	 * @param quarters further quarters that get a target column
	 */
	@Transactional(readOnly = true)
	public byte[] export(Map<String, String> services, Collection<Quarter> quarters) {
		List<Measure> exported = this.measures.all()
			.stream()
			.filter((it) -> services.containsKey(it.serviceId()))
			.toList();
		return MeasureExport.write(exported, this.measures.targets(exported.stream().map(Measure::code).toList()),
				services, quarters);
	}

	private MeasurePlan plan(byte[] bytes, Map<String, String> services) {
		MeasureFile file = MeasureFile.read(bytes);
		MeasurePlan plan = new MeasurePlan(services,
				this.measures.all().stream().collect(Collectors.toMap(Measure::code, Function.identity())));
		if (file.fault() != null) {
			plan.fault(file.fault());
			return plan;
		}
		if (file.rows().size() < 2) {
			plan.fault(new ImportFault(0, "",
					"The file has no measures. The first row holds the headings, each further " + "row a measure"));
			return plan;
		}
		List<String> codes = new ArrayList<>(plan.read(file.rows()));
		Map<String, List<MeasureTarget>> targets = this.measures.targets(codes)
			.stream()
			.collect(Collectors.groupingBy(MeasureTarget::measureCode));
		Map<String, List<Result>> stored = new HashMap<>();
		codes.forEach((code) -> stored.put(code, this.results.history(code)));
		plan.compare(targets, stored);
		return plan;
	}

}
