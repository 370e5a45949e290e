package org.quarterday.console;

import org.quarterday.people.Service;

/**
 * A service as typed into the form.
 *
 * @param id its name in addresses and files; empty to have one made from the name
 */
record ServiceForm(String id, String committee, String name, String lead, String deputy, String reviewer,
		String reviewerDeputy) {

	ServiceForm {
		id = text(id);
		committee = text(committee);
		name = text(name);
		lead = text(lead);
		deputy = text(deputy);
		reviewer = text(reviewer);
		reviewerDeputy = text(reviewerDeputy);
	}

	static ServiceForm emptyFor(String committee) {
		return new ServiceForm("", committee, "", "", "", "", "");
	}

	static ServiceForm of(Service service) {
		return new ServiceForm(service.id(), service.committeeId(), service.name(), service.leadId(),
				service.deputyId(), service.reviewerId(), service.reviewerDeputyId());
	}

	Service service(String serviceId, int position, boolean active) {
		return new Service(serviceId, this.committee, this.name, position, orNull(this.lead), orNull(this.deputy),
				orNull(this.reviewer), orNull(this.reviewerDeputy), active);
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

	private static String orNull(String value) {
		return value.isEmpty() ? null : value;
	}

}
