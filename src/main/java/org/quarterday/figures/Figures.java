package org.quarterday.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A council's measures, their targets and results. */
@Service
@Transactional
public class Figures {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final MeasureStore measures;

	private final ResultStore results;

	private final Clock clock;

	Figures(MeasureStore measures, ResultStore results, Clock clock) {
		this.measures = measures;
		this.results = results;
		this.clock = clock;
	}

	/** Every measure of a service in its order, former ones included. */
	@Transactional(readOnly = true)
	public List<Measure> measures(String serviceId) {
		return this.measures.ofService(serviceId);
	}

	@Transactional(readOnly = true)
	public Optional<Measure> measure(String code) {
		return this.measures.find(code);
	}

	/** A measure's targets, oldest first. */
	@Transactional(readOnly = true)
	public List<MeasureTarget> targets(String code) {
		return this.measures.targets(List.of(code));
	}

	/** Every measure of the council, by service and order, former ones included. */
	@Transactional(readOnly = true)
	public List<Measure> measures() {
		return this.measures.all();
	}

	/**
	 * Everything that is wrong with a measure's fields; {@link #save} may refuse more,
	 * because of what is stored.
	 */
	public List<Refusal> problems(Measure measure) {
		return MeasureRules.problems(measure);
	}

	/**
	 * Reads a target as it is typed: {@code 85}, or {@code 80 to 90} for a range.
	 * @throws Refusal when it is none, or none that fits the measure
	 */
	public MeasureTarget readTarget(Measure measure, Quarter quarter, String typed) {
		return TypedTarget.read(measure, quarter, typed);
	}

	/**
	 * Adds a measure or replaces the one with its code.
	 * @throws Refusal when a field is wrong, or results and targets do not allow the
	 * change; the field is the record's component
	 */
	public void save(Measure measure) {
		orRefuse(MeasureRules.check(measure));
		orRefuse(this.measures.almost(measure.code())
			.map((it) -> new Refusal("code",
					"There is already a measure “" + it + "”: codes differ in more than capitals")));
		this.measures.find(measure.code()).ifPresent((old) -> {
			orRefuse(MeasureRules.changeOfUnit(old, measure, !history(measure.code()).isEmpty()));
			orRefuse(MeasureRules.changeOfPolarity(measure, targets(measure.code())));
		});
		this.measures.save(measure);
	}

	private static void orRefuse(Optional<Refusal> problem) {
		problem.ifPresent((it) -> {
			throw it;
		});
	}

	/**
	 * Adds a measure.
	 * @throws Refusal when a field is wrong or the code is taken
	 */
	public void add(Measure measure) {
		if (this.measures.find(measure.code()).isPresent()) {
			throw new Refusal("code", "There is already a measure “" + measure.code() + "”");
		}
		save(measure);
	}

	/**
	 * Removes a measure that was added by mistake, with its targets.
	 * @throws Refusal when it has results: then it gets a last quarter instead
	 */
	public void remove(String code) {
		if (!history(code).isEmpty()) {
			throw new Refusal("code", "“" + code + "” has results and stays on record. Set its last quarter instead");
		}
		this.measures.remove(code);
	}

	/**
	 * Sets the target of one quarter.
	 * @throws Refusal when the measure's polarity does not allow it
	 */
	public void setTarget(MeasureTarget target) {
		Measure measure = this.measures.find(target.measureCode())
			.orElseThrow(() -> new Refusal("code", "There is no measure “" + target.measureCode() + "”"));
		orRefuse(MeasureRules.check(measure, target));
		this.measures.save(target);
	}

	/** From now on the measure is data only in that quarter. */
	public void removeTarget(String code, Quarter quarter) {
		this.measures.removeTarget(code, quarter);
	}

	/** A measure's results, oldest first, whether approved or not. */
	@Transactional(readOnly = true)
	public List<Result> history(String code) {
		return this.results.history(code);
	}

	@Transactional(readOnly = true)
	public Optional<Result> result(String code, Quarter quarter) {
		return this.results.of(List.of(code), List.of(quarter)).stream().findFirst();
	}

	/** Stores a result as it is, in place of an earlier one of its quarter. */
	public void save(Result result) {
		this.results.save(result);
	}

	/**
	 * A section was approved: its results count, and later quarters compare with them.
	 */
	public void approve(UUID sectionId) {
		this.results.approve(sectionId, true);
	}

	/** A section was reopened: its results wait for approval again. */
	public void reopen(UUID sectionId) {
		this.results.approve(sectionId, false);
	}

	/** The rows of a service's stored results. */
	@Transactional(readOnly = true)
	public List<FigureRow> view(String serviceId, Quarter quarter) {
		return sheet(serviceId, quarter).rows();
	}

	/** The same rows from what is typed but not sent. */
	@Transactional(readOnly = true)
	public List<FigureRow> view(String serviceId, Quarter quarter, Map<String, TypedFigure> typed) {
		return sheet(serviceId, quarter).rows(typed);
	}

	/** All that is needed to show and check a service's figures in one quarter. */
	@Transactional(readOnly = true)
	public FigureSheet sheet(String serviceId, Quarter quarter) {
		return new SheetReader(this.measures, this.results).read(serviceId, quarter);
	}

	/**
	 * What was approved in the quarters before, for trends: by measure code, oldest
	 * first, quarters without a result included.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<Point>> before(String serviceId, Quarter quarter, int count) {
		return new PointReader(this.measures, this.results).before(serviceId, quarter, count);
	}

	/** What keeps these figures from being sent today, in the order of the form. */
	@Transactional(readOnly = true)
	public List<FigureError> check(String serviceId, Quarter quarter, Map<String, TypedFigure> typed) {
		return sheet(serviceId, quarter).check(typed, LocalDate.now(this.clock.withZone(LONDON)));
	}

	/**
	 * Stores a section's figures as sent, not yet approved, in place of what it sent
	 * before.
	 * @throws Refusal when they may not be sent; ask {@link #check} first for all errors
	 */
	public void send(UUID sectionId, String serviceId, Quarter quarter, Map<String, TypedFigure> typed) {
		FigureSheet sheet = sheet(serviceId, quarter);
		Collection<FigureError> errors = sheet.check(typed, LocalDate.now(this.clock.withZone(LONDON)));
		errors.stream().findFirst().ifPresent((error) -> {
			throw new Refusal("figures." + error.code() + "." + error.field(), error.message());
		});
		this.results.replace(sectionId,
				sheet.rows(typed)
					.stream()
					.map((row) -> new Result(row.code(), quarter, row.state(), row.typed().value(), row.value(),
							row.typed().reason(), row.typed().expected(), row.typed().commentary(),
							row.typed().setByHand(), row.typed().byHandReason(), sectionId, false))
					.toList());
	}

}
