package org.quarterday.console;

import java.security.Principal;
import java.util.List;

import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of services in the order of each committee's paper. */
@Controller
@RequestMapping("/set-up/services")
class SetUpServicesController {

	private final Committees committees;

	private final ServicePage page;

	private final SetUpRecord record;

	SetUpServicesController(Committees committees, ServicePage page, SetUpRecord record) {
		this.committees = committees;
		this.page = page;
		this.record = record;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("groups", this.page.groups());
		return "console/set-up-services";
	}

	@PostMapping("/{id}/move")
	String move(@PathVariable String id, @RequestParam boolean up, Principal officer, RedirectAttributes flash) {
		Service service = service(id);
		List<Service> before = this.committees.services(service.committeeId());
		this.record.of(officer.getName(), "set-up.service-moved", service.name() + (up ? ", up" : ", down"),
				() -> this.committees.move(id, up));
		List<Service> after = this.committees.services(service.committeeId());
		flash.addFlashAttribute("notice", before.equals(after) ? service.name() + " stays where it is."
				: "%s is number %d now.".formatted(service.name(), service(id).position()));
		return "redirect:/set-up/services#service-" + id;
	}

	@GetMapping("/{id}/retire")
	String askToRetire(@PathVariable String id, Model model) {
		model.addAttribute("service", service(id));
		model.addAttribute("running", this.page.running(id));
		return "console/set-up-service-retire";
	}

	@PostMapping("/{id}/retire")
	String retire(@PathVariable String id, Principal officer, RedirectAttributes flash) {
		Service service = service(id);
		this.record.of(officer.getName(), "set-up.service-retired", service.name(), () -> this.committees.retire(id));
		flash.addFlashAttribute("notice", service.name() + " is not asked in new cycles any more.");
		return "redirect:/set-up/services";
	}

	private Service service(String id) {
		return this.committees.findService(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
