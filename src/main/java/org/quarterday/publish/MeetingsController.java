package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.quarterday.cycle.CalendarFile;
import org.quarterday.cycle.CalendarFile.Entry;
import org.quarterday.mail.PublicUrl;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The meetings for which papers are published, as a calendar to subscribe to (H5): one
 * that was moved is moved there, too.
 */
@Controller
class MeetingsController {

	private static final int LENGTH = 50;

	private final PublishedPapers papers;

	private final PublicUrl url;

	MeetingsController(PublishedPapers papers, PublicUrl url) {
		this.papers = papers;
		this.url = url;
	}

	@GetMapping("/papers/meetings.ics")
	ResponseEntity<byte[]> all() {
		return file((paper) -> true);
	}

	@GetMapping("/papers/{committee}/meetings.ics")
	ResponseEntity<byte[]> committee(@PathVariable String committee) {
		if (this.papers.all().stream().noneMatch((paper) -> paper.committeeId().equals(committee))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return file((paper) -> paper.committeeId().equals(committee));
	}

	/** Its time is that of the newest paper: the same meetings are the same bytes. */
	private ResponseEntity<byte[]> file(Predicate<PublishedPaper> which) {
		Map<UUID, PublishedPaper> newest = new LinkedHashMap<>();
		this.papers.all()
			.stream()
			.filter((paper) -> paper.supplement() == 0 && !paper.withdrawn())
			.filter(which)
			.limit(LENGTH)
			.forEach((paper) -> newest.merge(paper.cycleId(), paper,
					(one, two) -> (one.version() > two.version()) ? one : two));
		Instant changed = newest.values().stream().findFirst().map(PublishedPaper::publishedAt).orElse(Instant.EPOCH);
		String file = CalendarFile.of("Quarterly papers: meetings", this.url.host(),
				newest.values().stream().map(this::entry).toList(), changed);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(file.getBytes(StandardCharsets.UTF_8));
	}

	private Entry entry(PublishedPaper paper) {
		return new Entry("meeting-" + paper.cycleId(), null, this.papers.meetingMovedTo(paper).orElse(paper.meeting()),
				"Meeting: " + paper.committeeName(),
				"%s, %s: %s".formatted(paper.title(), paper.quarter(), this.url.of(paper.path())));
	}

}
