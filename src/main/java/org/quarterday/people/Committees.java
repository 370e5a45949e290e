package org.quarterday.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Committees and the services that report to them. */
@org.springframework.stereotype.Service
@Transactional
public class Committees {

	private final JdbcClient jdbc;

	public Committees(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws Refusal when there is no such committee
	 */
	@Transactional(readOnly = true)
	public Committee committee(String id) {
		return find(id).orElseThrow(() -> new Refusal("There is no committee \"%s\"".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Committee> find(String id) {
		return this.jdbc.sql("select * from committee where id = ?").param(id).query(Committees::committee).optional();
	}

	/** Every committee by name. */
	@Transactional(readOnly = true)
	public List<Committee> all() {
		return this.jdbc.sql("select * from committee order by name, id").query(Committees::committee).list();
	}

	/** The active services of a committee in the paper's order. */
	@Transactional(readOnly = true)
	public List<Service> services(String committeeId) {
		return allServices(committeeId).stream().filter(Service::active).toList();
	}

	/** The services of a committee in the paper's order, former ones included. */
	@Transactional(readOnly = true)
	public List<Service> allServices(String committeeId) {
		return this.jdbc.sql("select * from service where committee_id = ? order by position, id")
			.param(committeeId)
			.query(Committees::service)
			.list();
	}

	/**
	 * The active services of a committee whose lead or reviewer is not named yet, see
	 * {@link Person#notNamedYet()}.
	 */
	@Transactional(readOnly = true)
	public List<Service> notNamedYet(String committeeId) {
		return this.jdbc.sql("""
				select * from service where active and committee_id = ? and exists (
					select from person where id in (lead_id, reviewer_id) and email like ?)
				order by position, id""")
			.params(committeeId, "%" + Person.NOT_NAMED_YET)
			.query(Committees::service)
			.list();
	}

	/** Active services in which a person has any part. */
	@Transactional(readOnly = true)
	public List<Service> servicesOf(String personId) {
		return this.jdbc.sql("""
				select * from service where active
				and :person in (lead_id, deputy_id, reviewer_id, reviewer_deputy_id) order by committee_id, position""")
			.param("person", personId)
			.query(Committees::service)
			.list();
	}

	/**
	 * @throws Refusal when there is no such service
	 */
	@Transactional(readOnly = true)
	public Service service(String id) {
		return findService(id).orElseThrow(() -> new Refusal("There is no service \"%s\"".formatted(id)));
	}

	/** The service with this id, active or not. */
	@Transactional(readOnly = true)
	public Optional<Service> findService(String id) {
		return this.jdbc.sql("select * from service where id = ?").param(id).query(Committees::service).optional();
	}

	/** Everything that is wrong with a committee's fields, each named. */
	@Transactional(readOnly = true)
	public List<Refusal> problems(Committee committee) {
		return PersonRules.all(() -> PersonRules.id(committee.id()),
				() -> PersonRules.required("name", "the committee's name", committee.name()),
				() -> requireActive("officer", committee.officerId()));
	}

	/** Everything that is wrong with a service's fields, each named. */
	@Transactional(readOnly = true)
	public List<Refusal> problems(Service service) {
		return PersonRules.all(() -> PersonRules.id(service.id()),
				() -> PersonRules.required("name", "the service's name", service.name()), () -> checkLead(service),
				() -> checkReviewer(service), () -> requireActive("lead", service.leadId()),
				() -> requireActive("deputy", service.deputyId()),
				() -> requireActive("reviewer", service.reviewerId()),
				() -> requireActive("reviewer deputy", service.reviewerDeputyId()),
				() -> committee(service.committeeId()));
	}

	/**
	 * Adds a committee or changes one.
	 * @throws Refusal naming the field that is wrong
	 */
	public void save(Committee committee) {
		orRefuse(problems(committee));
		this.jdbc.sql("""
				insert into committee (id, name, body, outline, officer_id, standing_text, cover, stages)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
				on conflict (id) do update set name = excluded.name, body = excluded.body, outline = excluded.outline,
					officer_id = excluded.officer_id, standing_text = excluded.standing_text, cover = excluded.cover,
					stages = excluded.stages""")
			.params(committee.id(), committee.name().strip(), committee.body().name(), committee.outline().name(),
					committee.officerId(), committee.standingText(), committee.cover(), committee.stages().toJson())
			.update();
	}

	/**
	 * Adds a service or changes one. Running cycles keep the names and people they began
	 * with (TT9).
	 * @throws Refusal naming the field that is wrong
	 */
	public void save(Service service) {
		orRefuse(problems(service));
		this.jdbc.sql("""
				insert into service (id, committee_id, name, position, lead_id, deputy_id, reviewer_id,
						reviewer_deputy_id, active)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (id) do update set committee_id = excluded.committee_id, name = excluded.name,
					position = excluded.position, lead_id = excluded.lead_id, deputy_id = excluded.deputy_id,
					reviewer_id = excluded.reviewer_id, reviewer_deputy_id = excluded.reviewer_deputy_id,
					active = excluded.active""")
			.params(Arrays.asList(service.id(), service.committeeId(), service.name().strip(), service.position(),
					service.leadId(), service.deputyId(), service.reviewerId(), service.reviewerDeputyId(),
					service.active()))
			.update();
	}

	/**
	 * From now on new cycles do not ask the service. Running cycles, published papers and
	 * results keep it.
	 */
	public void retire(String serviceId) {
		service(serviceId);
		this.jdbc.sql("update service set active = false where id = ?").param(serviceId).update();
	}

	/**
	 * New cycles ask the service again.
	 * @throws Refusal when one of its people does not take part any more
	 */
	public void bringBack(String serviceId) {
		orRefuse(problems(service(serviceId)));
		this.jdbc.sql("update service set active = true where id = ?").param(serviceId).update();
	}

	/** Changes an active service's place with its neighbour's in the paper's order. */
	public void move(String serviceId, boolean up) {
		List<Service> services = new ArrayList<>(services(service(serviceId).committeeId()));
		int from = services.stream().map(Service::id).toList().indexOf(serviceId);
		int to = up ? from - 1 : from + 1;
		if (from < 0 || to < 0 || to >= services.size()) {
			return;
		}
		Collections.swap(services, from, to);
		for (int i = 0; i < services.size(); i++) {
			this.jdbc.sql("update service set position = ? where id = ?").params(i + 1, services.get(i).id()).update();
		}
	}

	private static void orRefuse(List<Refusal> problems) {
		problems.stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
	}

	private void requireActive(String field, String personId) {
		if (personId != null && this.jdbc.sql("select id from person where id = ? and active")
			.param(personId)
			.query(String.class)
			.optional()
			.isEmpty()) {
			throw new Refusal(field, personId.isEmpty() ? "Choose somebody"
					: "\"%s\" does not take part: choose somebody else".formatted(personId));
		}
	}

	static void checkPeople(Service service) {
		checkLead(service);
		checkReviewer(service);
	}

	private static void checkLead(Service service) {
		if (service.leadId() == null) {
			throw new Refusal("lead", "Choose who leads the service");
		}
		if (service.leadId().equals(service.deputyId())) {
			throw new Refusal("deputy", "The deputy must be somebody else than the lead");
		}
	}

	private static void checkReviewer(Service service) {
		if (service.reviewerId() == null) {
			throw new Refusal("reviewer", "Choose who reviews the service");
		}
		if (service.reviewerId().equals(service.reviewerDeputyId())) {
			throw new Refusal("reviewer deputy", "The reviewer's deputy must be somebody else than the reviewer");
		}
	}

	private static Committee committee(ResultSet row, int number) throws SQLException {
		return new Committee(row.getString("id"), row.getString("name"), Body.valueOf(row.getString("body")),
				Outline.valueOf(row.getString("outline")), row.getString("officer_id"), row.getString("standing_text"),
				row.getString("cover"), Stages.fromJson(row.getString("stages")));
	}

	private static Service service(ResultSet row, int number) throws SQLException {
		return new Service(row.getString("id"), row.getString("committee_id"), row.getString("name"),
				row.getInt("position"), row.getString("lead_id"), row.getString("deputy_id"),
				row.getString("reviewer_id"), row.getString("reviewer_deputy_id"), row.getBoolean("active"));
	}

}
