package org.quarterday.publish;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.quarterday.cycle.Words;
import org.quarterday.mail.PublicUrl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest papers as an Atom feed. */
@Controller
class FeedController {

	private static final int LENGTH = 50;

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final PublishedPapers papers;

	private final PublicUrl url;

	private final String council;

	FeedController(PublishedPapers papers, PublicUrl url, @Value("${quarterday.council.name}") String council) {
		this.papers = papers;
		this.url = url;
		this.council = council;
	}

	@GetMapping("/papers/feed.atom")
	ResponseEntity<String> feed() throws XMLStreamException {
		List<PublishedPaper> newest = this.papers.all()
			.stream()
			.filter((paper) -> paper.withdrawnAt() == null)
			.limit(LENGTH)
			.toList();
		StringWriter out = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace(ATOM);
		xml.writeAttribute("xml:lang", "en-GB");
		element(xml, "id", this.url.of("/papers"));
		element(xml, "title", this.council + ": quarterly performance papers");
		element(xml, "updated",
				newest.stream().findFirst().map(PublishedPaper::publishedAt).orElse(Instant.EPOCH).toString());
		link(xml, "self", this.url.of("/papers/feed.atom"), "application/atom+xml");
		link(xml, "alternate", this.url.of("/papers"), "text/html");
		xml.writeStartElement("author");
		element(xml, "name", this.council);
		xml.writeEndElement();
		for (PublishedPaper paper : newest) {
			entry(xml, paper);
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(out.toString());
	}

	private void entry(XMLStreamWriter xml, PublishedPaper paper) throws XMLStreamException {
		xml.writeStartElement("entry");
		element(xml, "id", this.url.of(paper.path()));
		element(xml, "title", "%s, %s%s".formatted(paper.committeeName(), paper.quarter(),
				(paper.supplement() == 0 && paper.version() == 1) ? "" : ": " + paper.what()));
		element(xml, "published", paper.publishedAt().toString());
		element(xml, "updated", paper.publishedAt().toString());
		element(xml, "summary", "%s, for the meeting of %s%s".formatted(paper.title(), Words.day(paper.meeting()),
				paper.note().isEmpty() ? "" : ". Corrected: " + paper.note()));
		link(xml, "alternate", this.url.of(paper.path()), "text/html");
		link(xml, "enclosure", this.url.of(paper.path() + ".pdf"), "application/pdf");
		xml.writeEndElement();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", rel);
		xml.writeAttribute("href", href);
		xml.writeAttribute("type", type);
	}

}
