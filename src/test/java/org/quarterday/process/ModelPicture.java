package org.quarterday.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Draws a model as its own diagram places it: an SVG picture for people to read. */
class ModelPicture {

	private static final int MARGIN = 24;

	private static final double LETTER = 6.3;

	private final Model model;

	private final StringBuilder svg = new StringBuilder();

	ModelPicture(Model model) {
		this.model = model;
	}

	/** The picture, always the same for the same model. */
	String draw() {
		Collection<BpmnShape> shapes = this.model.all(BpmnShape.class);
		head(shapes);
		shapes.stream().filter((shape) -> shape.getBpmnElement() instanceof SubProcess).forEach(this::subProcess);
		this.model.all(BpmnEdge.class).forEach(this::flow);
		shapes.stream().filter((shape) -> !(shape.getBpmnElement() instanceof SubProcess)).forEach(this::node);
		return this.svg.append("</svg>\n").toString();
	}

	private void head(Collection<BpmnShape> shapes) {
		double left = shapes.stream().mapToDouble((shape) -> shape.getBounds().getX()).min().orElseThrow() - MARGIN;
		double top = shapes.stream().mapToDouble((shape) -> shape.getBounds().getY()).min().orElseThrow() - MARGIN;
		double right = shapes.stream().mapToDouble((shape) -> right(shape.getBounds())).max().orElseThrow()
				+ 2 * MARGIN;
		double bottom = shapes.stream().mapToDouble((shape) -> bottom(shape.getBounds())).max().orElseThrow()
				+ 2 * MARGIN;
		top = Math.min(top,
				this.model.all(Waypoint.class).stream().mapToDouble(Waypoint::getY).min().orElseThrow() - MARGIN);
		Process process = this.model.all(Process.class).iterator().next();
		line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" role=\"img\" aria-labelledby=\"title desc\" "
				+ "font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"none\" stroke=\"#22313f\" stroke-width=\"1.5\" "
				+ "stroke-linejoin=\"round\" stroke-linecap=\"round\">", left, top, right - left, bottom - top);
		line("<title id=\"title\">%s</title>", text(process.getName()));
		line("<desc id=\"desc\">%s</desc>", text(process.getDocumentations().iterator().next().getTextContent()));
		line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\" stroke=\"none\"/>", left, top,
				right - left, bottom - top);
	}

	private void subProcess(BpmnShape shape) {
		Bounds box = shape.getBounds();
		boolean event = ((SubProcess) shape.getBpmnElement()).triggeredByEvent();
		line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"#33485c\" fill-opacity=\"0.04\"%s/>",
				box.getX(), box.getY(), box.getWidth(), box.getHeight(),
				event ? " stroke-dasharray=\"1 5\" stroke-width=\"2\"" : "");
		line("<text x=\"%s\" y=\"%s\" fill=\"#22313f\" stroke=\"none\" font-weight=\"bold\">%s</text>", box.getX() + 12,
				box.getY() + 20, text(name(shape.getBpmnElement())));
		if (((SubProcess) shape.getBpmnElement()).getLoopCharacteristics() != null) {
			sideBySide(box.getX() + box.getWidth() / 2, box.getY() + box.getHeight());
		}
	}

	/** BPMN's three bars. */
	private void sideBySide(double middle, double bottom) {
		for (int bar = -1; bar <= 1; bar++) {
			line("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"3\"/>", middle + bar * 6, bottom - 18,
					middle + bar * 6, bottom - 5);
		}
	}

	private void node(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		if (element instanceof Event event) {
			event(event, shape.getBounds());
			label(shape.getBpmnLabel(), name(element));
		}
		else if (element instanceof Gateway) {
			gateway(element, shape.getBounds());
			label(shape.getBpmnLabel(), name(element));
		}
		else {
			task(element, shape.getBounds());
		}
	}

	private void task(BaseElement element, Bounds box) {
		boolean person = element instanceof UserTask;
		line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"%s\"%s/>", box.getX(), box.getY(),
				box.getWidth(), box.getHeight(), person ? "#fff3d6" : "#ffffff",
				(element instanceof CallActivity) ? " stroke-width=\"4\"" : "");
		line("<g transform=\"translate(%s %s)\" stroke-width=\"1.2\">%s</g>", box.getX() + 7, box.getY() + 7,
				sign(element));
		words(wrap(name(element), box.getWidth() - 12), middle(box), box.getY() + box.getHeight() / 2 + 6, person);
	}

	private static String sign(BaseElement element) {
		if (element instanceof UserTask) {
			return "<circle cx=\"8\" cy=\"4.5\" r=\"3.5\"/><path d=\"M1 16c0-4.5 3-7 7-7s7 2.5 7 7z\"/>";
		}
		if (element instanceof BusinessRuleTask) {
			return "<path d=\"M1 2h15v12H1zM1 6h15M1 10h15M6 6v8\"/>";
		}
		return (element instanceof CallActivity) ? ""
				: "<circle cx=\"8\" cy=\"8\" r=\"5\"/><circle cx=\"8\" cy=\"8\" r=\"2\"/>"
						+ "<path d=\"M8 0.5v2.5M8 13v2.5M0.5 8h2.5M13 8h2.5M2.7 2.7l1.8 1.8M11.5 11.5l1.8 1.8M2.7 13.3l1.8-1.8M11.5 4.5l1.8-1.8\"/>";
	}

	private void event(Event event, Bounds box) {
		double x = middle(box);
		double y = box.getY() + box.getHeight() / 2;
		boolean start = event instanceof StartEvent;
		boolean end = event instanceof EndEvent;
		boolean dashed = (event instanceof BoundaryEvent boundary && !boundary.cancelActivity())
				|| (event instanceof StartEvent first && !first.isInterrupting());
		String dash = dashed ? " stroke-dasharray=\"4 3\"" : "";
		String fill = start ? "#e3f3e6" : end ? "#f7e4e4" : "#ffffff";
		line("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s%s/>", x, y, box.getWidth() / 2, fill,
				end ? " stroke-width=\"3.5\"" : "", dash);
		if (!start && !end) {
			line("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", x, y, box.getWidth() / 2 - 3, dash);
		}
		line("<g transform=\"translate(%s %s)\" stroke-width=\"1.2\">%s</g>", x, y, cause(event));
	}

	private static String cause(Event event) {
		if (has(event, TimerEventDefinition.class)) {
			return "<circle r=\"9\"/><path d=\"M0-6V0l4 2.5M0-9v2M0 7v2M-9 0h2M7 0h2\"/>";
		}
		if (has(event, MessageEventDefinition.class)) {
			return "<path d=\"M-9-6H9V6H-9zM-9-6L0 1l9-7\"/>";
		}
		if (has(event, ErrorEventDefinition.class)) {
			return "<path d=\"M-7 8l4-14 5 8 5-9-4 14-5-8z\"/>";
		}
		return has(event, TerminateEventDefinition.class) ? "<circle r=\"9\" fill=\"#22313f\"/>" : "";
	}

	private static boolean has(Event event, Class<? extends ModelElementInstance> cause) {
		return !event.getChildElementsByType(cause).isEmpty();
	}

	private void gateway(BaseElement gateway, Bounds box) {
		double x = middle(box);
		double y = box.getY() + box.getHeight() / 2;
		line("<path d=\"M%s %sl25 25-25 25-25-25z\" fill=\"#ffffff\"/>", x, y - 25);
		line("<g transform=\"translate(%s %s)\">%s</g>", x, y, (gateway instanceof EventBasedGateway)
				? "<circle r=\"12\" stroke-width=\"1.2\"/><circle r=\"9.5\" stroke-width=\"1.2\"/><path stroke-width=\"1.2\" d=\"M0-6l5.7 4.2-2.2 6.7h-7l-2.2-6.7z\"/>"
				: "<path stroke-width=\"3\" d=\"M-7-7L7 7M-7 7L7-7\"/>");
	}

	private void flow(BpmnEdge edge) {
		List<double[]> points = new ArrayList<>();
		edge.getWaypoints().forEach((point) -> points.add(new double[] { point.getX(), point.getY() }));
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < points.size(); i++) {
			corner(path, points, i);
		}
		line("<path d=\"%s\"/>", path);
		arrow(points.get(points.size() - 2), points.get(points.size() - 1));
		label(edge.getBpmnLabel(), ((SequenceFlow) edge.getBpmnElement()).getName());
	}

	/** A bend is rounded, so that the eye follows it. */
	private static void corner(StringBuilder path, List<double[]> points, int i) {
		double[] at = points.get(i);
		if (i == 0 || i == points.size() - 1) {
			path.append((i == 0) ? "M" : "L").append(number(at[0])).append(' ').append(number(at[1]));
			return;
		}
		double[] before = towards(at, points.get(i - 1), 8);
		double[] after = towards(at, points.get(i + 1), 8);
		path.append("L%s %sQ%s %s %s %s".formatted(number(before[0]), number(before[1]), number(at[0]), number(at[1]),
				number(after[0]), number(after[1])));
	}

	private static double[] towards(double[] from, double[] to, double distance) {
		double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
		return new double[] { from[0] + (to[0] - from[0]) * distance / length,
				from[1] + (to[1] - from[1]) * distance / length };
	}

	private void arrow(double[] from, double[] tip) {
		double[] base = towards(tip, from, 10);
		double dx = (tip[1] - base[1]) * 0.4;
		double dy = (base[0] - tip[0]) * 0.4;
		line("<path d=\"M%s %sL%s %sL%s %sz\" fill=\"#22313f\" stroke-width=\"1\"/>", tip[0], tip[1], base[0] + dx,
				base[1] + dy, base[0] - dx, base[1] - dy);
	}

	private void label(BpmnLabel label, String name) {
		if (label != null) {
			Bounds box = label.getBounds();
			words(wrap(name, box.getWidth()), middle(box),
					box.getY() + 11 + (wrap(name, box.getWidth()).size() - 1) * 7, false);
		}
	}

	/** Lines of text around a middle; a halo keeps them readable on a line. */
	private void words(List<String> lines, double x, double y, boolean bold) {
		double first = y - (lines.size() - 1) * 7;
		for (int i = 0; i < lines.size(); i++) {
			line("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#22313f\" stroke=\"none\"%s>%s</text>", x,
					first + i * 14, bold ? " font-weight=\"bold\"" : "", text(lines.get(i)));
		}
	}

	private static List<String> wrap(String name, double width) {
		List<String> lines = new ArrayList<>();
		for (String word : name.split(" ")) {
			int last = lines.size() - 1;
			if (last >= 0 && (lines.get(last).length() + 1 + word.length()) * LETTER <= width) {
				lines.set(last, lines.get(last) + " " + word);
			}
			else {
				lines.add(word);
			}
		}
		return lines;
	}

	private static String name(BaseElement element) {
		return ((FlowElement) element).getName();
	}

	private static double middle(Bounds box) {
		return box.getX() + box.getWidth() / 2;
	}

	private static double right(Bounds box) {
		return box.getX() + box.getWidth();
	}

	private static double bottom(Bounds box) {
		return box.getY() + box.getHeight();
	}

	private void line(String format, Object... values) {
		Object[] written = values.clone();
		for (int i = 0; i < written.length; i++) {
			written[i] = (written[i] instanceof Double value) ? number(value) : written[i];
		}
		this.svg.append(format.formatted(written)).append('\n');
	}

	private static String number(double value) {
		String written = String.format(Locale.ROOT, "%.1f", value);
		return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
	}

	private static String text(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
