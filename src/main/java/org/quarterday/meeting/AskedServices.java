package org.quarterday.meeting;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

/** Which services a committee's members may ask: its own. */
class AskedServices {

	private final Committees committees;

	AskedServices(Committees committees) {
		this.committees = committees;
	}

	/**
	 * @throws Refusal when there is no such service, or it reports to another committee
	 */
	void require(String committeeId, String serviceId) {
		Service service = this.committees.findService(serviceId)
			.orElseThrow(() -> new Refusal("service", "Choose the service"));
		if (!service.committeeId().equals(committeeId)) {
			throw new Refusal("service", "%s reports to %s. Choose a service of %s".formatted(service.name(),
					name(service.committeeId()), name(committeeId)));
		}
	}

	private String name(String committeeId) {
		return this.committees.committee(committeeId).name();
	}

}
