package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The house style of a fictional council as Word keeps one: styles under ids of their
 * own, headings with a numbering of their own, a logo in the first page's header, a cover
 * page of its own, words that Word cut into several runs. {@link #with} breaks it.
 */
public final class HouseFile {

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
			+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
			+ " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
			+ " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
			+ " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
			+ " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
			+ " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"";

	private static final String LOGO = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAKCAIAAABJ+IsHAAAARUlEQVR42mOoko8hiP6DARqXQkEGOAe/xdS1FWoxmhxBr1MlABgwpelgK5BLrMXUtRVhMZ1thVpMfCBT0SkMo9mJXpENAKcB4mctu7SoAAAAAElFTkSuQmCC";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private HouseFile() {
	}

	/** One that may be used. */
	public static HouseFile good() {
		HouseFile file = new HouseFile();
		file.xml("[Content_Types].xml",
				"""
						<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
						<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
						<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
						"""
						+ type("document", "document.main") + type("styles", "styles") + type("numbering", "numbering")
						+ type("settings", "settings") + type("header1", "header") + type("header2", "header")
						+ type("footer1", "footer") + """
								<Override PartName="/docProps/core.xml"
								ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
								<Override PartName="/docProps/app.xml"
								ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
								</Types>""");
		file.xml("_rels/.rels",
				relations(
						"""
								<Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>
								<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
								Target="docProps/core.xml"/>
								<Relationship Id="rId3" Type="%sextended-properties" Target="docProps/app.xml"/>"""
							.formatted(TYPES, TYPES)));
		file.xml("word/_rels/document.xml.rels",
				relations(relation(1, "styles", "styles.xml") + relation(2, "numbering", "numbering.xml")
						+ relation(3, "settings", "settings.xml") + relation(4, "header", "header1.xml")
						+ relation(5, "header", "header2.xml") + relation(6, "footer", "footer1.xml")));
		file.xml("word/_rels/header1.xml.rels", relations(relation(1, "image", "media/logo.png")));
		file.parts.put("word/media/logo.png", Base64.getDecoder().decode(LOGO));
		file.xml("docProps/core.xml", """
				<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
				xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Walter Writer</dc:creator>
				<cp:lastModifiedBy>Walter Writer</cp:lastModifiedBy></cp:coreProperties>""");
		file.xml("docProps/app.xml", """
				<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
				<Manager>Wilma Writer</Manager></Properties>""");
		file.xml("word/settings.xml", root("settings", "<w:zoom w:percent=\"100\"/>"));
		file.xml("word/header1.xml", root("hdr",
				"""
						<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1440000" cy="360000"/>
						<wp:docPr id="1" name="Picture 1" descr="Northmere Borough Council"/><a:graphic><a:graphicData
						uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1"
						name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/>
						</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="360000"/></a:xfrm>
						<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
						</w:drawing></w:r></w:p>"""));
		file.xml("word/header2.xml", root("hdr", "<w:p><w:r><w:t>Northmere – democracy in the open</w:t></w:r></w:p>"));
		file.xml("word/footer1.xml", root("ftr",
				"""
						<w:p><w:r><w:t xml:space="preserve">{co</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mmittee}, {quarter} {year}, page </w:t></w:r>
						<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
						<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""));
		file.xml("word/document.xml", root("document", "<w:body>" + DOCUMENT + "</w:body>"));
		file.xml("word/styles.xml", root("styles", STYLES));
		file.xml("word/numbering.xml", root("numbering", NUMBERING));
		return file;
	}

	private static final String DOCUMENT = """
			<w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="Ueberschrift1"/></w:pPr><w:r><w:t>Northmere Borough Council</w:t></w:r></w:p>
			<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>
			<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Report to members, {meeting}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
			<w:p><w:r><w:t>{cov</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>er}</w:t></w:r></w:p>
			<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId6"/>
			<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708"
			w:footer="708" w:gutter="0"/></w:sectPr></w:pPr></w:p>
			<w:p><w:r><w:t>{contents}</w:t></w:r></w:p>
			<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{paper}</w:t></w:r></w:p>
			<w:p><w:r><w:t>This report can be had in large print.</w:t></w:r></w:p>
			<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>
			<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708"
			w:footer="708" w:gutter="0"/></w:sectPr>""";

	private static final String STYLES = """
			<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="24"/>
			<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
			"""
			+ style("Standard", "Normal", " w:default=\"1\"", "")
			+ style("Titel", "Title", "", "<w:rPr><w:color w:val=\"7A1F5C\"/><w:sz w:val=\"56\"/></w:rPr>")
			+ style("Ueberschrift1", "heading 1", "",
					"<w:pPr><w:keepNext/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
							+ "<w:rPr><w:b/><w:color w:val=\"7A1F5C\"/><w:sz w:val=\"34\"/></w:rPr>")
			+ style("Ueberschrift2", "heading 2", "",
					"<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
							+ "<w:rPr><w:b/><w:color w:val=\"7A1F5C\"/></w:rPr>")
			+ style("Ueberschrift3", "heading 3", "",
					"<w:pPr><w:keepNext/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:i/></w:rPr>")
			+ style("NbcNumbered", "Numbered Paragraph", "",
					"<w:pPr><w:ind w:left=\"1134\" w:hanging=\"1134\"/></w:pPr>")
			+ style("Aufzaehlung", "List Bullet", "", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>")
			+ style("Aufzaehlung2", "List Bullet 2", "", "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>")
			+ style("Beschriftung", "caption", "", "<w:rPr><w:i/><w:color w:val=\"7A1F5C\"/></w:rPr>");

	private static final String NUMBERING = """
			<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Ueberschrift1"/><w:lvlText w:val="%1"/>
			<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1134" w:hanging="1134"/></w:pPr></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Ueberschrift2"/><w:lvlText w:val="%1.%2"/>
			<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1134" w:hanging="1134"/></w:pPr></w:lvl></w:abstractNum>
			<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="■"/>
			<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1494" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
			<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="□"/>
			<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1854" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
			<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
			<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>""";

	private static String style(String id, String name, String more, String properties) {
		return "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s%s</w:style>".formatted(more,
				id, name, id.equals("Standard") ? "" : "<w:basedOn w:val=\"Standard\"/>", properties);
	}

	private static String root(String name, String content) {
		return "<w:" + name + SPACES + ">" + content + "</w:" + name + ">";
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, MAIN, type);
	}

	private static String relations(String content) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
				+ "</Relationships>";
	}

	private static String relation(int id, String type, String target) {
		return "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPES, type, target);
	}

	private void xml(String part, String content) {
		this.parts.put(part, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content)
			.getBytes(StandardCharsets.UTF_8));
	}

	/** The same with other words in one of its parts. */
	public HouseFile with(String part, String now, String instead) {
		String before = new String(this.parts.get(part), StandardCharsets.UTF_8);
		if (!before.contains(now)) {
			throw new IllegalArgumentException(part + " does not hold " + now);
		}
		this.parts.put(part, before.replace(now, instead).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** The same with one more part. */
	public HouseFile and(String part, byte[] content) {
		this.parts.put(part, content);
		return this;
	}

	/** The same with one more relation of a part. */
	public HouseFile related(String part, String type, String target, boolean external) {
		return with(TemplateFile.relationsOf(part), "</Relationships>",
				"<Relationship Id=\"rId99\" Type=\"%s%s\" Target=\"%s\"%s/></Relationships>".formatted(TYPES, type,
						target, external ? " TargetMode=\"External\"" : ""));
	}

	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
