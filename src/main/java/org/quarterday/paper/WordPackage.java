package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.quarterday.cycle.Refusal;

/**
 * The parts of a Word file that hold words. Guards against files that unpack to far more
 * than they are; no entity of the XML is resolved.
 */
final class WordPackage {

	private static final int MOST_PARTS = 5000;

	private static final int LARGEST_PART = 32 * 1024 * 1024;

	private static final long LARGEST_WHOLE = 400L * 1024 * 1024;

	private final String name;

	private final Map<String, byte[]> parts = new HashMap<>();

	private final Map<String, Element> relations = new HashMap<>();

	private final String folder;

	private final String main;

	WordPackage(byte[] bytes, String name) throws IOException, SAXException {
		this.name = name;
		unpack(bytes);
		String found = "word/document.xml";
		for (Element relation : relations("_rels/.rels").values()) {
			if (WordXml.attribute(relation, "Type").endsWith("/officeDocument")) {
				found = WordXml.attribute(relation, "Target").replaceFirst("^/", "");
			}
		}
		this.main = found;
		this.folder = found.substring(0, found.lastIndexOf('/') + 1);
		this.relations.putAll(relations(this.folder + "_rels/" + found.substring(this.folder.length()) + ".rels"));
	}

	private void unpack(byte[] bytes) throws IOException {
		long whole = 0;
		int count = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
				byte[] part = xml ? zip.readNBytes(LARGEST_PART + 1) : new byte[0];
				whole += xml ? part.length : zip.skip(LARGEST_WHOLE);
				if (part.length > LARGEST_PART || whole >= LARGEST_WHOLE || ++count > MOST_PARTS) {
					throw new Refusal("\"%s\" is too large for a paper once it is unpacked".formatted(this.name));
				}
				this.parts.put(entry.getName(), part);
			}
		}
	}

	private Map<String, Element> relations(String part) throws IOException, SAXException {
		Map<String, Element> relations = new HashMap<>();
		if (this.parts.containsKey(part)) {
			for (Element relation : WordXml.children(parse(part).getDocumentElement())) {
				relations.put(WordXml.attribute(relation, "Id"), relation);
			}
		}
		return relations;
	}

	private Document parse(String part) throws IOException, SAXException {
		return XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(this.parts.get(part)));
	}

	/** The document's root element. */
	Element document() throws IOException, SAXException {
		if (!this.parts.containsKey(this.main)) {
			throw new IOException("no document");
		}
		return parse(this.main).getDocumentElement();
	}

	/** The root of a part that the document refers to, such as styles; null if none. */
	Element related(String kind) throws IOException, SAXException {
		for (Element relation : this.relations.values()) {
			String target = WordXml.attribute(relation, "Target");
			String part = target.startsWith("/") ? target.substring(1) : this.folder + target;
			if (WordXml.attribute(relation, "Type").endsWith("/" + kind) && this.parts.containsKey(part)) {
				return parse(part).getDocumentElement();
			}
		}
		return null;
	}

	/** Where an outside link leads, or null. */
	String address(String relation) {
		Element found = this.relations.get(relation);
		return "External".equals(WordXml.attribute(found, "TargetMode")) ? WordXml.attribute(found, "Target") : null;
	}

}
