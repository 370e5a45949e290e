package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A Word file's parts, to be looked at, changed and written again. Guards against files
 * that unpack to far more than they are; no entity of the XML is resolved.
 */
final class TemplateFile {

	static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final int MOST_PARTS = 1000;

	private static final int LARGEST_WHOLE = 64 * 1024 * 1024;

	private final Map<String, byte[]> parts = new TreeMap<>();

	private final Map<String, Document> open = new HashMap<>();

	/**
	 * Unpacks a file.
	 * @throws IOException when it is no such file, or unpacks to too much
	 */
	TemplateFile(byte[] bytes) throws IOException {
		int left = LARGEST_WHOLE;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] part = zip.readNBytes(left + 1);
				left -= part.length;
				if (left < 0 || this.parts.size() >= MOST_PARTS) {
					throw new TooLargeException();
				}
				if (!entry.isDirectory() && this.parts.put(entry.getName(), part) != null) {
					throw new IOException("two parts of one name");
				}
			}
		}
		if (!has(CONTENT_TYPES) || !has(main())) {
			throw new IOException("not a Word file");
		}
	}

	/** The file unpacks to more than any template needs. */
	static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1;

	}

	boolean has(String part) {
		return this.parts.containsKey(part);
	}

	Set<String> names() {
		return new TreeSet<>(this.parts.keySet());
	}

	byte[] bytes(String part) {
		return this.parts.get(part);
	}

	void put(String part, byte[] content) {
		this.open.remove(part);
		this.parts.put(part, content);
	}

	/** The root element of an XML part; what is changed in it is written. */
	Element root(String part) throws IOException {
		if (!this.open.containsKey(part)) {
			try {
				this.open.put(part,
						XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(this.parts.get(part))));
			}
			catch (SAXException ex) {
				throw new IOException(part, ex);
			}
		}
		return this.open.get(part).getDocumentElement();
	}

	/** The name of the document's own part. */
	String main() throws IOException {
		for (Element relation : relations("")) {
			if (WordXml.attribute(relation, "Type").endsWith("/officeDocument")) {
				return WordXml.attribute(relation, "Target").replaceFirst("^/", "");
			}
		}
		throw new IOException("no document");
	}

	/** What a part refers to; the package itself has an empty name. */
	List<Element> relations(String part) throws IOException {
		String list = relationsOf(part);
		return has(list) ? WordXml.children(root(list)) : List.of();
	}

	static String relationsOf(String part) {
		int folder = part.lastIndexOf('/') + 1;
		return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
	}

	static boolean external(Element relation) {
		return "External".equals(WordXml.attribute(relation, "TargetMode"));
	}

	/** The part that a relation of another leads to. */
	static String target(String from, Element relation) {
		String target = WordXml.attribute(relation, "Target");
		String path = target.startsWith("/") ? target.substring(1)
				: from.substring(0, from.lastIndexOf('/') + 1) + target;
		Deque<String> steps = new ArrayDeque<>();
		for (String step : path.split("/")) {
			if (step.equals("..")) {
				steps.pollLast();
			}
			else if (!step.equals(".")) {
				steps.add(step);
			}
		}
		return String.join("/", steps);
	}

	/** The parts of a kind that the document refers to, such as {@code styles}. */
	List<String> related(String kind) throws IOException {
		List<String> found = new ArrayList<>();
		for (Element relation : relations(main())) {
			String target = target(main(), relation);
			if (WordXml.attribute(relation, "Type").endsWith("/" + kind) && !external(relation) && has(target)
					&& !found.contains(target)) {
				found.add(target);
			}
		}
		return found;
	}

	/** The document itself, its headers and its footers: what is printed. */
	List<String> printed() throws IOException {
		List<String> printed = new ArrayList<>(List.of(main()));
		printed.addAll(related("header"));
		printed.addAll(related("footer"));
		return printed;
	}

	/** Adds a part that the document refers to. @return the relation's id */
	String add(String part, byte[] content, String kind, String contentType) throws IOException {
		put(part, content);
		Element override = append(root(CONTENT_TYPES), "Override");
		override.setAttributeNS(null, "PartName", "/" + part);
		override.setAttributeNS(null, "ContentType", contentType);
		String id = "rIdQ" + (relations(main()).size() + 1);
		Element relation = append(root(relationsOf(main())), "Relationship");
		relation.setAttributeNS(null, "Id", id);
		relation.setAttributeNS(null, "Type",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind);
		relation.setAttributeNS(null, "Target", "/" + part);
		return id;
	}

	private static Element append(Element parent, String name) {
		Element child = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
		parent.appendChild(child);
		return child;
	}

	/** Takes relations out, and then every part that nothing leads to any more. */
	void drop(Predicate<Element> unwanted) throws IOException {
		for (String part : names()) {
			if (part.endsWith(".rels")) {
				Element root = root(part);
				WordXml.children(root).stream().filter(unwanted).forEach(root::removeChild);
			}
		}
		Set<String> reached = new TreeSet<>(Set.of(CONTENT_TYPES));
		reach("", reached);
		this.parts.keySet().retainAll(reached);
		this.open.keySet().retainAll(reached);
		Element types = root(CONTENT_TYPES);
		WordXml.children(types, "Override")
			.stream()
			.filter((type) -> !has(WordXml.attribute(type, "PartName").substring(1)))
			.forEach(types::removeChild);
	}

	private void reach(String part, Set<String> reached) throws IOException {
		if (has(relationsOf(part)) && reached.add(relationsOf(part))) {
			for (Element relation : relations(part)) {
				String target = target(part, relation);
				if (!external(relation) && has(target)) {
					reached.add(target);
					reach(target, reached);
				}
			}
		}
	}

	/** The file again, the same for the same content. */
	byte[] write() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(ZipStamp.ALWAYS);
				zip.putNextEntry(entry);
				Document document = this.open.get(part.getKey());
				zip.write((document != null) ? serialised(document) : part.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] serialised(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			document.setXmlStandalone(true);
			XMLHelper.newTransformer().transform(new DOMSource(document), new StreamResult(out));
		}
		catch (TransformerException ex) {
			throw new IOException(ex);
		}
		return out.toByteArray();
	}

}
