package org.quarterday.console;

import java.util.Collection;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says what was done at the place of a long page where the person was, so that neither
 * eyes nor keyboard have to find it again.
 */
final class Here {

	private static final String PLACE = "noticeAt";

	private Here() {
	}

	/**
	 * Says it there.
	 * @param place the id of an element of the page
	 * @return the page's address with that place
	 */
	static String done(RedirectAttributes flash, String page, String place, String notice) {
		flash.addFlashAttribute("notice", notice);
		flash.addFlashAttribute(PLACE, place);
		return "redirect:%s#%s".formatted(page, place);
	}

	/** What is no longer on the page does not swallow what is to be said. */
	static void orOnTop(Model model, Collection<String> places) {
		if (!places.contains(model.getAttribute(PLACE))) {
			model.addAttribute(PLACE, null);
		}
	}

}
